"""What pg_hba.conf may say, by version and by how the server was built: data and value checks.

Dialect(150000).options["map"]  ->  ("ident", "peer", "gss", "sspi", "cert")
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cached_property
from typing import Optional

from ..dataclass import dataclass

_MakeError = Callable[[Optional[str]], Exception]

_METHODS = (
    "trust", "reject", "ident", "peer", "password", "md5", "scram-sha-256", "gss", "sspi", "pam",
    "bsd", "ldap", "cert", "radius", "oauth",
)  # fmt: skip

_MAP_METHODS = ("ident", "peer", "gss", "sspi", "cert")
_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "map": _MAP_METHODS,
    "pamservice": ("pam",),
    "pam_use_hostname": ("pam",),
    **dict.fromkeys(
        (
            "ldapurl", "ldaptls", "ldapscheme", "ldapserver", "ldapport", "ldapbinddn",
            "ldapbindpasswd", "ldapsearchattribute", "ldapsearchfilter", "ldapbasedn",
            "ldapprefix", "ldapsuffix",
        ),
        ("ldap",),
    ),
    "krb_realm": ("gss", "sspi"),
    "include_realm": ("gss", "sspi"),
    "compat_realm": ("sspi",),
    "upn_username": ("sspi",),
    **dict.fromkeys(
        ("radiusservers", "radiusports", "radiussecrets", "radiusidentifiers"), ("radius",)
    ),
    "clientcert": (),
}  # fmt: skip

# When an option came, and when a method or an option went.
_OPTION_SINCE = {"ldapscheme": 110000, "ldapsearchfilter": 110000, "clientname": 140000}
_OAUTH_OPTIONS = ("issuer", "scope", "validator", "delegate_ident_mapping")

# The names by which an error calls the methods of an option.
_LISTED = {
    ("gss", "sspi"): "gssapi and sspi",
    _MAP_METHODS: "ident, peer, gssapi, sspi, and cert",
    (*_MAP_METHODS, "oauth"): "ident, peer, gssapi, sspi, cert, and oauth",
}


@dataclass(frozen=True)
class Dialect:
    """A server's version and build.

    Attributes:
        version_num: ``server_version_num``.
        tls: whether the build has TLS; ``tls_on``: whether ``ssl`` is on.
        gss, pam, ldap, bsd, sspi: what else it was built with.
        oauth_validators: what ``oauth_validator_libraries`` names; any passes where that is not
            known.
        resolves: whether a name of a RADIUS server has an address, which the server asks when
            it reads the file; every name passes where this is not given.
    """

    version_num: int
    tls_on: bool = True
    tls: bool = True
    gss: bool = True
    pam: bool = True
    ldap: bool = True
    bsd: bool = False
    sspi: bool = False
    oauth_validators: tuple[str, ...] | None = None
    resolves: Callable[[str], bool] = field(default=lambda _: True, compare=False)

    @property
    def expressions(self) -> bool:
        """Whether ``/`` begins a regular expression in a database's or a role's place."""
        return self.version_num >= 160000

    @cached_property
    def methods(self) -> frozenset[str]:
        """The methods that the version knows."""
        gone = {"oauth"} if self.version_num < 180000 else set()
        if self.version_num >= 190000:
            gone.add("radius")
        return frozenset(_METHODS) - gone

    @cached_property
    def built_methods(self) -> frozenset[str]:
        """The methods that the build has."""
        missing = {
            "gss": self.gss,
            "sspi": self.sspi,
            "pam": self.pam,
            "bsd": self.bsd,
            "ldap": self.ldap,
            "cert": self.tls,
        }
        return self.methods - {name for name, there in missing.items() if not there}

    @cached_property
    def options(self) -> Mapping[str, tuple[str, ...]]:
        """Every option, with the methods that it goes with."""
        found = {
            name: methods
            for name, methods in {**_OPTIONS, "clientname": ()}.items()
            if self.version_num >= _OPTION_SINCE.get(name, 0)
        }
        if self.version_num >= 180000:
            found["map"] = (*_MAP_METHODS, "oauth")
            found.update(dict.fromkeys(_OAUTH_OPTIONS, ("oauth",)))
        if self.version_num >= 190000:
            found = {name: methods for name, methods in found.items() if methods != ("radius",)}
        return found


def listed(name: str, methods: tuple[str, ...]) -> str:
    """Return the methods of an option as the server's error lists them."""
    return _LISTED.get(methods, methods[0] if methods else name)


def check_certificate_option(
    dialect: Dialect, method: str, name: str, value: str, error: _MakeError
) -> None:
    """Raise what the server says of a value of ``clientcert`` or ``clientname``.

    A wrong value is refused without a word in the view.
    """
    if name == "clientname":
        if value not in ("CN", "DN"):
            raise error(None)
        return
    if dialect.version_num >= 140000:
        if value not in ("verify-ca", "verify-full"):
            raise error(None)
        if value == "verify-ca" and method == "cert":
            raise error(
                'clientcert can only be set to "verify-full" when using "cert" authentication'
            )
    elif dialect.version_num >= 120000:
        if value not in ("0", "1", "no-verify", "verify-ca", "verify-full"):
            raise error(None)
        if value in ("0", "no-verify") and method == "cert":
            raise error('clientcert can not be set to "no-verify" when using "cert" authentication')
    elif value != "1" and method == "cert":
        raise error('clientcert can not be set to 0 when using "cert" authentication')


