"""``make docs``: the pages that are made from the code, so that they can't differ from it.

A page a check from the catalogue and its texts, the SQL functions from their comments, the
commands from their own help.  ``--check`` writes nothing and exits 1 when a page is out of date.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pgtls.checks import CATALOGUE, Check
from pgtls.cli import main as command_line
from pgtls.explain import CATALOGUE as EXPLAINED
from pgtls.explain import SECTIONS
from pgtls.reports.sslmodes import worth_in_words
from pgtls.sslmodes import ATTACKS, MEASURED, MODES
from pgtls.texts import TEXTS

ROOT = Path(__file__).parent
LAYERS = ("requirements", "enforced", "trusted", "identified", "revocable", "mutual")
MADE = "<!-- Made by docs/build.py: edit the code, then run make docs. -->\n"


def pages() -> Iterator[tuple[Path, str]]:
    """Yield every page that is made, with its content."""
    checks = sorted(CATALOGUE.values(), key=lambda check: check.id)
    yield ROOT / "checks" / "README.md", check_index(checks)
    for check in checks:
        yield ROOT / "checks" / f"{check.id}.md", check_page(check)
    yield ROOT / "errors" / "README.md", errors_page()
    yield ROOT / "guide" / "sslmodes.md", sslmodes_page()
    yield ROOT / "functions.md", functions_page()
    yield ROOT / "commands.md", commands_page()


def check_index(checks: list[Check]) -> str:
    """The list of all checks, by layer."""
    lines = ["# Checks", "", "`select * from pgtls.posture()` runs them all.", ""]
    for layer, name in enumerate(LAYERS):
        lines += [
            f"## Layer {layer}: {name}",
            "",
            "| check | what is true when it passes |",
            "|---|---|",
        ]
        lines += [
            f"| [{check.id}]({check.id}.md) | {TEXTS.checks[check.id].title} |"
            for check in checks
            if check.layer == layer
        ]
        lines.append("")
    return MADE + "\n".join(lines)


def check_page(check: Check) -> str:
    """What one check asks, why, and all that it can say."""
    text = TEXTS.checks[check.id]
    since = f"\n- PostgreSQL {check.since // 10000} and later" if check.since else ""
    lines = [
        f"# {check.id}: {text.title}",
        "",
        text.why,
        "",
        f"- Layer {check.layer}, {LAYERS[check.layer]}",
        f"- Severity of a finding: {check.severity}, unless a finding says otherwise{since}",
        f"- Source of the rule: {check.reference}",
        "",
        "## What it can say",
        "",
    ]
    for key, (detail, remediation) in text.outcomes.items():
        lines.append(f"- **{key}**: {prose(detail)}")
        if remediation:
            lines.append(f"  - What to do: {prose(remediation)}")
    lines += ["", "See it: ", "", "```sql"]
    lines += [
        f"select * from pgtls.posture({check.layer}) where check_id = '{check.id}';",
        "```",
        "",
    ]
    return MADE + "\n".join(lines)


def prose(text: str) -> str:
    """A text with its placeholders set off."""
    return re.sub(r"\{(\w+):\w+\}", r"*\1*", angled(text))


def errors_page() -> str:
    """Every entry of the catalogue of error messages, by section."""
    lines = [
        "# Error messages",
        "",
        "What clients, drivers, poolers and the server's log say when TLS goes wrong: the cause, "
        "how to tell, the cure. `select * from pgtls.explain('MESSAGE')` and `pgtls explain "
        "MESSAGE` answer from this page, with the names and files of the message filled in; the "
        "function puts first what this very server has. OpenSSL's `sslv3 alert`, `tlsv1 alert` "
        "and `ssl/tls alert` (3.2 and later) are written `alert` here.",
        "",
    ]
    for title, ids in SECTIONS:
        lines += [f"- **{title}**"]
        lines += [f"  - [{angled(TEXTS.error(id_, {}).title)}](#{id_})" for id_ in ids]
    for title, ids in SECTIONS:
        lines += ["", f"## {title}"]
        for id_ in ids:
            lines += error_entry(id_)
    return MADE + "\n".join(lines) + "\n"


def error_entry(id_: str) -> list[str]:
    """One entry: its wordings, who says them, causes and cures, the other half."""
    entry, text = EXPLAINED[id_], TEXTS.error(id_, {})
    lines = ["", f'<a id="{id_}"></a>', f"### {angled(text.title)}", ""]
    lines += [f"Said by: {TEXTS.phrase(f'said_{entry.said_by}')}.", ""]
    if entry.templates:
        lines += ["```text", *(re.sub(r"\{(\w+)\}", r"<\1>", t.text) for t in entry.templates)]
        lines += ["```", ""]
    for number, cause in enumerate(text.causes, 1):
        found = ", ".join(f"[{check}](../checks/{check}.md)" for check in cause.checks)
        lines += [
            f"{number}. {angled(cause.cause)}",
            f"   - How to tell: {angled(cause.see)}",
            f"   - Cure: {angled(cause.cure)}",
        ]
        lines += [f"   - Found by: {found}"] if found else []
    other = ", ".join(f"[{one}](#{one})" for one in entry.other_side)
    lines += ["", f"The other side: {angled(text.other)}" + (f" See {other}." if other else "")]
    return lines


def angled(text: str) -> str:
    """A text whose <names> Markdown does not take for tags."""
    return re.sub(r"<(\w+(?: \w+)*)>", r"*\1*", text)


SSLMODES_PAGE = """\
# sslmode, shown

