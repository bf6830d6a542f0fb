"""Rules as ``pg_hba_file_rules`` shows them: fill_hba_line() in hbafuncs.c."""

from __future__ import annotations

from typing import Any

from pgtls.facts import Rule
from pgtls.hba.dialect import Dialect, atoi

COLUMNS = (
    "line_number", "type", "database", "user_name", "address", "netmask", "auth_method", "options",
    "error",
)  # fmt: skip

_LDAP = (
    "ldapserver", "ldapport", "ldapscheme", "ldaptls", "ldapprefix", "ldapsuffix", "ldapbasedn",
    "ldapbinddn", "ldapbindpasswd", "ldapsearchattribute", "ldapsearchfilter",
)  # fmt: skip
_RADIUS = ("radiusservers", "radiussecrets", "radiusidentifiers", "radiusports")
_OAUTH = ("issuer", "scope", "validator")


def view_row(rule: Rule, dialect: Dialect) -> tuple[Any, ...]:
    """Return a rule as the view's row."""
    shown = list(_options(rule, dialect)) if rule.type is not None else []
    return (
        rule.line_number,
        rule.type,
        [word.text for word in rule.database] or None,
        [word.text for word in rule.user_name] or None,
        rule.address,
        rule.netmask,
        rule.auth_method,
        shown or None,
        rule.error,
    )


def _options(rule: Rule, dialect: Dialect) -> list[str]:
    options = dict(rule.options)
    method = rule.auth_method
    shown = []
    if method in ("gss", "sspi"):
        if options.get("include_realm", "1") == "1":
            shown.append("include_realm=true")
        shown += _as_written(options, ("krb_realm",))
    shown += _as_written(options, ("map",))
    certificate = _clientcert(options.get("clientcert"), dialect)
    if method == "cert":
        certificate = "verify-full" if dialect.version_num >= 120000 else "true"
    if certificate is not None:
        shown.append(f"clientcert={certificate}")
    shown += _as_written(options, ("pamservice",))
    if method == "ldap":
        for name in _LDAP:
            if name == "ldaptls":
                shown += ["ldaptls=true"] if options.get(name) == "1" else []
            elif name == "ldapport":
                shown += [f"ldapport={atoi(options[name])}"] if name in options else []
            else:
                shown += _as_written(options, (name,))
        shown += ["ldapscope=2"] if options else []
    if method == "radius":
        shown += _as_written(options, _RADIUS)
    if method == "oauth":
        shown += _as_written(options, _OAUTH)
    return shown


def _as_written(options: dict[str, str], names: tuple[str, ...]) -> list[str]:
    return [f"{name}={options[name]}" for name in names if name in options]


def _clientcert(value: str | None, dialect: Dialect) -> str | None:
    if dialect.version_num >= 140000:
        return value
    full = "verify-full" if dialect.version_num >= 120000 else "true"
    ca = "verify-ca" if dialect.version_num >= 120000 else "true"
    return {"1": ca, "verify-ca": ca, "verify-full": full}.get(value or "")
