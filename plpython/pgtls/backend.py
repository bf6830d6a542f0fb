"""What only code inside the server's own process can learn.

The OpenSSL that the server is linked with, the mode of its key file, and whether its files would
load into a fresh TLS context.  Every file that is opened here has first been opened through
``pg_read_binary_file`` on behalf of the caller (see ``collect``), so PostgreSQL's grants decide.
"""

from __future__ import annotations

import ctypes
import os
import re
import ssl
import stat
from functools import lru_cache

from .facts import Cipher, DryLoad, Library, Unknown

# OpenSSL's OpenSSL_version(3): arguments of crypto.h.
_OPENSSL_VERSION = 0
_OPENSSL_DIR = 4

_PROTOCOLS = {
    "TLSv1": ssl.TLSVersion.TLSv1,
    "TLSv1.1": ssl.TLSVersion.TLSv1_1,
    "TLSv1.2": ssl.TLSVersion.TLSv1_2,
    "TLSv1.3": ssl.TLSVersion.TLSv1_3,
}


@lru_cache(maxsize=1)
def openssl() -> Library | Unknown:
    """Return the OpenSSL in this process; ``Unknown`` where the server has none.

    Asks the symbols that the server itself is linked to: the version that ``ssl`` or
    ``cryptography`` name may be that of a copy of their own.
    """
    try:
        ask = ctypes.CDLL(None).OpenSSL_version
    except (AttributeError, OSError):
        return Unknown("the server's process has no OpenSSL")
    ask.restype = ctypes.c_char_p
    ask.argtypes = [ctypes.c_int]
    text = (ask(_OPENSSL_VERSION) or b"").decode("ascii", "replace")
    directory = (ask(_OPENSSL_DIR) or b"").decode("utf-8", "replace")
    found = re.search(r'"(.*)"', directory)
    return Library(text, _version(text), found.group(1) if found else directory)


def _version(text: str) -> tuple[int, ...]:
    found = re.search(r"(\d+)\.(\d+)\.(\d+)", text)
    return tuple(int(part) for part in found.groups()) if found else ()


def same_library(library: Library) -> bool:
    """Return whether Python's ``ssl``, which does the dry load, is the server's own OpenSSL."""
    return library.text == ssl.OPENSSL_VERSION


def host_name() -> str:
    """Return the host's own name (uname), without a question to any name service."""
    return os.uname().nodename


def permissions(path: str) -> tuple[int | None, bool | None, bool | None]:
    """Return mode bits, whether the server's user owns the file, and whether root does."""
    try:
        found = os.stat(path)  # noqa: PTH116 - pathlib costs 15 ms at a backend's first call
    except OSError:
        return None, None, None
    return stat.S_IMODE(found.st_mode), found.st_uid == os.geteuid(), found.st_uid == 0


class _KeyWantsPassphrase(Exception):
    """Raised out of OpenSSL's question for a passphrase."""


def _no_passphrase() -> str:
    raise _KeyWantsPassphrase


@lru_cache(maxsize=8)
def dry_load(
    certificate: str,
    key: str,
    ca: str,
    crl: str,
    crl_dir: str,
    ciphers: str,
    least: str,
    greatest: str,
    fingerprint: bytes,  # noqa: ARG001 - what the files held: a change must miss the cache
) -> DryLoad:
    """Load the server's files and settings into a fresh TLS context, in the server's order.

    The steps are those of be_tls_init() in src/backend/libpq/be-secure-openssl.c.  Nothing of the
    live context is touched, and the context is thrown away.

    Args:
        certificate, key, ca, crl, crl_dir: absolute paths; empty for a setting that is not set.
        ciphers: value of ``ssl_ciphers``.
        least, greatest: values of ``ssl_min_protocol_version`` and ``…_max_…``; may be empty.
        fingerprint: digest of all the files' content.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    expanded: tuple[Cipher, ...] = ()
    step = "certificate"
    try:
        step = _load_chain(context, certificate, key)
        _set_protocols(context, least, greatest)
        step = "ciphers"
        context.set_ciphers(ciphers)
        expanded = tuple(_expanded(context))
        step = "ca"
        if ca:
            context.load_verify_locations(cafile=ca)
        step = "crl"
        if crl:
            context.load_verify_locations(cafile=crl)
        if crl_dir:
            context.load_verify_locations(capath=crl_dir)
    except _KeyWantsPassphrase:
        return DryLoad("passphrase", "the key is encrypted", expanded)
    except _StepFailed as error:
        return DryLoad(error.step, error.message, expanded)
    except (ssl.SSLError, OSError, ValueError) as error:
        return DryLoad(step, _words(error), expanded)
    return DryLoad(None, "", expanded)


class _StepFailed(Exception):
    def __init__(self, step: str, message: str):
        super().__init__(message)
        self.step = step
        self.message = message


def _load_chain(context: ssl.SSLContext, certificate: str, key: str) -> str:
    try:
        context.load_cert_chain(certificate, key, password=_no_passphrase)
    except (ssl.SSLError, OSError) as error:
        words = _words(error)
        weak = words.endswith(("too small", "too weak"))
        at_fault = "certificate" if weak or not _holds_certificates(certificate) else "key"
        raise _StepFailed(at_fault, words) from None
    return "protocols"


def _holds_certificates(path: str) -> bool:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_verify_locations(cafile=path)
    except (ssl.SSLError, OSError):
        return False
    return True


def _set_protocols(context: ssl.SSLContext, least: str, greatest: str) -> None:
    order = list(_PROTOCOLS)
    if least and greatest and order.index(least) > order.index(greatest):
        raise ValueError(f"{least} is newer than {greatest}")
    context.minimum_version = _PROTOCOLS.get(least, ssl.TLSVersion.MINIMUM_SUPPORTED)
    context.maximum_version = _PROTOCOLS.get(greatest, ssl.TLSVersion.MAXIMUM_SUPPORTED)


def _expanded(context: ssl.SSLContext) -> list[Cipher]:
    return [
        Cipher(
            name=cipher["name"],
            protocol=cipher["protocol"],
            bits=cipher["strength_bits"],
            authenticated="Au=None" not in cipher["description"],
        )
        for cipher in context.get_ciphers()
        if cipher["protocol"] != "TLSv1.3"
    ]


def _words(error: BaseException) -> str:
    """OpenSSL's words without the numbers of its source lines."""
    text = getattr(error, "reason", None) or getattr(error, "strerror", None) or str(error)
    if "PEM lib" in text:
        return "no PEM block that OpenSSL can read"
    if "No cipher" in text:
        return "no cipher is left"
    return text.replace("_", " ").lower()