Six words decide what a connection is worth, and the default of libpq (`prefer`) is worth little.
Nothing on this page is hearsay: `tests/live/test_sslmodes.py` puts psql and psycopg with each mode
before attackers who really listen (`pgtls.lab.attackers`), with a real server behind, whose
pg_hba.conf asks for the password as it is. The test compares what they heard with the table, and
`pgtls.sslmodes()` and `pgtls sslmodes` show the same table.

## In short

{summary}

What becomes of a client of *this* server with each of them:
`select sslmode, on_this_server from pgtls.sslmodes("user" => 'app', client_addr => '10.0.0.7')`,
or, with real connections, `pgtls sslmodes "host=db.example.com user=app dbname=app" --root-cert
root.crt`.

## Who heard what

"Root file" says whether the client has the CA's certificate: `sslrootcert=`, or
`~/.postgresql/root.crt`.

{measured}

What the table says, row by row:

- `allow` is `disable` with a longer name, as long as the server takes plaintext.
- `prefer` holds against somebody who only listens. Whoever can answer in the server's place says
  N, and has everything. With a root file it is no better: a certificate that does not verify makes
  libpq go on **in plaintext**.
- `require` can't be talked out of TLS, and takes anybody's certificate. With a root file libpq
  takes it for `verify-ca`: whether it verifies depends on a file that somebody put there or not.
- `verify-ca` takes every certificate of the CA, the one of the test server next door as well.
- `verify-full` is the one that leaves no attacker anything.

With `scram-sha-256` in pg_hba.conf a password is not sent as it is, so that who only listens hears
the data and not the password. Who asks for it in plaintext gets it all the same, from every client
in whose row the password was heard: the client does as it is told.

A server with `hostssl` lines only does not make up for a client's weak mode: an attacker
who asks for the password needs no server (the fourth column).

## What else decides

- `channel_binding=require` (libpq 13 and later) makes `require` safe against an impostor, where
  the role has a SCRAM password: the proof of the password is bound to the certificate that the
  client saw, and a password is not given to somebody who asks for it in plaintext. Both are
  measured too.
- `require_auth=scram-sha-256` (16 and later) keeps a client from giving its password as it is; it
  does not say who the server is.
- `sslrootcert=system` (16 and later) goes by the operating system's CAs. libpq takes it with
  `verify-full` only, because anybody can get such a certificate for some name.
- `sslnegotiation=direct` (17 and later) begins with the handshake, so there is no request that
  could be answered N; libpq takes it with `require` and stronger only.
- `gssencmode=prefer`, the default, tries GSSAPI encryption before TLS where there is a Kerberos
  ticket. sslmode then decides nothing: `gssencmode=disable` if TLS is what you mean.

## How each driver is told

psycopg 3.3, asyncpg 0.32, pgjdbc 42.5.5 and 42.7.14 and node-postgres 8.23 were put before the same
attackers, told as below: what they let be heard is what the table says, row by row, and the
pitfalls of pgjdbc, asyncpg and node-postgres were seen (`tests/drivers/test_driver_sslmodes.py`).
What stands here of Go and .NET is from their documentation.

