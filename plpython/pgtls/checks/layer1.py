"""Layer 1, enforced: TLS is on, loads, and no plaintext can come in from the network."""

from __future__ import annotations

from collections.abc import Iterator

from .. import policy
from ..facts import CertificateFile, Cipher, File, Rule, Server, SessionGroup, Unknown
from ..hba.known import admission_of, known_clients
from ..wire.suites import suite_named
from .base import (
    Outcome,
    check,
    failed,
    is_on,
    known,
    not_applicable,
    passed,
    setting,
    tls_on,
    unless,
    warned,
)

_RELOAD = 'PostgreSQL documentation, "SSL Server File Usage"'


@check(
    "TLS101",
    layer=1,
    severity="critical",
    reference='PostgreSQL documentation, "Secure TCP/IP Connections with SSL"',
)
def tls_is_on(server: Server) -> Iterator[Outcome]:
    """The server speaks TLS."""
    if not setting(server, "ssl_library"):
        yield not_applicable("no_tls")
    elif tls_on(server):
        yield passed("ssl")
    else:
        yield failed("off", "ssl")


@check("TLS103", layer=1, severity="critical", reference=_RELOAD)
def files_would_load(server: Server) -> Iterator[Outcome]:
    """The files and settings load into a fresh TLS context: the next restart is not FATAL."""
    if not setting(server, "ssl_library"):
        yield not_applicable("no_tls")
        return
    loaded = known(server.dry_load)
    # With ssl=off nothing is served by these files yet; it is a matter of switching on.
    severity = None if tls_on(server) else "medium"
    name = _SETTINGS.get(loaded.failed or "")
    if loaded.failed is None or loaded.failed == "passphrase":
        key = known(server.key)
        if not key_is_guarded(key):
            yield failed("key_rights", key.path, path=key.path, severity=severity)
        else:
            yield passed() if loaded.failed is None else not_applicable("passphrase")
    elif name is not None:
        yield failed(
            "setting",
            name,
            name=name,
            value=setting(server, name),
            message=loaded.message,
            sound=policy.SOUND_VALUES[name],
            severity=severity,
        )
    else:
        path = setting(server, _FILE_SETTINGS[loaded.failed])
        text = "key" if loaded.failed == "mismatch" else loaded.failed
        yield failed(text, path, path=path, message=loaded.message, severity=severity)


# What a step of the dry load looks at.
_SETTINGS = {
    "protocols": "ssl_max_protocol_version",
    "curve": "ssl_ecdh_curve",
    "groups": "ssl_groups",
    "ciphers": "ssl_ciphers",
    "suites": "ssl_tls13_ciphers",
}
_FILE_SETTINGS = {
    "certificate": "ssl_cert_file",
    "key": "ssl_key_file",
    "mismatch": "ssl_key_file",
    "dh": "ssl_dh_params_file",
    "ca": "ssl_ca_file",
    "crl": "ssl_crl_file",
}


@check(
    "TLS106",
    layer=1,
    severity="high",
    reference=f"RFC 8996; PostgreSQL documentation, ssl_min_protocol_version; {policy.CIS_17}, 6.9",
    since=120000,
)
def least_protocol(server: Server) -> Iterator[Outcome]:
    """No protocol older than TLS 1.2 is allowed."""
    least = setting(server, "ssl_min_protocol_version")
    if least in policy.DEPRECATED_PROTOCOLS:
        yield failed("old", "ssl_min_protocol_version", value=least)
    else:
        yield passed("ssl_min_protocol_version", value=least)


@check(
    "TLS107",
    layer=1,
    severity="high",
    reference="RFC 9325, 4.1 and 4.2; PostgreSQL documentation, ssl_ciphers",
)
def cipher_string(server: Server) -> Iterator[Outcome]:
    """The cipher string, as OpenSSL expands it, holds nothing that RFC 9325 speaks against."""
    if not setting(server, "ssl_library"):
        yield not_applicable("no_tls")
        return
    loaded = known(server.dry_load)
    if not loaded.ciphers:
        yield not_applicable("did_not_load")
        return
    usable = [cipher for cipher in loaded.ciphers if _can_be_used(cipher, server)]
    verdicts = {cipher.name: _verdict(cipher).status for cipher in usable}
    sound = policy.SOUND_CIPHERS
    for status, text, make in (("fail", "weak", failed), ("warn", "not_recommended", warned)):
        found = [name for name, verdict in verdicts.items() if verdict == status]
        if found:
            names = ", ".join(found[:5]) + (", ..." if len(found) > 5 else "")
            values = {"ciphers": names, "weak": len(found), "count": len(usable), "sound": sound}
            severity = None if status == "fail" else "medium"
            yield make(text, "ssl_ciphers", severity=severity, key=f"ssl_ciphers/{text}", **values)
    if "fail" not in verdicts.values() and "warn" not in verdicts.values():
        yield passed("ssl_ciphers", count=len(usable))


