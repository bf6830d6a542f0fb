"""What the reader reads: certificates, CRLs, rules and maps, never a key or a password.

    [file] = read(who, "ssl_cert_file")     # a CertificateFile, or Unknown with the reason

Inside the server these are asked of the reader, a function of SQL with the rights of the
extension's owner, so that a role with pg_monitor needs no right to read files: it takes the name
of a part, and no path.  Elsewhere they are read with the rights of who asks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ..facts import FileSetting, Unknown
from . import files, hba, queries
from .database import Asker
from .outbound import outbound


def file_errors(who: Asker) -> tuple[FileSetting, ...]:
    """Return the lines of the configuration files that the server could not apply."""
    return tuple(
        FileSetting(row["name"], row["sourcefile"], row["sourceline"], row["error"])
        for row in who.database.rows(queries.FILE_ERRORS)
    )


PARTS: Mapping[str, Callable[[Asker], Any]] = {
    "ssl_cert_file": lambda who: files.certificate_file(who, "ssl_cert_file"),
    "ssl_key_file": files.key_file,
    "ssl_ca_file": lambda who: files.optional(who, "ssl_ca_file", files.certificate_file),
    "ssl_crl_file": lambda who: files.optional(who, "ssl_crl_file", files.crl_file),
    "ssl_crl_dir": lambda who: files.optional(who, "ssl_crl_dir", files.crl_directory),
    "dry_load": files.dry_load,
    "hba_file": hba.rules_of_file,
    "ident_file": hba.mappings_of_file,
    "file_errors": file_errors,
    "outbound": outbound,
}


def read(who: Asker, *parts: str) -> list[Any]:
    """Return parts of the files, each or an ``Unknown`` that says why it is not known.

    Raises:
        KeyError: there is no such part.
    """
    if not who.in_backend:
        return [who.known(partial(PARTS[part], who)) for part in parts]
    found = who.known(lambda: who.database.read(who, parts))
    return [found] * len(parts) if isinstance(found, Unknown) else found
