"""Random pg_hba.conf files: from the grammar, and by mutation of what the grammar gives."""

from __future__ import annotations

import random

TYPES = ("local", "host", "hostssl", "hostnossl", "hostgssenc", "hostnogssenc")
NAMES = (
    "all", "sameuser", "samerole", "samegroup", "replication", "app", "web", "db1", "+staff",
    '"all"', '"replication"', '"my db"', '"a,b"', '"a""b"', "@names", '@"names"', "@missing",
    "/^web[0-9]+$", "/(a|b)", "/x{2,3}", "/[a-c]+", "/.*", "/(", "/a**", "/[z-a]", "/x{3,2}",
    "/x{300}", '"/quoted"', "+", '"+staff"', "Ü", "a#b", '""', "@lists", "ALL",
)  # fmt: skip
ADDRESSES = (
    "all", "samehost", "samenet", "127.0.0.1/32", "10.0.0.0/8", "0.0.0.0/0", "::/0", "::1/128",
    "fe80::/10", "192.168.1.7/24", "db.example.com", ".example.com", "localhost", '"all"',
    "10.0.0.1 255.255.255.255", "10.0.0.0 255.0.0.0", "10.0.0.0 255.0.255.0", "::1 ffff::",
    "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "10.0.0.0/+8", "::1/129", "10.0.0.1", "10.1/16",
    "0x7f.1/8", "010.0.0.1/32", "1.2.3.4.5/8", "host/24", "10.0.0.1 ::1", "10.0.0.1 mask",
    "10.0.0.0/8,10.1.0.0/16", "::ffff:10.0.0.1/128", "1::2::3/8", "300.1.1.1/8", '""',
    "10.0.0.0/-1", "2001:DB8::1/32", "::1%lo/128",
)  # fmt: skip
METHODS = (
    "trust", "reject", "md5", "password", "scram-sha-256", "peer", "ident", "cert", "gss", "sspi",
    "pam", "ldap", "radius", "bsd", "oauth", "krb5", "MD5", '"trust"', "md5,trust", "none", "map=m",
    "ldaptls=1",
)  # fmt: skip
OPTIONS = (
    "map=m", 'map="m 1"', "clientcert=verify-full", "clientcert=verify-ca", "clientcert=1",
    "clientcert=0", "clientcert=no-verify", "clientcert=x", "clientname=CN", "clientname=DN",
    "clientname=x", "pamservice=pg", "pam_use_hostname=1", "krb_realm=R", "include_realm=0",
    "include_realm=1", "compat_realm=1", "upn_username=1", "ldapserver=l", "ldapport=389",
    "ldapport=x", "ldapport=3x", "ldaptls=1", "ldapscheme=ldaps", "ldapprefix=cn=",
    'ldapsuffix=",dc=x"', "ldapbasedn=dc=x", "ldapbinddn=cn=a", "ldapbindpasswd=p",
    "ldapsearchattribute=uid", "ldapsearchfilter=(uid=$username)", "radiusservers=127.0.0.1",
    'radiusservers="127.0.0.1,127.0.0.2"', "radiussecrets=s", 'radiussecrets="a,b"',
    "radiusports=1812", "radiusports=x", 'radiusports="1,,2"', "radiusidentifiers=i",
    'radiusidentifiers="a,b,c"', "radiusservers=", "issuer=https://i", "scope=s", "nonsense",
    "what=ever", "=", "map", "map=", "map=a=b",
)  # fmt: skip
FITTING = {
    "ldap": ("ldapserver=l", "ldapbasedn=dc=x", "ldapprefix=cn=", "ldapport=389", "ldaptls=1"),
    "radius": ("radiusservers=127.0.0.1", "radiussecrets=s", "radiusports=1812"),
    "cert": ("map=m", "clientcert=verify-full", "clientname=DN"),
    "pam": ("pamservice=pg",),
    "gss": ("include_realm=0", "krb_realm=R", "map=m"),
    "peer": ("map=m",),
    "ident": ("map=m",),
}
BLANKS = (" ", "  ", "\t", " \t ", "     ")
SPECIAL = '",#@/\\=+ \t\r*()[]{}|.-'