{drivers}
"""


def sslmodes_page() -> str:
    """The guide to sslmode: the measured table, what it comes to, and each driver's own words."""
    short = ["| sslmode | encrypted | authenticated | an eavesdropper gets | a man in the middle |"]
    short.append("|---|---|---|---|---|")
    short += [f"| `{mode}` | " + " | ".join(worth_in_words(mode)) + " |" for mode in MODES]
    titles = [TEXTS.sslmode(f"attack_{attack}") for attack in ATTACKS]
    seen = ["| sslmode | root file | " + " | ".join(titles) + " |", "|---" * 8 + "|"]
    for (mode, root), outcomes in MEASURED.items():
        words = " | ".join(TEXTS.sslmode(f"outcome_{outcome}") for outcome in outcomes)
        seen.append(f"| `{mode}` | {'yes' if root else 'no'} | {words} |")
    drivers = []
    for name, text in TEXTS.drivers.items():
        drivers += [f"### {name}", "", f"{text.title}.", "", "```text"]
        drivers += [told for mode in MODES if (told := _told(name, mode))]
        drivers += ["```", "", text.pitfalls, ""]
    return MADE + SSLMODES_PAGE.format(
        summary="\n".join(short), measured="\n".join(seen), drivers="\n".join(drivers).rstrip()
    )


def _told(driver: str, mode: str) -> str | None:
    given = {"host": "db.example.com", "port": "5432", "database": "app", "user": "bob"}
    return TEXTS.connection_string(driver, mode, **given)


def functions_page() -> str:
    """Every public function, view and table, from its SQL."""
    lines = ["# SQL functions and views", ""]
    for kind, name, arguments, columns, comment in sql_objects():
        lines += [f"## pgtls.{name}{arguments}", "", comment, ""]
        if columns:
            lines += [f"{kind} of: {columns}", ""]
    return MADE + "\n".join(lines)


_COMMENT = re.compile(
    r"""comment[ ]on[ ](?:function|view|table)[ ]pgtls\.(?P<name>[a-z0-9]\w*)
        (?:\([^)]*\))?[ ]is\s+'(?P<text>(?:[^']|'')*)';""",
    re.VERBOSE,
)
_FUNCTION = re.compile(
    r"""create[ ]or[ ]replace[ ]function[ ]pgtls\.(?P<name>[a-z0-9]\w*)(?P<arguments>\(.*?\))
        \s+returns[ ](?:table[ ]\((?P<columns>.*?)\)|(?P<type>\w+))\s*language""",
    re.VERBOSE | re.DOTALL,
)
_RELATION = re.compile(
    r"create (?:or replace )?(?P<kind>view|table)(?: if not exists)? pgtls\.(?P<name>[a-z0-9]\w*)"
)


def sql_objects() -> Iterator[tuple[str, str, str, str, str]]:
    """Yield ``(kind, name, arguments, columns, comment)`` of every public object, by its SQL."""
    source = "".join(path.read_text() for path in sorted((ROOT.parent / "sql").glob("[0-9]*.sql")))
    comments = {
        found["name"]: found["text"].replace("''", "'") for found in _COMMENT.finditer(source)
    }
    for found in _FUNCTION.finditer(source):
        arguments = " ".join(found["arguments"].split())
        result = " ".join((found["columns"] or found["type"]).split())
        kind = "Rows" if found["columns"] else "Value"
        yield kind, found["name"], arguments, result, comments[found["name"]]
    for found in _RELATION.finditer(source):
        yield found["kind"], found["name"], "", "", comments[found["name"]]


def commands_page() -> str:
    """Every command of the tool, from its own help."""
    lines = ["# The command line", ""]
    for path, command in commands("pgtls", command_line):
        arguments = " ".join(
            parameter.make_metavar(click.Context(command))
            for parameter in command.params
            if isinstance(parameter, click.Argument)
        )
        lines += [f"## {path} {arguments}".rstrip(), "", inspect.cleandoc(command.help or ""), ""]
        options = [o for o in command.params if isinstance(o, click.Option)]
        lines += [f"- `{', '.join(o.opts)}`: {o.help}" for o in options if o.help] + [""] * bool(
            options
        )
        lines += ["```sh", *examples(command), "```", ""]
    return MADE + "\n".join(lines)


def examples(command: click.Command) -> list[str]:
    """The lines of the epilog that show how to call a command."""
    found = [line.strip() for line in (command.epilog or "").splitlines()]
    return [line for line in found if line.startswith("pgtls")]


def commands(path: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    """Yield every command below one, with the words that call it."""
    yield path, command
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            yield from commands(f"{path} {name}", command.commands[name])


def main(arguments: list[str]) -> int:
    """Write the pages, or say which are out of date."""
    made = dict(pages())
    stale = [path for path, text in made.items() if not path.exists() or path.read_text() != text]
    stale += [path for path in (ROOT / "checks").glob("*.md") if path not in made]
    if "--check" in arguments:
        for path in stale:
            print(f"out of date: {path.relative_to(ROOT.parent)}", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        if path in made:
            path.parent.mkdir(exist_ok=True)
            path.write_text(made[path])
        else:
            path.unlink()
        print(path.relative_to(ROOT.parent))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