# What an OpenSSL suite's name begins with that takes more than a certificate: PostgreSQL gives
# OpenSSL neither shared keys nor passwords.
_NEVER_USED = ("PSK-", "RSA-PSK-", "DHE-PSK-", "ECDHE-PSK-", "SRP-")
# By kind of the server's key, what a suite asks for, in the registry's names.
_SIGNED_BY = {
    "RSA": ("TLS_RSA_", "TLS_DHE_RSA_", "TLS_ECDHE_RSA_"),
    "RSASSA-PSS": ("TLS_DHE_RSA_", "TLS_ECDHE_RSA_"),
    "EC": ("TLS_ECDHE_ECDSA_",),
    "Ed25519": ("TLS_ECDHE_ECDSA_",),
    "Ed448": ("TLS_ECDHE_ECDSA_",),
    "DSA": ("TLS_DHE_DSS_",),
}


def _can_be_used(cipher: Cipher, server: Server) -> bool:
    """Whether a handshake could end with a suite: it fits the key, as far as that is known."""
    if cipher.name.startswith(_NEVER_USED):
        return False
    suite = suite_named(cipher.name)
    file = server.certificate
    if suite is None or not suite.authenticated or not isinstance(file, CertificateFile):
        return True
    kinds = {certificate.key.type for certificate in file.certificates[:1]}
    return not kinds or any(suite.iana.startswith(_SIGNED_BY.get(kind, "")) for kind in kinds)


def _verdict(cipher: Cipher) -> policy.CipherVerdict:
    """What ``probe`` says of the suite too: by its name, since versions count bits differently."""
    suite = suite_named(cipher.name)
    if suite is None:
        ephemeral = cipher.name.startswith(("ECDHE-", "DHE-"))
        return policy.cipher_verdict(
            cipher.bits, authenticated=cipher.authenticated, forward_secret=ephemeral
        )
    return policy.cipher_verdict(
        suite.bits, authenticated=suite.authenticated, forward_secret=suite.forward_secret
    )


@check(
    "TLS108",
    layer=1,
    severity="high",
    reference=f"PostgreSQL documentation, pg_stat_ssl; {policy.CIS_17}, 6.8",
)
def plaintext_sessions(server: Server) -> Iterator[Outcome]:
    """No client on the network is connected without TLS now."""
    groups = [
        group
        for group in over_network(server)
        if group.encryption == "none" and group.backend_type == "client backend"
    ]
    yield from unless(
        (
            failed(
                "plaintext",
                f"{group.usename}@{group.client_addr}",
                usename=group.usename,
                datname=group.datname,
                client_addr=group.client_addr,
                count=group.count,
                key=f"{group.usename}@{group.client_addr}/{group.datname}",
            )
            for group in groups
        ),
        passed(),
    )


def over_network(server: Server) -> Iterator[SessionGroup]:
    """Yield the sessions that come over a network.

    One that a line for the host's own addresses has let in does not, whatever its address.
    """
    groups = [group for group in known(server.sessions) if group.transport == "network"]
    if not groups or isinstance(server.hba, Unknown):
        yield from groups
        return
    matcher = admission_of(server).under(server.hba)
    for client, group in zip(known_clients(groups), groups):
        decision = matcher.decide(client.connection)
        if decision.others or decision.rule is None or not decision.rule.only_this_host:
            yield group


@check("TLS114", layer=1, severity="critical", reference=f'{_RELOAD}, "Basic Setup"')
def key_file_rights(server: Server) -> Iterator[Outcome]:
    """The key file has the owner and mode that the server insists on."""
    key: File = known(server.key)
    if key.problem is not None:
        severity = None if tls_on(server) else "medium"
        yield failed(key.problem, key.path, path=key.path, severity=severity)
    elif key.mode is None:
        yield not_applicable("not_local")
    elif key_is_guarded(key):
        yield passed(key.path, path=key.path, mode=f"{key.mode:04o}")
    else:
        yield failed("mode", key.path, path=key.path, mode=f"{key.mode:04o}")


