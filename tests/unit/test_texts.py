"""The texts are data: each one is used, and code gives each of its placeholders."""

from __future__ import annotations

import re
import string
from pathlib import Path

from pgtls.checks import CATALOGUE
from pgtls.hba import lint, simulate
from pgtls.texts import TEXTS, en


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_check_has_texts_and_every_text_a_check() -> None:
    assert set(en.CHECKS) == set(CATALOGUE)


def test_every_check_says_what_it_says_when_all_is_well() -> None:
    assert [check_id for check_id, text in en.CHECKS.items() if "pass" not in text.outcomes] == []


def test_whatever_fails_has_a_next_step() -> None:
    silent = {
        (check_id, key)
        for check_id, text in en.CHECKS.items()
        for key, (_, remediation) in text.outcomes.items()
        if not remediation
    }
    # These are the outcomes in which there is nothing to do.
    idle = {"pass", "no_passphrase", "no_maps", "no_network_rules", "no_sessions", "no_addresses"}
    idle |= {
        "did_not_open",
        "only_addresses",
        "no_cn",
        "no_crl_dir",
        "no_ca",
        "no_issuer",
        "self_signed",
        "not_asked",
        "not_local",
        "not_served",
        "passphrase",
    }
    assert {key for _, key in silent} <= idle


def test_placeholders_are_names() -> None:
    for text in en.CHECKS.values():
        for pair in text.outcomes.values():
            for sentence in pair:
                assert all(name.isidentifier() for name in placeholders(sentence))


#: What begins like this is to be pasted, up to where the sentence or the statement ends.
_COMMAND = re.compile(
    r"\b(?:pgtls (?:cert|ca|crl|hba|deploy|probe)\b|chmod |chown |openssl |ls -|cp -|head -|--san)"
    r"[^;.)]*"
)
_STATEMENT = re.compile(r"\b(?:select .* from|insert into|alter system|grant) [^;]*;?")
_LINE = re.compile(r"\b(?:hostssl|hostgssenc|local|<map>) (?!lines?\b).*|pg_ident\.conf: .*")


def test_no_value_that_is_only_shown_stands_in_what_is_to_be_pasted() -> None:
    wrong = [
        (text, found[0])
        for text in TEXTS.templates()
        for pattern in (_COMMAND, _STATEMENT, _LINE)
        for found in pattern.finditer(text)
        if re.search(r"\{\w+:(?:prose|made)\}", found[0])
    ]
    assert wrong == []


def test_every_phrase_is_used(source_tree: Path) -> None:
    package = source_tree / "plpython" / "pgtls"
    code = "".join(path.read_text() for path in package.rglob("*.py") if "en" not in path.parts)
    # Keys that code puts together: by layer, by verdict, by step, by yes and no.
    built = ("layer", "change_", "hostssl+", "said_", "probe_")
    used = set(re.findall(r"[\"']([\w+]+)[\"']", code))
    unused = [key for key in en.PHRASES if key not in used and not key.startswith(built)]
    assert unused == []


def test_every_code_of_lint_has_a_text_and_every_text_a_code() -> None:
    assert set(en.LINT) == set(lint.SEVERITIES)


def test_every_change_that_a_simulation_names_has_a_text() -> None:
    named = set(re.findall(r"``(\w+)``", simulate.Simulated.__doc__ or ""))
    assert set(en.SIMULATE) - {"name_mismatch_cert"} == named
    assert named > simulate.BREAKING


def test_every_sentence_of_a_rollout_is_used(source_tree: Path) -> None:
    package = source_tree / "plpython" / "pgtls"
    code = "".join(path.read_text() for path in package.rglob("*.py") if "texts" not in path.parts)
    used = set(re.findall(r"[\"']([\w]+)[\"']", code))
    for table in (en.ROLLOUT, en.PREFLIGHT, en.VERIFY, en.WHO):
        assert [key for key in table if key not in used and not key.startswith("phase_")] == []
