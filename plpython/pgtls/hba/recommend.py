"""The user's own pg_hba.conf, transformed for a layer with as few lines changed as possible.

    for line in recommend(text, rules, layer=1):
        print(line.line)

Layer 1 leaves no line that lets plaintext in from the network: ``host`` becomes ``hostssl``,
``hostnossl`` goes.  What came over loopback stays as it was.  Layers 2 to 4 ask nothing more of
this file.  Layer 5 asks each TLS client from the network for a certificate that names its role.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Optional

from ..dataclass import dataclass, replace
from ..errors import InvalidInput, PgtlsError
from ..facts import Rule, address_range
from ..quoting import secrets
from .index import RuleIndex
from .tokens import fields, join, logical_lines, next_token

_INCLUDES = ("include", "include_if_exists", "include_dir")
_NEWEST = 190000
_VERIFY_FULL = 120000
_NO_PLAINTEXT = "hostnossl  all  all  all  reject"
_LOOPBACK_ADDRESSES = {
    address_range(*words): words
    for words in (("127.0.0.1", "255.255.255.255"), ("::1", "ffff:" * 7 + "ffff"))
}


class WrongRecommendation(PgtlsError):
    """A line that was written here and that no server loads: a fault of ours."""

    is_ours = True

    def __init__(self, rule: Rule):
        super().__init__(
            f"line {rule.line_number} of the file that was derived would not load",
            detail=f"{rule.text}: {rule.error or 'a server says nothing of why'}",
            hint="Nothing was changed.  Report this line, and change the file by hand.",
        )


@dataclass(frozen=True)
class Line:
    """One line of the recommended file.

    Attributes:
        replaces: the line or lines that stood here before, joined by a line feed; None for a line
            kept as it is or a new one.
        reason: key of the reason's text, or None for a line kept as it is.
    """

    line: str
    replaces: str | None = None
    reason: str | None = None


class _State:
    """What the transformation knows on its way down the file."""

    def __init__(
        self,
        layer: int,
        keep_loopback: bool = True,
        gss_in_use: bool = False,
        version_num: int = _NEWEST,
    ):
        self.layer = layer
        self.keep_loopback = keep_loopback
        self.gss_in_use = gss_in_use
        self.version_num = version_num
        self.kept: list[Rule] = []
        self._index = RuleIndex(expressions=version_num >= 160000)

    @property
    def continued(self) -> bool:
        """Whether a backslash joins lines."""
        return self.version_num >= 140000

    def has(self, rule: Rule) -> bool:
        """Return whether the new file's rules so far take all that a rule matches."""
        # Few files ask: a rule is entered when the first question comes behind it.
        for kept in self.kept[len(self._index) :]:
            self._index.add(kept)
        left, _ = self._index.left_of(rule)
        return not left


def recommend(
    text: str,
    rules: Sequence[Rule],
    *,
    layer: int,
    path: str | None = None,
    keep_loopback: bool = True,
    gss_in_use: bool = False,
    version_num: int = _NEWEST,
) -> tuple[Line, ...]:
    """Return the whole file for a layer (1 to 5), derived from ``text`` and its ``rules``.

    Args:
        text: the file ``hba_file`` as it stands.
        rules: what the server makes of it, in order, included files and all; none broken.
        path: of that file, which tells its own lines from those of included files.
        keep_loopback: go on letting in what came over TCP from the host itself as it came;
            otherwise loopback is a network like any other.
        version_num: of the server that is to load it.
        gss_in_use: keep letting in what GSSAPI encrypts, which ``hostssl`` would not match.
    """
    if layer == 5 and version_num < _VERIFY_FULL:
        raise InvalidInput(
            "this server can't ask for the name in a certificate besides a password",
            detail="clientcert=verify-full came with PostgreSQL 12; before it clientcert knows 0 "
            "and 1, and takes every other word for 0.",
            hint="Upgrade the server first.",
        )
    state = _State(layer, keep_loopback, gss_in_use, version_num)
    waiting = deque(rules)
    result: list[Line] = []

    inlined = False

    def is_own(rule: Rule) -> bool:
        return rule.file_name in (None, path)

    for number, physical in logical_lines(text, continued=state.continued):
        words = fields(physical[0]) if "include" in physical[0] else []
        if waiting and is_own(waiting[0]) and waiting[0].line_number == number:
            result.extend(_transform(waiting.popleft(), physical, state))
            inlined = False
        elif words and words[0][0].word.text in _INCLUDES:
            # Which of the directives up to the next line of its own a rule comes from can't be
            # told: the first of them stands for all.
            included = []
            while waiting and not is_own(waiting[0]):
                included.append(waiting.popleft())
            lines = [line for rule in included for line in _transform(rule, [rule.line], state)]
            inlined = inlined or any(line.reason is not None for line in lines)
            result.extend(_inline(physical, lines) if inlined else map(Line, physical))
        else:
            result.extend(Line(line) for line in physical)
    if rules and not state.kept:
        # A file without any rule is not loaded, and the old one would stay in force.
        result.append(Line(_NO_PLAINTEXT, None, "no_plaintext"))
    return tuple(result)


