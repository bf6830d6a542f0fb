"""probe, served_certificate: handshakes that the server makes as a client."""

from __future__ import annotations

from .. import x509
from ..collect import (
    Asker,
    SqlError,
    certificate_file,
    interruptible,
    now,
    own_address,
    queries,
)
from ..errors import InvalidInput
from ..facts import Certificate, CertificateFile, ServedChain, Unknown
from ..reports import files
from ..texts import TEXTS
from ..wire import served
from .door import Rows, sql_function

# A query in a wait can't be cancelled for a tenth of a second, and ends by itself.
_TIMEOUT = 3.0
_OVERALL = 20.0


def _address(who: Asker, host: str | None, port: int | None) -> tuple[str, int] | Unknown:
    """The port to ask: the server's own, or another's for who may run programs on the server.

    A connection from the server's place in the network to anywhere is a right of its own: it
    tells which hosts and ports there are behind a firewall.

    Raises:
        SqlError: the role may not ask another's (42501).
        InvalidInput: there is no such port.
    """
    if port is not None and not 0 < port < 65536:
        raise InvalidInput(
            f"there is no port {port}",
            detail="Ports are 1 to 65535.",
            hint="For example: select * from pgtls.probe('<host>', 5432);",
        )
    own = who.known(lambda: own_address(who))
    if host is None and (port is None or (not isinstance(own, Unknown) and port == own[1])):
        return own
    if not who.database.rows(queries.MAY_CONNECT)[0]["may_connect"]:
        error = SqlError("permission denied to connect to another port than this server's", "42501")
        error.detail = (
            "Only a superuser or a member of pg_execute_server_program may have the server "
            "connect to any host and port."
        )
        error.hint = (
            'Call it without arguments, or use the command line from elsewhere: "pgtls probe '
            'HOST:PORT".'
        )
        raise error
    if host is not None and not host.strip():
        raise InvalidInput(
            "the host is empty",
            detail="A host is a name or an address.",
            hint="Leave it out, or give null, for this server's own port.",
        )
    return host or "localhost", port or 5432


@sql_function
def probe(who: Asker, host: str | None, port: int | None) -> Rows:
    """Rows of ``pgtls.probe(host, port)``."""
    # Here and not above: it costs a backend's first call to anything else.
    from ..reports.probe import rows
    from ..wire.probe import probe as probe_ports

    address = _address(who, host, port)
    if isinstance(address, Unknown):
        return [(*[None] * 7, "unknown", "connection", address.reason)]
    (found,) = probe_ports(
        [address],
        timeout=_TIMEOUT,
        overall=_OVERALL,
        interrupted=lambda: interruptible(who),
    )
    return [
        (
            row.protocol,
            row.offered,
            row.cipher,
            row.key_exchange_group,
            row.preference,
            row.bits,
            row.forward_secret,
            row.status,
            row.item,
            row.detail,
        )
        for row in rows(found)
    ]


@sql_function
def served_certificate(who: Asker, host: str | None, port: int | None) -> Rows:
    """Rows of ``pgtls.served_certificate(host, port)``."""
    address = _address(who, host, port)
    if isinstance(address, Unknown):
        return [_no_certificate(address.reason)]
    chain = served(*address, timeout=_TIMEOUT, interrupted=lambda: interruptible(who))
    if chain.problem is not None:
        return [_no_certificate(chain.message)]
    read = x509.from_der(chain.certificates)
    own = host is None
    file = certificate_file(who) if own else None
    moment = now(who.database)
    odd: Rows = [(one.position, *_no_certificate(one.reason)[1:]) for one in read.unreadable]
    return odd + [
        (
            certificate.position,
            certificate.subject,
            certificate.issuer,
            certificate.serial,
            list(certificate.san),
            certificate.not_before,
            certificate.not_after,
            certificate.sha256,
            *_compared(chain, certificate, file, files.certificate_status(certificate, moment)),
            chain.protocol,
            chain.cipher,
            chain.group,
        )
        for certificate in read.items
    ]


def _no_certificate(reason: str) -> tuple[object, ...]:
    return (*[None] * 9, "unknown", reason, *[None] * 3)


def _compared(
    chain: ServedChain,
    certificate: Certificate,
    file: CertificateFile | Unknown | None,
    judged: tuple[str, list[str]],
) -> tuple[bool | None, str, str]:
    """Whether the file holds a certificate, its status, and why."""
    status, problems = judged
    detail = ", ".join(problems)
    if file is None:
        return None, status, detail
    if isinstance(file, Unknown):
        key = "served_grant" if file.grant else "served_unknown"
        return None, "unknown", TEXTS.phrase(key, reason=file.reason, grant=file.grant)
    held = any(one.der == certificate.der for one in file.certificates)
    alone = len(file.certificates) == 1 and chain.presents([file.certificates[0].der])
    if held:
        return True, status, detail
    if alone:
        return False, status, TEXTS.phrase("served_completed", path=file.file.path)
    return False, "fail", TEXTS.phrase("served_other", path=file.file.path)
