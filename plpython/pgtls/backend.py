"""What only code inside the server's own process can learn.

The OpenSSL that the server is linked with, the mode of its key file, whether its files would load
into a fresh TLS context, and whether the query has been canceled.  Every file that is opened here
has first been opened through ``pg_read_binary_file`` (see ``collect``).
"""

from __future__ import annotations

import ctypes
import functools
import ipaddress
import os
import re
import socket
import ssl
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timezone
from enum import Enum
from functools import lru_cache
from typing import TypeVar, Union

from .dataclass import dataclass
from .facts import Address, AddressRange, Cipher, DryLoad, Library, Unknown
from .interrupts import Canceled, aside, finish

T = TypeVar("T")
Path = Union[str, bytes]

# OpenSSL's OpenSSL_version(3): arguments of crypto.h.
_OPENSSL_VERSION = 0
_OPENSSL_DIR = 4

# ssl.h: SSL_CTX_set1_groups_list() is this call of SSL_CTX_ctrl(ctx, cmd, larg, parg).
_SSL_CTRL_SET_GROUPS_LIST = 92
_CTRL_ARGUMENTS = (ctypes.c_int, ctypes.c_long)

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


# ---- canceling --------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _cancel_flags() -> tuple[ctypes.c_int, ...]:
    """The server's own flags (globals.c); none in another process.

    The handlers of its signals set them, and ProcessInterrupts() looks at them, which runs
    whenever SQL does, and never while Python computes.
    """
    library = ctypes.CDLL(None)
    try:
        return tuple(
            ctypes.c_int.in_dll(library, name) for name in ("QueryCancelPending", "ProcDiePending")
        )
    except ValueError:
        return ()


def check_canceled() -> None:
    """Raise ``Canceled`` where the server was asked to end this query, or this session."""
    if any(flag.value for flag in _cancel_flags()):
        raise Canceled


def _aside(work: Callable[[], T]) -> T:
    """Return what ``work`` returns, in a thread of its own where a query could be canceled."""
    return aside(work, check_canceled) if _cancel_flags() else work()


def _in_openssl(work: Callable[[], T]) -> T:
    """The same for what calls OpenSSL, which has to end before the process does."""
    if not _cancel_flags():
        return work()
    _finish_at_exit()
    return aside(work, check_canceled, outlived=True)


@lru_cache(maxsize=1)
def _finish_at_exit() -> object:
    """Have exit() wait for the threads in OpenSSL, before it calls what OpenSSL left it to call.

    What is registered last is called first (atexit(3)).  The server's own part of the end, which
    takes the session off its lists, is over by then.
    """
    call = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(lambda _: finish())
    ctypes.CDLL(None)["__cxa_atexit"](call, None, None)
    return call


# ---- the host ---------------------------------------------------------------------------------


def host_name() -> str:
    """Return the host's own name (uname), without a question to any name service."""
    return os.uname().nodename


def name_of(address: Address) -> str | None:
    """Return the name of an address, as the server asks for it: empty where it has none.

    This asks the name service, and waits for it.  None: it gave no answer.
    """
    try:
        return _aside(lambda: socket.getnameinfo((str(address), 0), socket.NI_NAMEREQD)[0])
    except socket.gaierror as error:
        return "" if error.errno == socket.EAI_NONAME else None


def addresses_of(name: str) -> tuple[Address, ...] | None:
    """Return the addresses of a name; None where the name service gave no answer."""
    try:
        found = _aside(lambda: socket.getaddrinfo(name, None, type=socket.SOCK_STREAM))
    except (socket.gaierror, UnicodeError) as error:
        return () if getattr(error, "errno", None) == socket.EAI_NONAME else None
    return tuple(ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found)


class _Interface(ctypes.Structure):
    """struct ifaddrs of getifaddrs(3), as far as it is read here."""


_Interface._fields_ = [
    ("next", ctypes.POINTER(_Interface)),
    ("name", ctypes.c_char_p),
    ("flags", ctypes.c_uint),
    ("address", ctypes.c_void_p),
    ("netmask", ctypes.c_void_p),
]

# In struct sockaddr_in and sockaddr_in6: where the address begins, and its length.
_ADDRESS_IN = {int(socket.AF_INET): (4, 4, 4), int(socket.AF_INET6): (6, 8, 16)}


