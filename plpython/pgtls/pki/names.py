"""Names that may stand in a certificate, and the folder that belongs to each.

server_name("DB1.example.com")   # Name("DNS", "db1.example.com")
server_name("fd00::5")           # Name("IP", "fd00::5")
folder_name("../x")              # "%2E.%2Fx"
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from typing import NamedTuple

from cryptography import x509

from ..errors import InvalidInput

# X.520 upper bounds as RFC 5280 A.1 has them (ub-common-name), in characters.
MAX_COMMON_NAME = 64
# NAMEDATALEN - 1, in bytes (PostgreSQL documentation, 4.1.1): no role name is longer.
MAX_ROLE_BYTES = 63
# RFC 1035 2.3.4, without the root's dot.
MAX_DNS_NAME = 253
MAX_DNS_LABEL = 63

_LETTERS_DIGITS_HYPHEN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
_FOLDER_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-@+")


class Name(NamedTuple):
    """A subject alternative name.

    Attributes:
        kind: ``DNS`` or ``IP``.
        value: the name in lower case, or the address in its shortest form.
    """

    kind: str
    value: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.value}"

    def general_name(self) -> x509.GeneralName:
        """Return it as a certificate holds it (RFC 5280, 4.2.1.6)."""
        if self.kind == "IP":
            return x509.IPAddress(ipaddress.ip_address(self.value))
        return x509.DNSName(self.value)


def server_name(text: str) -> Name:
    """Return the DNS name or IP address that ``text`` is; ``DNS:`` or ``IP:`` may lead it.

    Raises:
        InvalidInput: it is neither (RFC 1123 2.1, RFC 5890 2.3.1, RFC 6125 6.4.3).
    """
    prefix, colon, rest = text.partition(":")
    if colon and prefix.upper() in ("DNS", "IP"):
        kind, value = prefix.upper(), rest
    else:
        kind, value = "", text
    try:
        address = ipaddress.ip_address(value)
    except ValueError:
        if kind == "IP":
            raise InvalidInput(
                f'"{value}" is not an IP address', hint="Write it as 10.0.0.5 or fd00::5."
            ) from None
        return Name("DNS", _dns_name(value))
    if kind == "DNS":
        raise InvalidInput(f'"{value}" is an IP address, not a DNS name', hint="Write IP: for it.")
    if address.is_unspecified:
        raise InvalidInput(
            f'"{value}" stands for every address, and no client connects to it',
            hint="Name the addresses that clients use.",
        )
    if "%" in value:
        raise InvalidInput(
            f'"{value}": a certificate holds no zone', hint="Leave out the part from % on."
        )
    return Name("IP", str(address))


def common_name(text: str, what: str) -> str:
    """Return ``text`` if it can be a CN (RFC 5280 A.1: 1 to 64 characters).

    Args:
        text: the name.
        what: what it names, for the message.

    Raises:
        InvalidInput: it can't.
    """
    _check_characters(text, what)
    if len(text) > MAX_COMMON_NAME:
        raise InvalidInput(
            f'{what} "{text}" has {len(text)} characters, and a CN holds {MAX_COMMON_NAME}',
            hint="Choose a shorter name.",
        )
    return text


def role_name(text: str) -> str:
    """Return ``text`` if it can be the name of a PostgreSQL role, just as it is.

    Raises:
        InvalidInput: it is empty, too long, or has characters that no CN should hold.
    """
    _check_characters(text, "role name")
    size = len(text.encode())
    if size > MAX_ROLE_BYTES:
        raise InvalidInput(
            f'role name "{text}" has {size} bytes, and PostgreSQL keeps {MAX_ROLE_BYTES}',
            hint="Give the name as pg_roles shows it.",
        )
    return text


def folder_name(text: str) -> str:
    """Return a file name for any name: no two names share one, and none leaves its folder.

    Bytes other than letters, digits and ``._-@+`` are written as ``%XX``, and so is a leading
    dot or hyphen.
    """
    encoded = "".join(chr(b) if b in _FOLDER_SAFE else f"%{b:02X}" for b in text.encode())
    if encoded[:1] in (".", "-"):
        encoded = f"%{ord(encoded[0]):02X}{encoded[1:]}"
    return encoded


def _check_characters(text: str, what: str) -> None:
    if not text.strip():
        raise InvalidInput(f"{what} is empty", hint="Give a name.")
    if text.startswith("<") and text.endswith(">"):
        raise InvalidInput(
            f'{what} "{text}" is a placeholder', hint="Put the name itself in its place."
        )
    for character in text:
        if ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0:
            raise InvalidInput(
                f"{what} {text!a} has the control character U+{ord(character):04X}",
                hint="Leave it out; pg_ident.conf can map another CN to such a role.",
            )
    try:
        text.encode()
    except UnicodeEncodeError:
        raise InvalidInput(
            f"{what} {text!a} is not UTF-8", hint="Use a terminal with a UTF-8 locale."
        ) from None


def _dns_name(text: str) -> str:
    def refuse(why: str, hint: str) -> InvalidInput:
        message = f'"{text}" is not a DNS name: {why}'
        return InvalidInput(
            "".join(c if c.isprintable() else ascii(c)[1:-1] for c in message), hint=hint
        )

    if not text:
        raise InvalidInput("a server name is empty", hint="Give a DNS name or an IP address.")
    if not text.isascii():
        raise refuse("it is not ASCII", "Write each label as its A-label (xn--…, RFC 5890).")
    name = text.lower()
    if name.endswith("."):
        raise refuse("it ends with a dot", "Leave out the last dot, as clients do.")
    if "/" in name:
        raise refuse("it has a slash", "Name single hosts and addresses, no networks or URLs.")
    if len(name) > MAX_DNS_NAME:
        raise refuse(f"{len(name)} characters", f"At most {MAX_DNS_NAME} are possible.")
    labels = name.split(".")
    if labels[0] == "*":
        del labels[0]
        if len(labels) < 2:
            raise refuse("a wildcard needs two labels after it", "Write it as in *.example.com.")
    for label in labels:
        _check_label(label, refuse)
    if labels[-1].isdigit():
        raise refuse("its last label is a number", "Check the digits if it is an IP address.")
    return name


def _check_label(label: str, refuse: Callable[[str, str], InvalidInput]) -> None:
    if not label:
        raise refuse("it has an empty label", "Put one dot between labels.")
    if len(label) > MAX_DNS_LABEL:
        raise refuse(
            f'label "{label}" has {len(label)} characters',
            f"A label holds at most {MAX_DNS_LABEL}.",
        )
    if "*" in label:
        raise refuse("a wildcard is not its whole left-most label", "Write it as in *.example.com.")
    if not _LETTERS_DIGITS_HYPHEN.issuperset(label) or "-" in (label[0], label[-1]):
        raise refuse(
            f'label "{label}" has other characters than letters, digits and inner hyphens',
            "Give the host a name that RFC 1123 allows.",
        )
    if label[2:4] == "--" and not _is_a_label(label):
        raise refuse(f'label "{label}" is not an A-label', "Check it against RFC 5890 (xn--…).")


def _is_a_label(label: str) -> bool:
    if not label.startswith("xn--"):
        return False
    try:
        decoded = label[4:].encode().decode("punycode")
        return decoded.isprintable() and not decoded.isascii()
    except UnicodeError:
        return False
