"""explain: templates find what they should, in bounded time, and values are quoted for pasting."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import string
import subprocess
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from pgtls.checks import CATALOGUE as CHECKS
from pgtls.cli import main
from pgtls.explain import CATALOGUE, SECTIONS, explain, log_messages
from pgtls.explain.entry import SPEAKERS
from pgtls.explain.template import Template, folded
from pgtls.explain.wording import LONGEST_MESSAGE, normalised
from pgtls.texts import TEXTS, en

NO_ENTRY = 'no pg_hba.conf entry for host "{}", user "{}", database "{}", no encryption'

HOLES = {id_: [set(t.names) for t in item.templates] for id_, item in CATALOGUE.items()}


def ids(message: str) -> list[str]:
    return [answer.entry.id for answer in explain(message) if answer.certainty == "known"]


# ---- the catalogue ----------------------------------------------------------------------------


def test_every_entry_has_texts_a_section_and_a_speaker() -> None:
    assert set(CATALOGUE) == set(en.ERRORS) == {id_ for _, part in SECTIONS for id_ in part}
    assert {item.said_by for item in CATALOGUE.values()} <= set(SPEAKERS)
    for id_, item in CATALOGUE.items():
        assert bool(item.templates) == (item.said_by != "nobody"), id_


def test_the_halves_of_both_sides_point_at_entries_that_exist() -> None:
    for item in CATALOGUE.values():
        assert {*item.other_side, *item.hides} <= set(CATALOGUE), item.id


def test_every_cause_has_a_sign_and_a_cure_and_names_checks_that_exist() -> None:
    for id_, text in en.ERRORS.items():
        assert text.title, id_
        assert text.causes, id_
        assert text.other, id_
        for cause in text.causes:
            assert cause.cause, id_
            assert cause.see, id_
            assert cause.cure, id_
            assert set(cause.checks) <= set(CHECKS), id_


def test_a_placeholder_in_a_text_is_a_hole_of_some_wording() -> None:
    for id_, text in en.ERRORS.items():
        sentences = [text.title, text.other]
        sentences += [part for c in text.causes for part in (c.cause, c.see, c.cure)]
        used = {
            name
            for sentence in sentences
            for _, name, _, _ in string.Formatter().parse(sentence)
            if name
        }
        assert used <= set().union(*HOLES[id_]), id_


def test_every_wording_is_answered_by_its_own_entry_first() -> None:
    for id_, item in CATALOGUE.items():
        for template in item.templates:
            message = template.text
            for name in template.names:
                message = message.replace("{" + name + "}", f"some{name}")
            if item.beside:
                assert ids(message) == []
                message += " SSL error: wrong version number"
            found = ids(message)
            assert id_ in found, (id_, message, found)


# ---- finding ----------------------------------------------------------------------------------


def test_values_are_taken_as_they_stand() -> None:
    (answer,) = explain("FATAL:  " + NO_ENTRY.format("10.0.0.7", "Bob", "App"))
    assert answer.values == {"address": "10.0.0.7", "user": "Bob", "database": "App"}


def test_a_message_that_a_terminal_has_folded_is_the_same_message() -> None:
    message = NO_ENTRY.format("10.0.0.7", "bob", "app")
    assert ids(message.replace(" ", "\n   ")) == ids(message) == ["hba-plaintext"]


def test_two_attempts_of_libpq_are_two_answers_in_their_order() -> None:
    message = (
        "connection failed: SSL error: certificate verify failed\n"
        'connection to server at "db", port 5432 failed: FATAL:  '
        + NO_ENTRY.format("10.0.0.7", "bob", "app")
    )
    assert ids(message) == ["verify-failed", "hba-plaintext"]


def test_what_says_more_hides_what_says_less() -> None:
    message = (
        "LOG:  could not accept SSL connection: certificate verify failed\n"
        "DETAIL:  Client certificate verification failed at depth 0: certificate revoked."
    )
    assert ids(message) == ["server-verify-revoked"]


@pytest.mark.parametrize("alert", ["sslv3 alert", "tlsv1 alert", "SSL/TLS alert", "tlsv13 alert"])
def test_an_alert_has_one_meaning_by_all_its_names_and_two_by_side(alert: str) -> None:
    assert ids(f"SSL error: {alert} certificate expired") == ["told-expired"]
    assert ids(f"could not accept SSL connection: {alert} certificate expired") == ["heard-expired"]


def test_what_is_not_known_is_answered_by_what_is_near_or_nothing() -> None:
    answers = explain("the old certificate is still served though I replaced the file")
    assert answers[0].certainty == "near"
    assert answers[0].entry.id == "old-certificate-served"
    assert explain("zxqv") == []
    assert explain("") == []


def test_a_template_begins_with_words_and_parts_its_holes() -> None:
    for wrong in ("{a} b", "a {b}{c} d"):
        with pytest.raises(ValueError, match="a hole without words"):
            Template(wrong)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_explain_never_raises_and_every_answer_can_be_read(message: str) -> None:
    for answer in explain(message):
        assert answer.text.title
        json.dumps(dict(answer.values))


PIECES = [w for item in CATALOGUE.values() for t in item.templates for w in t.text.split("{")[:1]]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, '"', "\n", " "]), min_size=1, max_size=20))
def test_time_is_bounded_by_length_however_a_message_is_made(parts: list[str]) -> None:
    message = "".join(parts)
    message = (message * (LONGEST_MESSAGE // len(message) + 1))[:LONGEST_MESSAGE]
    start = time.process_time()
    explain(message)
    assert time.process_time() - start < 0.5


@given(st.text(max_size=200))
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert "\n" not in folded(normalised(text))


# ---- quoting ----------------------------------------------------------------------------------

HOSTILE = "x'); drop table t; --"


def test_a_value_can_not_end_the_literal_that_it_stands_in() -> None:
    (answer,) = explain(NO_ENTRY.format("10.0.0.7", HOSTILE, "a\\'b"))
    see = answer.text.causes[0].see
    assert "'x''); drop table t; --'" in see
    assert "e'a\\\\''b'" in see
    assert f'"{HOSTILE}" 10.0.0.7/32' in answer.text.causes[3].cure


def test_a_file_name_can_not_end_the_word_that_it_stands_in() -> None:
    (answer,) = explain('private key file "a b; rm -rf x" has group or world access')
    assert shlex.quote("a b; rm -rf x") in answer.text.causes[0].see


@pytest.mark.parametrize(
    "message",
    [
        'private key file "{}" has group or world access',
        'private key file "{}" has group or world access; file must have permissions u=rw (0600)',
    ],
)
@pytest.mark.parametrize(("owner", "mode"), [(0, 0o640), (65534, 0o600)])
def test_the_cure_of_a_key_that_others_can_read_suits_its_owner(
    tmp_path: Path, message: str, owner: int, mode: int
) -> None:
    """A key of root's with 0600 keeps a server from starting: it could not read it."""
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    key = tmp_path / "a key's $name.key"
    key.write_text("")
    key.chmod(0o644)
    os.chown(key, owner, owner)
    (answer,) = explain(message.format(key), near=False)
    command = re.match(r"if .*?; fi", answer.text.causes[0].cure)
    assert command
    subprocess.run(["sh", "-c", command[0]], check=True)
    assert key.stat().st_mode & 0o777 == mode