def interfaces() -> tuple[AddressRange, ...] | None:
    """Return the host's own addresses with their masks; None where they can't be told.

    They are asked for anew at every call, as the server asks at every connection
    (pg_foreach_ifaddr() in src/backend/libpq/ifaddr.c).
    """
    library = ctypes.CDLL(None)
    first = ctypes.POINTER(_Interface)()
    try:
        if library.getifaddrs(ctypes.byref(first)) != 0:
            return None
    except AttributeError:
        return None
    found = []
    try:
        each = first
        while each:
            address = _sockaddr(each.contents.address)
            if address is not None:
                version, number = address
                mask = _sockaddr(each.contents.netmask)
                full = (1 << (32 if version == 4 else 128)) - 1
                # run_ifaddr_callback(): a mask that is none stands for the address alone.
                usable = mask is not None and mask[0] == version and mask[1] != 0
                bits = mask[1] if mask is not None and usable else full
                found.append(AddressRange(version, number, bits))
            each = each.contents.next
    finally:
        library.freeifaddrs(first)
    return tuple(found)


def _sockaddr(place: int | None) -> tuple[int, int] | None:
    """The version and the number of an address in memory; None for one of another family."""
    if not place:
        return None
    family = ctypes.c_ushort.from_address(place).value
    if family not in _ADDRESS_IN:
        return None
    version, start, length = _ADDRESS_IN[family]
    return version, int.from_bytes(ctypes.string_at(place + start, length), "big")


def permissions(path: Path) -> tuple[int | None, bool | None, bool | None]:
    """Return mode bits, whether the server's user owns the file, and whether root does."""
    try:
        found = os.stat(path)  # noqa: PTH116 - pathlib costs 15 ms at a backend's first call
    except OSError:
        return None, None, None
    return stat.S_IMODE(found.st_mode), found.st_uid == os.geteuid(), found.st_uid == 0


def changed(path: Path) -> datetime | None:
    """Return when a file, its place or its rights last changed: what a load may have missed.

    The time of the last write alone says nothing of a file moved in, nor of rights that were
    mended after a load that failed for them.
    """
    try:
        found, link = os.stat(path), os.lstat(path)  # noqa: PTH116 - see permissions()
    except OSError:
        return None
    last = max(found.st_mtime, found.st_ctime, link.st_ctime)
    return datetime.fromtimestamp(last, timezone.utc)


class _KeyWantsPassphrase(Exception):
    """Raised out of OpenSSL's question for a passphrase."""


def _no_passphrase() -> str:
    raise _KeyWantsPassphrase


@dataclass(frozen=True)
class TlsSettings:
    """The settings that be_tls_init() reads: absolute paths, and empty for what is not set.

    Paths may be bytes: those of a server need not be text.

    Attributes:
        least, greatest: ``ssl_min_protocol_version`` and ``ssl_max_protocol_version``.
        curve: ``ssl_ecdh_curve``, before 18.
        groups, suites: ``ssl_groups`` and ``ssl_tls13_ciphers``, since 18.
        fingerprint: digest of all the files' content: a change must miss the cache.
    """

    certificate: Path
    key: Path
    ca: Path
    crl: Path
    crl_dir: Path
    dh: Path
    ciphers: str
    least: str
    greatest: str
    curve: str
    groups: str
    suites: str
    fingerprint: bytes


@lru_cache(maxsize=8)
def dry_load(wanted: TlsSettings) -> DryLoad:
    """Load the server's files and settings into a fresh TLS context, in the server's order.

    The steps are those of be_tls_init() in src/backend/libpq/be-secure-openssl.c.  Nothing of the
    live context is touched, and the context is thrown away.  A passphrase that only the server's
    own command could give is no reason to leave the steps behind it untried.

    OpenSSL takes seconds over large files, and can't be interrupted: it is asked aside.
    """
    return _in_openssl(functools.partial(_dry_load, wanted))


def _dry_load(wanted: TlsSettings) -> DryLoad:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    locked = None
    for name, step in _STEPS:
        try:
            step(context, wanted)
        except _KeyWantsPassphrase:
            locked = DryLoad("passphrase", "the key is encrypted", ())
        except _StepFailed as error:
            return _meaning(DryLoad(error.step, error.message, ()), wanted.ciphers)
        except (ssl.SSLError, OSError, ValueError) as error:
            return _meaning(DryLoad(name, _words(error), ()), wanted.ciphers)
    return _meaning(locked or DryLoad(None, "", ()), wanted.ciphers)


def _meaning(loaded: DryLoad, ciphers: str) -> DryLoad:
    """The same with what the cipher string means, whatever the files are like."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.set_ciphers(ciphers)
    except (ssl.SSLError, ValueError):
        return loaded
    level = _security_level(context, ciphers)
    return replace(loaded, ciphers=_expanded(context, level), level=level)


class _StepFailed(Exception):
    def __init__(self, step: str, message: str):
        super().__init__(message)
        self.step = step
        self.message = message


def is_irregular(path: Path) -> bool:
    """Return whether there is something that is no file, such as a pipe, which may never end."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116 - see permissions()
    except OSError:
        return False


