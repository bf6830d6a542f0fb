"""The parsers on anything at all: a result or an error of theirs, in time that grows with it.

    .venv/bin/python tests/differential/fuzz.py --inputs 1000000

Prints the seed, an input that something else came of, and for each kind of hostile text how the
time per byte grows from one size to four times that: 1 where the time is linear.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from grammar import BESIDE, NAMES, generate

from pgtls.hba.dialect import Dialect
from pgtls.hba.ident import may_be, parse_ident
from pgtls.hba.match import Matcher
from pgtls.hba.model import Connection
from pgtls.hba.parse import parse
from pgtls.hba.tokens import fields, join, logical_lines

_PATH = "/x/pg_hba.conf"
_VERSIONS = tuple(range(100000, 200000, 10000))
_CLIENTS = (
    Connection("app", "web", "10.0.0.1", "tls", cert_cn="web", shows_certificate=True),
    Connection("app", "app"),
    Connection(None, "rep", "::1", replication=True),
)
_RULES = ("host all all {} md5", "host {} all all md5", "host all {} all md5", "{}", "m {} x")

#: What hostile texts are made of, over and over.
HOSTILE = (
    '"', '""', '" ', ",", "a,", ", ", "\\", "\\\n", "a\\\n", "\\\\\n", "\\\r\n", "(", ")", "()",
    "/(", "@", "@@,", "@x,", "@names,", "/", "/a,", "+", "#", "\r", "\n", " ", "\t,", "a=b ", "=",
    "0", "9", ":", "::", ".", "10.", "{", "{1}", "a{255}", "[", "[]", "[[:", "[a-", "|", "a|", "*",
    "(a|", "(?:", "(?=", "\\1", "\\x0", "\\(", "^", "$", "a*", "\x00", "\udc80", "\u00fc", "%",
    "include ", "local all all trust\n", "host a b 1.1.1.1/9 md5 clientcert=1\n",
)  # fmt: skip
_HEADS = (
    "", "host all all ", "host ", "host all /", "local all all ldap ", "host all all 1.1.1.1/",
    "host all all all radius radiusservers=", "host all all all ldap ldapport=", "host all /(a)",
    "host all /a{", "host all /(a)\\1", "host all /[", 'host "', "include ", "@", "m /",
    'm "/^(.*)', "/a{1,",
)  # fmt: skip


_TAILS = ("", "", "}", ")", '"', "]", " md5", "/8 md5", "\\1")


class _Memory:
    """Files that are not on a disk."""

    def __init__(self, text: str):
        self._text = text

    def read(self, path: str) -> str:
        if path == _PATH:
            return self._text
        name = path.rpartition("/")[2]
        if name not in BESIDE:
            raise FileNotFoundError(2, "No such file or directory")
        return BESIDE[name]

    def list(self, path: str) -> list[str]:
        if path.endswith("missing"):
            raise FileNotFoundError(2, "No such file or directory")
        return ["sub.conf", "deep.conf"]


def work(text: str, version_num: int) -> None:
    """Everything that the engine does with a file."""
    dialect = Dialect(version_num)
    reader = _Memory(text)
    rules = parse(reader, _PATH, dialect)
    mappings = parse_ident(reader, _PATH, dialect)
    for number, physical in logical_lines(text, continued=version_num >= 140000):
        assert number > 0
        fields(join(physical))
    for rule in rules[:20]:
        _ = rule.text, rule.range, rule.host_name, rule.only_this_host, rule.broken
    if len(text) < 1000:
        matcher = Matcher(rules, expressions=dialect.expressions, ident=mappings)
        for client in _CLIENTS:
            matcher.decide(client)
        may_be("web", "web", "m", mappings, expressions=dialect.expressions)


def generated(source: random.Random) -> str:
    """Return a text: of the grammar, mutated bytes, or something hostile in a line."""
    kind = source.random()
    if kind < 0.5:
        text = generate(source, loops=True, most_lines=4)
    elif kind < 0.8:
        pieces = source.choices((*HOSTILE, *NAMES), k=source.randint(1, 6))
        piece = "".join(word * source.choice((1, 1, 2, 7)) for word in pieces)
        text = source.choice(_RULES).format(piece)
    else:
        many = source.randint(1, 60) if kind < 0.999 else source.randint(1, 20000)
        text = source.choice(_HEADS) + source.choice(HOSTILE) * many + source.choice(_TAILS)
    if source.random() < 0.5:
        return text
    content = bytearray(text.encode("utf-8", "surrogateescape"))
    for _ in range(source.randint(1, 5)):
        position = source.randint(0, len(content))
        width = source.choice((0, 0, 1, 1, 4))
        content[position : position + width] = source.randbytes(source.choice((0, 1, 1, 2)))
    return bytes(content).decode("utf-8", "surrogateescape")


def run(inputs: int, seed: int, size: int = 0) -> str | None:
    """Try a number of inputs, and each hostile text; return a report of the first fault."""
    source = random.Random(seed)
    for number in range(inputs):
        text, version = generated(source), source.choice(_VERSIONS)
        fault = _fault(text, version)
        if fault is not None:
            text = _smallest(text, version, fault)
            return f"seed {seed}, input {number}: {fault} of {text!r}, version {version}"
    for head in _HEADS if size else ():
        for piece in HOSTILE:
            text = head + piece * (size // len(piece)) + source.choice(_TAILS)
            for version in (_VERSIONS[0], _VERSIONS[-1]):
                fault = _fault(text, version)
                if fault is not None:
                    return f"{fault} of {head!r} and {size} bytes of {piece!r}, version {version}"
    return None


def _fault(text: str, version: int) -> str | None:
    try:
        work(text, version)
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:100]}"
    return None


def _smallest(text: str, version: int, fault: str) -> str:
    kind = fault.partition(":")[0]
    width = len(text) // 2
    while width:
        position = 0
        while position < len(text):
            shorter = text[:position] + text[position + width :]
            if (_fault(shorter, version) or "").startswith(kind):
                text = shorter
            else:
                position += width
        width //= 2
    return text


def growth(size: int) -> list[tuple[float, str, str]]:
    """Return the hostile texts whose time per byte grows most up to four times a size."""
    texts = [(head, piece) for head in _HEADS for piece in HOSTILE]
    suspects = sorted(((_ratio(*text, size, 1), *text) for text in texts), reverse=True)[:10]
    return sorted(((_ratio(*text, size, 5), *text) for _, *text in suspects), reverse=True)


def _ratio(head: str, piece: str, size: int, times: int) -> float:
    short, long = (
        min(_seconds(head + piece * (bytes_ // len(piece))) for _ in range(times))
        for bytes_ in (size, 4 * size)
    )
    return long / short / 4


def _seconds(text: str) -> float:
    start = time.perf_counter()
    work(text, 190000)
    return time.perf_counter() - start


def main() -> int:
    """Fuzz, and print how the time grows."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--inputs", type=int, default=20000)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments.add_argument("--size", type=int, default=5_000)
    options = arguments.parse_args()
    start = time.monotonic()
    report = run(options.inputs, options.seed, options.size)
    seconds = time.monotonic() - start
    print(f"{options.inputs} inputs, seed {options.seed}, {seconds:.0f} s")
    if report is not None:
        print(report)
        return 1
    worst = growth(options.size // 10)[:5]
    print("time per byte at four times the size, the worst five of the hostile texts:")
    for ratio, head, piece in worst:
        print(f"  {ratio:.2f}  {head!r} and many {piece!r}")
    print("0 faults")
    return 0


if __name__ == "__main__":
    sys.exit(main())
