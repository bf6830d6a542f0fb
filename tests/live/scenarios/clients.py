"""Sessions that are open."""

from __future__ import annotations

from stage import HBA, Stage

from authority import DAY, Usage, crl, issue

from .base import scenario

OPEN = HBA.replace("hostssl all all all cert map=people", "host all all all scram-sha-256").replace(
    "hostssl replication all all cert", "host replication all all scram-sha-256"
)


def session(**params: object):
    """Open sessions under rules that let everybody in."""

    def arrange(stage: Stage) -> None:
        stage.cluster.write_hba(OPEN)
        stage.reload()
        stage.session(**params)
        stage.session(**params)

    return arrange


def streaming(stage: Stage) -> None:
    session(sslmode="disable", user="streamer", replication="true")(stage)


def revoked_since(subject: str):
    """A session whose certificate is revoked after it came in, from a CA of this name."""

    def arrange(stage: Stage) -> None:
        ca = issue(subject, stage.root, ca=True)
        client = issue("client", ca, extended=[Usage.CLIENT_AUTH])
        stage.write(ca=[stage.root, ca], crl=[crl(stage.root), crl(ca)])
        stage.reload()
        stage.session(certificate=client)
        stage.write(crl=[crl(stage.root), crl(ca, revoked=[client], until=30 * DAY)])

    return arrange


def own_session(stage: Stage) -> None:
    """A session from an address of the host's own, by a line for those alone."""
    stage.cluster.write_hba("local all all trust\nhost all all samehost scram-sha-256\n")
    stage.reload()
    stage.session(sslmode="disable")


SCENARIOS = (
    scenario(
        "plaintext sessions",
        session(sslmode="disable"),
        "TLS108 fail plaintext",
        "TLS506 not_applicable no_sessions",
        network=True,
    ),
    scenario(
        "plaintext sessions by a line for the host's own addresses",
        own_session,
        "TLS104 pass",
        "TLS108 pass",
        network=True,
    ),
    scenario("plaintext streaming", streaming, "TLS109 fail plaintext", network=True),
    scenario(
        "sessions without a certificate",
        session(),
        "TLS108 pass",
        "TLS506 warn none",
        network=True,
    ),
    scenario(
        "a session whose certificate has been revoked",
        revoked_since("Clients CA"),
        "TLS407 fail revoked",
    ),
    scenario(
        "a revoked session of a CA with a comma in its name",
        revoked_since("O=Example, Inc.;CN=Clients + Partners"),
        "TLS407 fail revoked",
    ),
    scenario(
        "a revoked session of a CA whose name the view cuts",
        revoked_since("O=" + "Société des ponts " * 3 + ";CN=Clients CA number one"),
        "TLS407 fail revoked",
    ),
)
