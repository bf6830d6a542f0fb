"""explain in every language: a message of a catalogue means what its English says, values too."""

from __future__ import annotations

import random
import subprocess
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from pgtls.cli import main
from pgtls.cli.catalogues import installed
from pgtls.explain import explain
from pgtls.explain.languages import (
    _CONVERSION,
    LANGUAGES,
    Catalogue,
    Speech,
    add_source,
    in_english,
    template_of,
)
from pgtls.explain.wording import normalised

NAMES = ["app", "Web Shop", "ventas-2026", "10.0.0.7", "fe80::1", "/etc/ssl/a b.key", "x_y", "42"]


def filled(text: str, values: dict[int, str]) -> str:
    count = 0

    def value(found) -> str:  # type: ignore[no-untyped-def]
        nonlocal count
        if found[0] == "%%":
            return "%"
        count += 1
        return values[int(found[1]) if found[1] else count]

    return _CONVERSION.sub(value, text)


def told(message: str, language: str = "auto") -> list[tuple[str, dict[str, str]]]:
    found = explain(message, near=False, language=language)
    return [(one.entry.id, dict(one.values)) for one in found]


def astray(catalogue: Catalogue) -> tuple[int, list[tuple[str, str]]]:
    """How many messages were tried, and those that don't mean what their English means."""
    random.seed(1)
    tried, wrong = 0, []
    # Translators gave some messages of different meaning one text.
    meant = Counter(template_of(text)[0] for texts in catalogue.values() for text in texts)
    for msgid, texts in catalogue.items():
        kinds = [found[0] for found in _CONVERSION.finditer(msgid) if found[0] != "%%"]
        values = {
            number: str(random.randrange(100)) if kind[-1] in "diux" else random.choice(NAMES)
            for number, kind in enumerate(kinds, 1)
        }
        wanted = told(filled(msgid, values), "en")
        if not wanted:
            continue
        for text in texts:
            if meant[template_of(text)[0]] > 1:
                continue
            tried += 1
            for shown in (filled(text, values), f"2026-01-01 10:00 [7] {filled(text, values)}"):
                if told(shown) != wanted:
                    wrong.append((msgid, shown))
    return tried, wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_tls_means_in_a_language_what_it_means_in_english(language: str) -> None:
    catalogue = import_module(f"pgtls.explain.languages.{language}").MESSAGES
    tried, wrong = astray(catalogue)
    assert wrong == []
    assert tried >= 30


def test_fifteen_languages_know_what_a_client_without_a_rule_is_told() -> None:
    msgid = 'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s'
    know = [
        language
        for language in LANGUAGES
        if msgid in import_module(f"pgtls.explain.languages.{language}").MESSAGES
    ]
    assert len(know) >= 15, know


def test_a_catalogue_that_is_installed_is_known_without_what_ships() -> None:
    found = list(installed())
    if not found:
        pytest.skip("no catalogue of PostgreSQL is installed here")
    for language, catalogue in found:
        speech = Speech([catalogue])
        for msgid, texts in catalogue.items():
            if msgid.startswith("private key file") and "%s" in msgid:
                for text in texts:
                    shown = filled(text, dict.fromkeys(range(1, 4), "server.key"))
                    english = speech.in_english(normalised(shown))
                    assert english is not None, (language, shown)
                    assert english.startswith('private key file "server.key"'), (language, english)


def test_a_message_of_a_later_catalogue_is_known_when_it_is_installed(tmp_path: Path) -> None:
    """A translator's new wording, compiled by msgfmt as an installation does it."""
    directory = tmp_path / "es" / "LC_MESSAGES"
    directory.mkdir(parents=True)
    msgid = 'private key file \\"%s\\" has group or world access'
    new = "al fichero de clave «%s» llega demasiada gente"
    po = tmp_path / "es.po"
    po.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        f'msgid "{msgid}"\nmsgstr "{new}"\n'
    )
    try:
        subprocess.run(["msgfmt", "-o", directory / "postgres-99.mo", po], check=True)
    except FileNotFoundError:
        pytest.skip("takes msgfmt")
    message = new.replace("%s", "/x/server.key")
    assert told(message) == []
    from pgtls.cli import catalogues
    from pgtls.explain import languages

    def source() -> list[tuple[str, Catalogue]]:
        return [("es", catalogues._read(directory / "postgres-99.mo"))]

    add_source(source)
    try:
        assert told(message) == [("key-mode", {"file": "/x/server.key"})]
    finally:
        languages._sources.remove(source)
        languages._speech.cache_clear()


def test_text_of_openssl_within_a_translated_message_keeps_its_direction() -> None:
    for text in (
        "FEHLER:  konnte SSL-Verbindung nicht annehmen: tlsv1 alert unknown ca",
        "LOG:  no se pudo aceptar una conexión SSL: tlsv1 alert unknown ca",
        "日志:  无法接受 SSL 连接: tlsv1 alert unknown ca",
    ):
        assert [id_ for id_, _ in told(text)] == ["heard-unknown-ca"], in_english(text)


def test_a_language_can_be_named(tmp_path: Path) -> None:
    message = "no hay una línea en pg_hba.conf para «10.0.0.7», usuario «app», base de datos «db»"
    run = CliRunner().invoke
    done = run(main, ["explain", "--lang", "es", "--format", "json", f"{message}, sin cifrado"])
    assert '"hba-plaintext"' in done.output
    assert run(main, ["explain", "--lang", "en", message]).exit_code == 1
    log = tmp_path / "es.log"
    line = f"2026-01-01 10:00:00 UTC [7] FATAL:  {message}, sin cifrado\n"
    log.write_text(line * 2)
    done = run(main, ["explain", "--log", str(log), "--format", "json"])
    assert (done.exit_code, done.output.count("hba-plaintext"), '"count": 2' in done.output) == (
        1, 1, True,
    )  # fmt: skip


def test_a_name_that_is_a_word_of_a_language_stays_a_name() -> None:
    for name in (
        "SSL ETKIN",
        "sin cifrado",
        "SSL выкл.",
        "没有加密",
        "SSL-BIBLIOTEK",
        "my SSL-BIBLIOTEK",
    ):
        for message in (
            f'no match in usermap "ß" for user "{name}" authenticated as "{name}"',
            f"kein passender Eintrag in Usermap »ß« für Benutzer »{name}«, authentifiziert als "
            f"»{name}«",
        ):
            assert told(message) == [
                ("map-no-match", {"map": "ß", "user": name, "identity": name})
            ], message