def check_loads(rules: Iterable[Rule]) -> None:
    """Raise for a recommended file, read again, that a server would not load.

    Raises:
        WrongRecommendation: naming the line.
    """
    for rule in rules:
        if rule.broken:
            raise WrongRecommendation(rule)


def shown(text: str, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines of a recommended file without their secrets, for whoever only reads them.

    Args:
        text: what they were derived from: a value may go on behind a backslash.
    """
    lines = tuple(lines)
    own = set(text.split("\n"))
    others = [line.line for line in lines if (line.replaces or line.line) not in own]
    if not secrets.holds("\n".join((text, *others))):
        yield from lines
        return
    before = dict(zip(text.split("\n"), secrets.in_lines(text).split("\n")))
    after = secrets.in_lines("\n".join(line.line for line in lines)).split("\n")
    for line, masked in zip(lines, after):
        replaces = line.replaces
        if replaces is not None:
            parts = replaces.split("\n")
            replaces = "\n".join(before.get(part, part) for part in parts)
            if not before.keys() >= set(parts):
                replaces = secrets.in_lines(replaces)
        yield replace(line, line=masked, replaces=replaces)


def layer_1_rules(
    rules: Iterable[Rule], *, keep_loopback: bool = True, version_num: int = _NEWEST
) -> tuple[Rule, ...]:
    """Return the rules of the file that ``recommend`` gives for layer 1."""
    state = _State(1, keep_loopback, version_num=version_num)
    for rule in rules:
        list(_transform(rule, [rule.line], state))
    return tuple(state.kept)


def _inline(physical: list[str], lines: list[Line]) -> Iterator[Line]:
    for line in physical:
        yield _comment(line, "inlined")
    for included in lines:
        yield replace(included, reason=included.reason or "inlined")


def _comment(line: str, reason: str) -> Line:
    # At the end of a comment a backslash would make one of the next line too.
    return Line("# " + line.rstrip("\r\\"), line, reason)


def _transform(rule: Rule, physical: list[str], state: _State) -> Iterator[Line]:
    lines = list(_for_layer_1(rule, physical, state))
    for line, outcome in lines:
        asked = (
            outcome is not None
            and state.layer == 5
            and needs_certificate(outcome, keep_loopback=state.keep_loopback)
        )
        if outcome is not None and asked:
            yield from _keeping_loopback(outcome, state)
        if outcome is not None:
            state.kept.append(outcome)
        if outcome is not None and asked:
            yield from _with_certificate(line, outcome, state)
        else:
            yield from line


def _keeping_loopback(rule: Rule, state: _State) -> Iterator[Line]:
    """Yield the lines that go before a rule so that loopback goes on as it was."""
    for companion in _loopback_companions(rule, state) if state.keep_loopback else ():
        yield Line(companion.line, None, "loopback")
        state.kept.append(companion)


# One rule becomes lines, each group with the rule it stands for (None for a comment).
_Group = tuple[list[Line], Optional[Rule]]


def _for_layer_1(rule: Rule, physical: list[str], state: _State) -> Iterator[_Group]:
    if not lets_plaintext_in(rule, keep_loopback=state.keep_loopback):
        yield [Line(line) for line in physical], rule
        return
    for companion in _loopback_companions(rule, state) if state.keep_loopback else ():
        yield [Line(companion.line, None, "loopback")], companion
    if state.gss_in_use and "gss" in rule.channels:
        companion = replace(rule, type="hostgssenc")
        yield [Line(companion.line, None, "gss")], companion
    if "tls" in rule.channels:
        encrypted = replace(rule, type="hostssl")
        yield list(_with_type(physical, encrypted, state)), encrypted
    else:
        yield [_comment(line, "no_plaintext") for line in physical], None


def _is_local(rule: Rule, keep_loopback: bool) -> bool:
    return rule.type == "local" or (keep_loopback and rule.only_this_host)


def lets_plaintext_in(rule: Rule, *, keep_loopback: bool = True) -> bool:
    """Return whether a client on the network could come in by this rule without encryption."""
    return (
        "none" in rule.channels
        and rule.auth_method != "reject"
        and not _is_local(rule, keep_loopback)
    )


def needs_certificate(rule: Rule, *, keep_loopback: bool = True) -> bool:
    """Return whether TLS clients from the network pass this rule without proving their role."""
    return (
        "tls" in rule.channels
        and rule.auth_method not in ("reject", "cert")
        and rule.option("clientcert") != "verify-full"
        and not _is_local(rule, keep_loopback)
    )


def _loopback_companions(rule: Rule, state: _State) -> Iterator[Rule]:
    if rule.host_name is not None:
        return
    for range_, (address, netmask) in _LOOPBACK_ADDRESSES.items():
        if rule.range is None or rule.range.covers(range_):
            companion = replace(rule, address=address, netmask=netmask)
            if not state.has(companion):
                yield companion


def _with_type(physical: list[str], rule: Rule, state: _State) -> Iterator[Line]:
    first = physical[0]
    word, _, _ = next_token(first, 0)
    assert word is not None  # noqa: S101 - it is a rule's line
    if len(physical) > 1 and word.end >= len(join(physical[:1], continued=state.continued)):
        # The first word goes on behind the backslash, or begins there.
        yield Line(rule.line, "\n".join(physical), "hostssl")
        return
    type_ = rule.type or ""
    start = len(first) - len(first.lstrip(" \t,"))
    rest = first[word.end :]
    # Keep the columns below each other where there is room for the longer word.
    grown = len(type_) - (word.end - start)
    spaces = len(rest) - len(rest.lstrip(" "))
    if grown > 0 and spaces > grown:
        rest = rest[grown:]
    yield Line(first[:start] + type_ + rest, first, "hostssl")
    yield from map(Line, physical[1:])


def _with_certificate(lines: list[Line], rule: Rule, state: _State) -> Iterator[Line]:
    before = [line.line if line.replaces is None else line.replaces for line in lines]
    options = tuple(item for item in rule.options if item[0] != "clientcert")
    if rule.auth_method == "trust":
        # The method asks for the name by itself, and takes no clientcert that asks for less.
        certified = replace(rule, auth_method="cert", options=options)
        yield Line(certified.line, "\n".join(before), "cert")
        return
    if rule.option("clientcert") is not None:
        full = replace(rule, options=(*options, ("clientcert", "verify-full")))
        yield Line(full.line, "\n".join(before), "verify_full")
        return
    number, end = _end_of_words([line.line for line in lines], state)
    last = lines[number]
    text = f"{last.line[:end]} clientcert=verify-full{last.line[end:]}"
    reason = "clientcert" if last.reason is None else f"{last.reason}+clientcert"
    yield from (*lines[:number], Line(text, before[number], reason), *lines[number + 1 :])


def _end_of_words(physical: list[str], state: _State) -> tuple[int, int]:
    """In which of the lines of a rule its last word ends, and where in it."""
    end = fields(join(physical, continued=state.continued))[-1][-1].end
    for number, line in enumerate(physical[:-1]):
        length = len(line.rstrip("\r\n")) - 1
        if end <= length:
            return number, end
        end -= length
    return len(physical) - 1, end
