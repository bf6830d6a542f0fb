"""Names and paths as an attacker would choose them."""

from __future__ import annotations

#: Each breaks out of some language, or means more than itself in one.
VALUES = (
    "bob", "o'neil", "o''neil", 'say "hi"', '"', "a b", " a ", "a\nb", "a\r\nb", "\n",
    "\x1b[31mred", "a\x07", "c1\x9b31m", "abc\u202egnp", "\u2066x", "a\u2028b", "a\tb",
    "$(touch x)", "`touch x`", "; touch x", "| touch x", "&& touch x", "> x", "~", "*",
    "!x", "${x}",
    "--cn postgres", "--force", "--cn=postgres", "-x", "--", "-",
    "/.*", "/", "/^/", "/a|b", "//", "/[", "/(?i)bob", "/x\"y",
    "\\", "a\\", "\\1", "\\'", "a\\'b", "#", "# x", "a,b", ",", "a=b", "=",
    "all", "+all", "@hosts", "sameuser", "samerole", "replication", "include", "samenet",
    "x'); drop table t; --", "$$x$$", "e'\\x27'", "{0}", "{user}", "%s", "%00", "[/b]", "[red]x",
    "m\u00fcller", "\u0416\u0430\u043d", "\u540d\u524d", "e\u0301", "\U0001f511",
)  # fmt: skip

#: What is no name of a role, and still turns up in a message, a path or a setting.
OTHERS = ("", "x" * 200, "'" * 200, "bad\udce9byte")