def test_a_value_that_the_message_lacks_is_shown_as_its_name() -> None:
    text = TEXTS.error("hba-plaintext", {})
    assert "'<database>', '<user>', '<address>'" in text.causes[0].see


def test_a_message_copied_out_of_a_csv_or_json_log_is_the_same_message() -> None:
    message = NO_ENTRY.format("10.0.0.7", "bob", "app")
    for copied in (message.replace('"', '""'), message.replace('"', '\\"')):
        (answer,) = explain(copied)
        assert answer.values == {"address": "10.0.0.7", "user": "bob", "database": "app"}


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_can_be_read_as_a_log(text: str) -> None:
    for start in ("", "{", '2026-01-01 10:00:00.000 UTC,"'):
        for message in log_messages(io.StringIO(start + text)):
            explain(message, near=False)


# ---- drivers ----------------------------------------------------------------------------------

#: By section of docs/drivers.md, what a driver's message may be known by.
REFUSALS = {
    "The server's certificate is for another name": {"wrong-name"},
    "Another CA issued the server's certificate": {"verify-failed", "unknown-ca"},
    "The server's certificate has expired": {"verify-failed", "server-certificate-expired"},
    "Another CA issued the client's certificate": {
        "told-unknown-ca",
        "cut-off",
        # Java keeps a certificate back whose CA the server did not name.
        "client-certificate-missing",
    },
    "The client's certificate is revoked": {"told-revoked", "cut-off"},
    "The client's certificate has expired": {"told-expired", "cut-off"},
}


def test_whatever_was_measured_of_the_drivers_is_known(source_tree: Path) -> None:
    page = (source_tree / "docs" / "drivers.md").read_text()
    seen = {}
    for section in page.split("\n### ")[1:]:
        title, _, body = section.partition("\n")
        for message in re.findall(r"^\| .*? \| `(.*)` \|$", body, re.MULTILINE):
            if " or " in message:
                # Of what that driver says in turn, some is the network's words alone.
                continue
            found = ids(message)
            assert found, (title, message)
            assert found[0] in REFUSALS[title], (title, message, found)
            seen.setdefault(title, []).append(message)
    assert seen.keys() == REFUSALS.keys()


# ---- the command ------------------------------------------------------------------------------


def run(*arguments: str, stdin: str | None = None) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["explain", *arguments], input=stdin)
    return done.exit_code, done.output


def test_a_known_message_ends_with_0_and_an_unknown_one_with_1() -> None:
    code, output = run("connection requires a valid client certificate")
    assert (code, "client-certificate-missing" in output) == (0, True)
    code, output = run("zxqv")
    assert (code, "No entry of the catalogue" in output) == (1, True)


def test_a_message_comes_from_standard_input_too() -> None:
    code, output = run("--format", "json", stdin="SSL error: tlsv1 alert unknown ca\n")
    assert code == 0
    (answer,) = json.loads(output)
    assert answer["error_id"] == "told-unknown-ca"
    assert "server-verify-no-crl" in answer["other_side_ids"]


def test_no_message_is_a_usage_error() -> None:
    assert run(stdin="")[0] == 2
    assert run("--log", "-", "x")[0] == 2


def test_a_log_is_explained_a_problem_once_with_its_count(tmp_path) -> None:
    log = tmp_path / "server.log"
    line = "2026-01-01 [7] FATAL:  " + NO_ENTRY.format("10.0.0.7", "bob", "app") + "\n"
    verify = (
        "2026-01-01 [8] LOG:  could not accept SSL connection: certificate verify failed\n"
        "2026-01-01 [8] DETAIL:  Client certificate verification failed at depth 0: "
        "certificate revoked.\n"
    )
    log.write_bytes((line * 3 + "x" * 50_000 + "\n" + verify).encode() + b"\xff\n")
    code, output = run("--log", str(log), "--format", "json")
    assert code == 1
    found = json.loads(output)
    assert [(one["count"], one["error_id"]) for one in found] == [
        (3, "hba-plaintext"),
        (1, "server-verify-revoked"),
    ]
    log.write_text("2026-01-01 LOG:  database system is ready\n")
    assert run("--log", str(log))[0] == 0