def _regular(path: Path) -> Path:
    """The path of a file; for a pipe or a device one could wait without an end."""
    if is_irregular(path):
        raise ValueError("it is no regular file")
    return path


def _load_chain(context: ssl.SSLContext, wanted: TlsSettings) -> None:
    _regular(wanted.certificate)
    _regular(wanted.key)
    try:
        context.load_cert_chain(wanted.certificate, wanted.key, password=_no_passphrase)
    except (ssl.SSLError, OSError) as error:
        words = _words(error)
        weak = words.endswith(("too small", "too weak"))
        if weak or not _holds_certificates(wanted.certificate):
            raise _StepFailed("certificate", words) from None
        raise _StepFailed("mismatch" if "mismatch" in words else "key", words) from None


def _holds_certificates(path: Path) -> bool:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_verify_locations(cafile=path)
    except (ssl.SSLError, OSError):
        return False
    return context.cert_store_stats()["x509"] > 0


class FileUse(Enum):
    """What the server does with a file: by each OpenSSL reads it in a way of its own."""

    CHAIN = "chain"  # ssl_cert_file
    AUTHORITIES = "authorities"  # ssl_ca_file
    STORE = "store"  # ssl_crl_file


def refusal(path: Path, use: FileUse) -> str:
    """Return why OpenSSL, asked as the server asks it, does not take a file; empty where it does.

    No key is read for it.  As in ``dry_load`` it is asked aside.
    """
    return _in_openssl(functools.partial(_refusal, path, use))


def _refusal(path: Path, use: FileUse) -> str:
    try:
        _regular(path)
        if use is FileUse.CHAIN:
            return _chain_refusal(path)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_verify_locations(cafile=path)
        if use is FileUse.AUTHORITIES and not _names_authorities(path):
            return "no certificate found"
    except (ssl.SSLError, OSError, ValueError) as error:
        return _words(error)
    return ""


def _chain_refusal(path: Path) -> str:
    """SSL_CTX_use_certificate_chain_file() alone: Python's own call wants the key with it."""
    library = ctypes.CDLL(None)
    try:
        make, free = library.SSL_CTX_new, library.SSL_CTX_free
        use, clear = library.SSL_CTX_use_certificate_chain_file, library.ERR_clear_error
        level = library.SSL_CTX_set_security_level
    except AttributeError:
        return "" if _holds_certificates(path) else "no certificate found"
    library.TLS_method.restype = make.restype = ctypes.c_void_p
    make.argtypes = free.argtypes = [ctypes.c_void_p]
    use.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    level.argtypes = [ctypes.c_void_p, ctypes.c_int]
    context = make(library.TLS_method())
    try:
        # Whether a key is strong enough is another question.
        level(context, 0)
        taken = use(context, os.fsencode(path)) == 1
        clear()
        return "" if taken else "no PEM block that OpenSSL can read"
    finally:
        free(context)


def _names_authorities(path: Path) -> bool:
    """SSL_load_client_CA_file(): the server reads ssl_ca_file once more, for the names in it."""
    library = ctypes.CDLL(None)
    try:
        load, free = library.SSL_load_client_CA_file, library.OPENSSL_sk_pop_free
        release, clear = library.X509_NAME_free, library.ERR_clear_error
    except AttributeError:
        return True
    load.restype = ctypes.c_void_p
    load.argtypes = [ctypes.c_char_p]
    free.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    names = load(os.fsencode(path))
    clear()
    if not names:
        return False
    free(names, ctypes.cast(release, ctypes.c_void_p))
    return True


def _set_protocols(context: ssl.SSLContext, wanted: TlsSettings) -> None:
    order = list(_PROTOCOLS)
    least, greatest = wanted.least, wanted.greatest
    if least and greatest and order.index(least) > order.index(greatest):
        raise ValueError(f"{least} is newer than {greatest}")
    context.minimum_version = _PROTOCOLS.get(least, ssl.TLSVersion.MINIMUM_SUPPORTED)
    context.maximum_version = _PROTOCOLS.get(greatest, ssl.TLSVersion.MAXIMUM_SUPPORTED)


def _load_dh(context: ssl.SSLContext, wanted: TlsSettings) -> None:
    # A reload falls back to built-in parameters; a start is FATAL.
    if wanted.dh:
        context.load_dh_params(os.fsdecode(_regular(wanted.dh)))


def _set_curve(_: ssl.SSLContext, wanted: TlsSettings) -> None:
    if wanted.curve and not _is_curve(wanted.curve):
        raise ValueError("no elliptic curve of that name")