def key_is_guarded(key: File) -> bool:
    """Return whether the server accepts the key file's owner and mode, as far as is known.

    be-secure-common.c, check_ssl_key_file_permissions().
    """
    if key.mode is None:
        return True
    if key.owner_is_server:
        return key.mode & 0o077 == 0
    return bool(key.owner_is_root) and key.mode & 0o037 == 0


@check("TLS115", layer=1, severity="critical", reference=_RELOAD)
def key_matches_certificate(server: Server) -> Iterator[Outcome]:
    """The private key belongs to the certificate."""
    if not setting(server, "ssl_library"):
        yield not_applicable("no_tls")
        return
    loaded = known(server.dry_load)
    path = setting(server, "ssl_key_file")
    if loaded.failed == "mismatch":
        severity = None if tls_on(server) else "medium"
        certificate = setting(server, "ssl_cert_file")
        yield failed("mismatch", path, path=path, certificate=certificate, severity=severity)
    elif loaded.failed in ("certificate", "key", "passphrase"):
        yield not_applicable("passphrase" if loaded.failed == "passphrase" else "did_not_load")
    else:
        yield passed(path)


@check(
    "TLS116",
    layer=1,
    severity="medium",
    reference="PostgreSQL documentation, ssl_passphrase_command_supports_reload",
)
def passphrase_and_reload(server: Server) -> Iterator[Outcome]:
    """A key with a passphrase can be loaded again at a reload."""
    if not setting(server, "ssl_library"):
        yield not_applicable("no_tls")
        return
    loaded = known(server.dry_load)
    if loaded.failed != "passphrase":
        yield not_applicable("no_passphrase")
    elif not setting(server, "ssl_passphrase_command"):
        yield failed("no_command", setting(server, "ssl_key_file"))
    elif not is_on(server, "ssl_passphrase_command_supports_reload"):
        yield warned("no_reload", "ssl_passphrase_command_supports_reload")
    else:
        yield passed("ssl_passphrase_command")


@check(
    "TLS118",
    layer=1,
    severity="low",
    reference=f"PostgreSQL documentation, log_connections; {policy.CIS_17}, 3.1.20",
)
def connections_are_logged(server: Server) -> Iterator[Outcome]:
    """The log says who came in, and how."""
    value = setting(server, "log_connections")
    # Since 18 it is a list of aspects; what names the protocol is "authorization".
    aspects = {aspect.strip() for aspect in value.split(",")}
    if aspects & {"on", "all", "authorization", "true", "yes", "1"}:
        yield passed("log_connections", value=value)
    else:
        yield warned("off", "log_connections", value=value or "off")


@check("TLS119", layer=1, severity="high", reference="PostgreSQL documentation, pg_file_settings")
def configuration_applies(server: Server) -> Iterator[Outcome]:
    """What the configuration files say of TLS could be applied, and nothing waits."""
    errors = [
        error
        for error in known(server.file_errors)
        if error.name is None or error.name.startswith(("ssl", "hba_file", "ident_file"))
    ]
    waiting = [entry for entry in server.settings.values() if entry.pending_restart]
    for error in errors:
        where = f"{error.sourcefile}:{error.sourceline}"
        yield failed(
            "error", where, where=where, message=error.error, key=error.name or error.sourcefile
        )
    for entry in waiting:
        yield warned("pending_restart", entry.name, name=entry.name, severity="medium")
    if not errors and not waiting:
        yield passed()


@check("TLS120", layer=1, severity="high", reference=_RELOAD)
def files_unchanged_since_load(server: Server) -> Iterator[Outcome]:
    """No TLS file has changed after the configuration was last loaded."""
    if not tls_on(server):
        yield not_applicable("ssl_off")
        return
    files = [known(server.certificate).file, known(server.key)]
    if server.ca is not None:
        files.append(known(server.ca).file)
    if server.crl is not None:
        files.append(known(server.crl).file)
    changed = [
        file for file in files if file.modified is not None and file.modified > server.changed_since
    ]
    yield from unless(
        (
            warned(
                "changed",
                file.path,
                path=file.path,
                modified=f"{file.modified:%Y-%m-%d %H:%M:%S%z}",
                loaded=f"{server.changed_since:%Y-%m-%d %H:%M:%S%z}",
            )
            for file in changed
        ),
        passed(loaded=f"{server.changed_since:%Y-%m-%d %H:%M:%S%z}"),
    )


def rule_subject(rule: Rule) -> str:
    """Return where a line of pg_hba.conf stands, as a reader looks for it."""
    name = (rule.file_name or "pg_hba.conf").rpartition("/")[2]
    return f"{name}:{rule.line_number}"