#: Files beside the one under test, by name.
BESIDE = {
    "names": 'app, web # a comment\n"other name"\n\n@more\n',
    "more": "db1\n",
    "loop": "@loop\n",
    "lists": "a,b c\nd\n",
    "sub.conf": "host all all 10.9.0.0/16 md5\n\nlocal app +staff peer\n",
    "broken.conf": "host all\n",
    "deep.conf": "include sub.conf\nhost all all all md5\n",
    "itself.conf": "include itself.conf\n",
}
# A file that names itself: only since 16 does the server come back from there.
LOOPS = ("@loop",)
DIRECTIVES = (
    "include sub.conf", "include missing.conf", "include_if_exists missing.conf",
    "include_if_exists sub.conf", "include_dir conf.d", "include_dir missing", 'include "sub.conf"',
    "include broken.conf", "include deep.conf", "include itself.conf", "include sub.conf extra",
    "include", "include conf.d", '"include" sub.conf', 'include ""', 'include_dir ""',
    "include a,b", "include @names",
)  # fmt: skip


def generate(source: random.Random, *, loops: bool, most_lines: int = 12) -> str:
    """Return a file; about half of them are then mutated."""
    lines = [_line(source, loops) for _ in range(source.randint(0, most_lines))]
    text = "".join(line + source.choice(("\n", "\n", "\n", "\r\n")) for line in lines)
    if source.random() < 0.1:
        text = text.rstrip("\n")
    return _mutate(source, text) if source.random() < 0.5 else text


def _line(source: random.Random, loops: bool) -> str:
    kind = source.random()
    if kind < 0.08:
        return source.choice(("", "   ", "# comment", "\t# \\", "#"))
    if kind < 0.14:
        return source.choice(DIRECTIVES)
    line = _rule(source, odd=source.random() < 0.4)
    return f"host {source.choice(LOOPS)} all all md5" if loops and kind > 0.98 else line


def _rule(source: random.Random, *, odd: bool) -> str:
    type_ = source.choice(TYPES)
    method = source.choice(METHODS if odd else METHODS[:13])
    if not odd:
        method = {"local": "peer", "hostssl": method}.get(type_, method)
        method = "md5" if type_ != "hostssl" and method in ("cert", "peer") else method
        method = "peer" if type_ == "local" else ("md5" if method == "peer" else method)
    words = [type_, _list(source, odd), _list(source, odd)]
    if type_ != "local" or (odd and source.random() < 0.1):
        words.append(source.choice(ADDRESSES if odd else ADDRESSES[:13]))
    words.append(method)
    if odd:
        words += source.sample(OPTIONS, source.choice((0, 0, 1, 2, 3)))
        if source.random() < 0.15:
            del words[source.randrange(len(words)) :]
    else:
        fitting = FITTING.get(method.strip('"'), ())
        words += source.sample(fitting, source.randint(0, len(fitting)))
    line = source.choice(BLANKS).join(words) if source.random() < 0.7 else _spaced(source, words)
    if source.random() < 0.1:
        line += source.choice(("  # why", "#why", " #"))
    if source.random() < 0.06:
        position = source.randint(0, len(line))
        line = line[:position] + "\\\n" + line[position:]
    return line


def _list(source: random.Random, odd: bool) -> str:
    names = NAMES if odd else NAMES[:12]
    return source.choice((",", ",", ", ", " ,")).join(
        source.choice(names) for _ in range(source.choice((1, 1, 1, 2, 3)))
    )


def _spaced(source: random.Random, words: list[str]) -> str:
    return "".join(source.choice(BLANKS) + word for word in words)


def _mutate(source: random.Random, text: str) -> str:
    for _ in range(source.randint(1, 4)):
        if not text:
            return text
        position = source.randrange(len(text))
        kind = source.random()
        if kind < 0.4:
            text = text[:position] + source.choice(SPECIAL) + text[position:]
        elif kind < 0.7:
            text = text[:position] + text[position + 1 :]
        elif kind < 0.85:
            text = text[:position] + source.choice(SPECIAL) + text[position + 1 :]
        else:
            end = min(len(text), position + source.randint(1, 12))
            start = source.randrange(len(text))
            text = text[:start] + text[position:end] + text[start:]
    return text