def check_value(dialect: Dialect, name: str, value: str, error: _MakeError) -> None:
    """Raise what the server says of an option's value."""
    if name == "ldapport" and atoi(value) == 0:
        raise error(f'invalid LDAP port number: "{value}"')
    if name.startswith("radius"):
        found = split_list(value)
        if found is None:
            raise error(f'invalid RADIUS port number: "{value}"' if name == "radiusports" else None)
        if name == "radiusservers" and not all(map(dialect.resolves, found)):
            raise error(None)
        if name == "radiusports" and any(atoi(port) == 0 for port in found):
            raise error(None)


def atoi(text: str) -> int:
    """Return the number that a text begins with, 0 where it begins with none, as atoi(3).

    It is cut to 32 bits after strtol(3), where the C library does not stop at them.
    """
    found = re.match(r"[ \t\n\v\f\r]*([+-]?)([0-9]+)", text)
    number = strtol(found[1], found[2]) if found else 0
    return (number + (1 << 31)) % (1 << 32) - (1 << 31)


def strtol(sign: str, digits: str) -> int:
    """Return a number as strtol(3) reads it: one that does not fit is the nearest that does."""
    digits = digits.lstrip("0") or "0"
    # Python refuses to read very long ones.
    number = int(digits) if len(digits) < 20 else 1 << 63
    return max(-number, -(1 << 63)) if sign == "-" else min(number, (1 << 63) - 1)


def split_list(text: str) -> list[str] | None:
    """Return the elements of a list in a value, or None where the server can't read it.

    varlena.c, SplitGUCList(): commas separate, double quotes may hold anything.
    """
    found = []
    rest = text.lstrip(" \t\n\v\f\r")
    if not rest:
        return []
    while True:
        if rest.startswith('"'):
            end = _closing_quote(rest)
            if end is None:
                return None
            found.append(rest[1:end].replace('""', '"'))
            rest = rest[end + 1 :]
        else:
            end = next((i for i, c in enumerate(rest) if c in ", \t\n\v\f\r"), len(rest))
            if end == 0:
                return None
            found.append(rest[:end])
            rest = rest[end:]
        rest = rest.lstrip(" \t\n\v\f\r")
        if not rest:
            return found
        if not rest.startswith(","):
            return None
        rest = rest[1:].lstrip(" \t\n\v\f\r")


def _closing_quote(text: str) -> int | None:
    position = 1
    while True:
        position = text.find('"', position)
        if position < 0:
            return None
        if text[position + 1 : position + 2] != '"':
            return position
        position += 2


_MIXED = "cannot mix options for simple bind and search+bind modes"
_MIXED_BEFORE_17 = (
    "cannot use ldapbasedn, ldapbinddn, ldapbindpasswd, ldapsearchattribute, ldapsearchfilter, or "
    "ldapurl together with ldapprefix"
)
_MIXED_BEFORE_11 = _MIXED_BEFORE_17.replace("ldapsearchfilter, ", "")


def check_ldap(dialect: Dialect, options: Mapping[str, str], error: _MakeError) -> None:
    """Raise what the server says of options that do not go together."""
    if "ldapurl" in options:
        # What a URL sets, libldap alone can say.
        return
    if dialect.version_num < 110000 and "ldapserver" not in options:
        raise error('authentication method "ldap" requires argument "ldapserver" to be set')
    searches = ("ldapbasedn", "ldapbinddn", "ldapbindpasswd", "ldapsearchattribute")
    if "ldapprefix" in options or "ldapsuffix" in options:
        if any(name in options for name in (*searches, "ldapsearchfilter")):
            version_num = dialect.version_num
            if version_num < 110000:
                raise error(_MIXED_BEFORE_11)
            raise error(_MIXED if version_num >= 170000 else _MIXED_BEFORE_17)
    elif "ldapbasedn" not in options:
        raise error(
            'authentication method "ldap" requires argument "ldapbasedn", "ldapprefix", or '
            '"ldapsuffix" to be set'
        )
    if "ldapsearchattribute" in options and "ldapsearchfilter" in options:
        raise error("cannot use ldapsearchattribute together with ldapsearchfilter")


def check_radius(options: Mapping[str, str], error: _MakeError) -> None:
    """Raise what the server says of lists that are missing or not of one length."""
    for name in ("radiusservers", "radiussecrets"):
        # An empty list is the same to the server as none: both are NIL.
        if not split_list(options.get(name, "")):
            raise error(f'authentication method "radius" requires argument "{name}" to be set')
    servers = len(split_list(options["radiusservers"]) or ())
    for name, plural, least in (
        ("radiussecrets", "secrets", 1),
        ("radiusports", "ports", 0),
        ("radiusidentifiers", "identifiers", 0),
    ):
        count = len(split_list(options.get(name, "")) or ())
        if count not in (least, 1, servers):
            raise error(
                f"the number of RADIUS {plural} ({count}) must be 1 or the same as the number of "
                f"RADIUS servers ({servers})"
            )


def check_oauth(dialect: Dialect, options: Mapping[str, str], error: _MakeError) -> None:
    """Raise what the server says of options that are missing, or do not go together.

    The validator: check_oauth_validator() in auth-oauth.c.
    """
    for name in ("scope", "issuer"):
        if name not in options:
            raise error(f'authentication method "oauth" requires argument "{name}" to be set')
    allowed = dialect.oauth_validators
    if allowed is not None:
        if not allowed:
            raise error("oauth_validator_libraries must be set for authentication method oauth")
        validator = options.get("validator")
        if validator is None and len(allowed) > 1:
            raise error(
                'authentication method "oauth" requires argument "validator" to be set when '
                "oauth_validator_libraries contains multiple options"
            )
        if validator is not None and validator not in allowed:
            raise error(f'validator "{validator}" is not permitted by oauth_validator_libraries')
    if options.get("delegate_ident_mapping") == "1" and "map" in options:
        raise error("map cannot be used in combination with delegate_ident_mapping")
