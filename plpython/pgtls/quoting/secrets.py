"""Secrets that stand in configuration, taken out of what is shown.

    option_value("ldapbindpasswd", "x")            ->  ***
    in_lines("host all all all ldap ldapbindpasswd=x")  ->  host all all all ldap ldapbindpasswd=***

Known by the names that they are given by: ``ldapbindpasswd`` and ``radiussecrets`` of pg_hba.conf,
``password`` and ``sslpassword`` of connection strings, ``bindpw`` of LDAP URLs, and whatever is
misspelt so that it ends like one.
"""

from __future__ import annotations

import re

HIDDEN = "***"

_OPTIONS = ("ldapbindpasswd", "radiussecrets")

# What a name ends with; looked for as it is, so that the time grows with a text's length alone.
_NAME = r"(?:passwd|passwords?|secrets?|bindpw)"
_NAMED = re.compile(rf"[\w-]*{_NAME}", re.ASCII | re.IGNORECASE)
_SUSPECT = re.compile(rf"{_NAME}|://", re.ASCII | re.IGNORECASE)
_ASSIGNED = re.compile(_NAME + r"\s*=", re.ASCII | re.IGNORECASE)
_INNER = re.compile(rf"({_NAME}\s*=)[^,;&?\s]*", re.ASCII | re.IGNORECASE)
_USERINFO = re.compile(r"(://[^/@\s:]{0,200}:)[^\s]{0,1000}@")

# A word of pg_hba.conf as it is written, the commas that join it to others and the backslashes
# that end its line included.
_WORD = re.compile(r'(?:"(?:\\\r?\n|[^"\n]|"")*(?:"|(?=\n)|\Z)|\\\r?\n|[^\s"#])+')
_JOINED = re.compile(r"\\\r?\n")

# The words of the server's error that repeat what is no option.
_NO_OPTION = "authentication option not in name=value format: "


def option_value(name: str, value: str) -> str:
    """Return the value of an option of pg_hba.conf, or what stands for one that is secret."""
    return HIDDEN if _NAMED.fullmatch(name) else in_value(value)


def in_value(text: str) -> str:
    """Return a value, such as an LDAP URL, without the secrets within it."""
    return _INNER.sub(rf"\1{HIDDEN}", _USERINFO.sub(rf"\1{HIDDEN}@", text))


def in_error(message: str) -> str:
    """Return what the server says of a line of pg_hba.conf without what it repeats of a secret.

    A value that stands behind ``=`` and a blank is an option of its own to the server, which
    quotes it in its error.
    """
    before, found, _ = message.partition(_NO_OPTION)
    if found:
        return before + found + HIDDEN
    assigned = _ASSIGNED.search(message)
    if assigned is None:
        return in_value(message)
    shown = message[: assigned.end()] + HIDDEN
    return shown + '"' if shown.count('"') % 2 else shown


def holds(text: str) -> bool:
    """Return whether lines of pg_hba.conf, comments included, hold a secret."""
    return in_lines(text) != text


def in_lines(text: str) -> str:
    """Return lines of pg_hba.conf, comments included, without their secrets; no line is lost."""
    if not _SUSPECT.search(_JOINED.sub("", text.replace('"', ""))):
        return text
    shown: list[str] = []
    position = 0
    hiding = ""
    for word in _WORD.finditer(text):
        between = text[position : word.start()]
        # Nothing goes on over a line's end that no backslash joins.
        masked, hiding = _masked(word[0], "" if "\n" in between else hiding)
        shown += (between, masked)
        position = word.end()
    return "".join(shown) + text[position:]


def _masked(word: str, hiding: str) -> tuple[str, str]:
    """The word without a secret, and what of the next one is to be hidden.

    Args:
        hiding: ``all`` of this word, what stands behind ``=`` in it, or nothing.
    """
    plain = word
    if '"' in word or "\\" in word:
        plain = _JOINED.sub("", word.replace('"', ""))
    if not hiding and not _SUSPECT.search(plain):
        return word, ""
    ends = "".join(_JOINED.findall(word))
    # A comma, and an equals sign, carry a value over a blank.
    goes_on = "all" if plain.endswith((",", "=")) else ""
    if hiding and plain == "=":
        return word, "all"
    if hiding == "all" or (hiding == "=" and plain.startswith("=")):
        return HIDDEN + ends, goes_on
    assigned = _ASSIGNED.search(plain)
    if assigned is not None:
        value = plain[assigned.end() :]
        return plain[: assigned.end()] + (HIDDEN if value else "") + ends, goes_on
    if _NAMED.fullmatch(plain):
        return word, "all" if plain in _OPTIONS else "="
    return in_value(word), ""