def _set_groups(_: ssl.SSLContext, wanted: TlsSettings) -> None:
    if not _takes("SSL_CTX_ctrl", wanted.groups, _SSL_CTRL_SET_GROUPS_LIST, 0):
        raise ValueError("a group that this OpenSSL does not know")


def _set_suites(_: ssl.SSLContext, wanted: TlsSettings) -> None:
    if not _takes("SSL_CTX_set_ciphersuites", wanted.suites):
        raise ValueError("a cipher suite that this OpenSSL does not know")


def _set_ciphers(context: ssl.SSLContext, wanted: TlsSettings) -> None:
    context.set_ciphers(wanted.ciphers)


def _load_ca(context: ssl.SSLContext, wanted: TlsSettings) -> None:
    if wanted.ca:
        context.load_verify_locations(cafile=_regular(wanted.ca))
        # It takes no file of CRLs alone, nor one of TRUSTED CERTIFICATE.
        if not (context.cert_store_stats()["x509"] and _names_authorities(wanted.ca)):
            raise ValueError("no certificate found")


def _load_crl(context: ssl.SSLContext, wanted: TlsSettings) -> None:
    # ssl_crl_dir is read when a client comes, and its absence stops no start.
    if wanted.crl:
        context.load_verify_locations(cafile=_regular(wanted.crl))


_STEPS = (
    ("certificate", _load_chain),
    ("protocols", _set_protocols),
    ("dh", _load_dh),
    ("curve", _set_curve),
    ("groups", _set_groups),
    ("ciphers", _set_ciphers),
    ("suites", _set_suites),
    ("ca", _load_ca),
    ("crl", _load_crl),
)


def _is_curve(name: str) -> bool:
    """Whether OpenSSL makes a key on a curve of this short name: initialize_ecdh(), to 17."""
    library = ctypes.CDLL(None)
    try:
        make, free = library.EC_KEY_new_by_curve_name, library.EC_KEY_free
    except AttributeError:
        return True
    make.restype = ctypes.c_void_p
    free.argtypes = [ctypes.c_void_p]
    key = make(library.OBJ_sn2nid(name.encode()))
    free(key)
    return key is not None


def _takes(function: str, value: str, *arguments: int) -> bool:
    """Whether the server's OpenSSL takes a value for a context; Python has no call for these."""
    if not value:
        return True
    library = ctypes.CDLL(None)
    try:
        make, free, set_ = library.SSL_CTX_new, library.SSL_CTX_free, getattr(library, function)
    except AttributeError:
        return True
    library.TLS_method.restype = make.restype = ctypes.c_void_p
    make.argtypes = free.argtypes = [ctypes.c_void_p]
    set_.restype = ctypes.c_long if arguments else ctypes.c_int
    set_.argtypes = [ctypes.c_void_p, *_CTRL_ARGUMENTS[: len(arguments)], ctypes.c_char_p]
    context = make(library.TLS_method())
    try:
        return bool(set_(context, *arguments, value.encode()))
    finally:
        free(context)


# OpenSSL, SSL_CTX_set_security_level(3).
_BITS_OF_LEVEL = {1: 80, 2: 112, 3: 128, 4: 192, 5: 256}


def _security_level(context: ssl.SSLContext, ciphers: str) -> int:
    """The security level of a context, which Python tells since 3.10."""
    told = getattr(context, "security_level", None)
    if told is not None:
        return int(told)
    named = re.findall(r"@SECLEVEL=(\d)", ciphers)
    return int(named[-1]) if named else 1


def _expanded(context: ssl.SSLContext, level: int) -> tuple[Cipher, ...]:
    # The list has also suites of so few bits that the security level refuses them in every
    # handshake.  One without authentication stays: nothing but that level would be in its way.
    least = _BITS_OF_LEVEL.get(level, 0)
    return tuple(
        Cipher(
            name=cipher["name"],
            protocol=cipher["protocol"],
            bits=cipher["strength_bits"],
            authenticated="Au=None" not in cipher["description"],
            key=cipher["auth"].partition("-")[2],
            exchange=cipher["kea"].partition("-")[2],
        )
        for cipher in context.get_ciphers()
        if cipher["protocol"] != "TLSv1.3" and cipher["strength_bits"] >= least
    )


def _words(error: BaseException) -> str:
    """OpenSSL's words without the numbers of its source lines."""
    text = getattr(error, "reason", None) or getattr(error, "strerror", None) or str(error)
    if "PEM lib" in text:
        return "no PEM block that OpenSSL can read"
    if "No cipher" in text:
        return "no cipher is left"
    return text.replace("_", " ").lower()
