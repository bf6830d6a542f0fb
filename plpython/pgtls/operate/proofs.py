"""Whether a server took what it was given: asked of its views, of its files, of its port."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from typing import Callable

from .. import backend, collect, wire, x509
from ..backend import TlsSettings
from ..checks.layer1 import key_is_guarded
from ..collect import asker
from ..facts import Certificate, File
from .addresses import listening
from .session import Session

_FILE_PROBLEMS = """
select pg_catalog.format('%s:%s: %s', sourcefile, sourceline, error) as problem
  from pg_catalog.pg_file_settings where error is not null
"""
# A line without a type keeps the file from loading: clientcert=1 on 14, and without an error.  One
# with both loads, and matches nobody: hostssl while ssl is off.
_HBA_PROBLEMS = """
select coalesce(to_jsonb(r) ->> 'file_name', current_setting('hba_file')) || ':' || line_number
       || ': ' || coalesce(error, 'the line keeps the file from loading, and no error is shown')
       as problem
  from pg_catalog.pg_hba_file_rules r where type is null
"""
_IDENT_PROBLEMS = """
select coalesce(to_jsonb(m) ->> 'file_name', current_setting('ident_file')) || ':' || line_number
       || ': ' || error as problem
  from pg_catalog.pg_ident_file_mappings m where error is not null
"""


def configuration_problems(session: Session, *, hba: bool = True) -> frozenset[str]:
    """Return what the server dislikes about its files as they stand, loaded or not.

    Args:
        session: a superuser's.
        hba: whether pg_hba.conf and pg_ident.conf are asked for too.
    """
    queries = [_FILE_PROBLEMS]
    if hba:
        queries.append(_HBA_PROBLEMS)
        # The view came with 15.
        if session.value("select to_regclass('pg_catalog.pg_ident_file_mappings') is not null"):
            queries.append(_IDENT_PROBLEMS)
    return frozenset(row["problem"] for query in queries for row in session.rows(query))


# ---- TLS --------------------------------------------------------------------------------------

#: The setting behind each step of ``backend.dry_load``, for messages.
_SETTING = {
    "certificate": "ssl_cert_file",
    "key": "ssl_key_file",
    "mismatch": "ssl_key_file",
    "protocols": "ssl_min_protocol_version",
    "dh": "ssl_dh_params_file",
    "curve": "ssl_ecdh_curve",
    "groups": "ssl_groups",
    "ciphers": "ssl_ciphers",
    "suites": "ssl_tls13_ciphers",
    "ca": "ssl_ca_file",
    "crl": "ssl_crl_file",
}


def tls_settings(session: Session) -> TlsSettings:
    """Return what the server reads when it makes a TLS context."""
    # Never the answer of an earlier look: the files may have changed under the same names.
    return collect.tls_settings(asker(session, in_backend=False), os.urandom(16))


def would_load(wanted: TlsSettings) -> tuple[str, ...]:
    """Load files and settings into a fresh TLS context as the account that this runs as.

    A key that wants a passphrase is the server's alone to load; nothing is said of it.
    """
    loaded = backend.dry_load(wanted)
    if loaded.failed in (None, "passphrase"):
        return ()
    name = _SETTING[loaded.failed or ""]
    return (f"a server with these files would not start: {name}: {loaded.message}",)


def files_load(session: Session) -> tuple[str, ...]:
    """Proof that the files which the settings now name would survive a restart."""
    wanted = tls_settings(session)
    mode, own, roots = backend.permissions(wanted.key)
    key = os.fsdecode(wanted.key)
    if not key_is_guarded(File(key, None, None, None, mode, own, roots)):
        return (f"a server would not start with a key that others may read: {key}",)
    return would_load(wanted)


def live_port(session: Session) -> tuple[str, int] | None:
    """Return an address of this host at which the server takes TCP, or None."""
    addresses = session.value("select current_setting('listen_addresses')")
    port = int(session.value("select current_setting('port')"))
    first = next(iter(listening(addresses)), None)
    return (first, port) if first else None


def serves(chain: Sequence[Certificate], port: tuple[str, int]) -> Callable[[Session], list[str]]:
    """Return the proof that a live port presents just this chain, and has its key."""
    wanted = tuple(certificate.der for certificate in chain)

    def run(_: Session) -> list[str]:
        found = wire.served(*port)
        where = f"{port[0]}:{port[1]}"
        if found.problem is not None:
            return [f"{where} presents no certificate: {found.message}"]
        if found.certificates[:1] != wanted[:1]:
            serial = chain[0].serial
            return [f"{where} still presents another certificate than the one with serial {serial}"]
        # OpenSSL completes a chain from ssl_ca_file, which costs nobody anything.
        if found.certificates[: len(wanted)] != wanted:
            return [
                f"{where} presents {len(found.certificates)} certificates of the chain, "
                f"not {len(wanted)}"
            ]
        return [] if found.proven is not False else [f"{where} does not have the certificate's key"]

    return run


def verifies(
    name: str, roots: Sequence[Certificate], port: tuple[str, int]
) -> Callable[[Session], list[str]]:
    """Return the proof that a client with ``sslmode=verify-full`` accepts the port under a name.

    What the server then says of the role or its password is no matter here.
    """

    def run(session: Session) -> list[str]:
        with tempfile.NamedTemporaryFile("w", suffix=".crt") as file:
            file.write("".join(map(x509.to_pem, roots)))
            file.flush()
            problem = session.refused_by_client(
                host=name, hostaddr=port[0], port=port[1], sslmode="verify-full",
                sslrootcert=file.name, sslcrl="", sslcrldir="",
            )  # fmt: skip
        return [f"a client with verify-full refuses {name}: {problem}"] if problem else []

    return run
