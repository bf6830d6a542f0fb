"""explain on what people paste: many messages in one text, logs in any form, no false alarm."""

from __future__ import annotations

import csv
import io
import json
import random
import string
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from pgtls.cli import main
from pgtls.explain import CATALOGUE, Log, explain
from pgtls.explain.reasons import ACCEPT, ALERTS, VERIFY

DATA = Path(__file__).parent / "messages"

# What a name or path can hold; a quote ends what is quoted when no word goes on behind it.
VALUES = st.text(alphabet=string.ascii_letters + string.digits + " -_./äßñ中'", min_size=1).filter(
    lambda text: text == text.strip() and "  " not in text and len(text) < 60
)


def ids(message: str, speaker: str | None = None) -> list[str]:
    return [one.entry.id for one in explain(message, near=False, speaker=speaker)]


# ---- E1: messages never melt -------------------------------------------------------------------

#: Messages whose every hole is quoted and that say all by themselves.
QUOTED = {
    template.text: item.id
    for item in CATALOGUE.values()
    if item.id in ("hba-plaintext", "hba-tls", "hba-reject", "wrong-name", "root-file-missing",
                   "client-certificate-unreadable", "certificate-authentication-failed",
                   "key-mode", "bad-sslmode", "map-no-match", "hba-replication")
    for template in item.templates
    if template.text.count('"{') == len(template.names) > 0
}  # fmt: skip


def filled(text: str, values: list[str]) -> tuple[str, dict[str, str]]:
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name]
    given = dict(zip(names, values))
    return text.format_map(given), given


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(QUOTED)),
    st.sampled_from(sorted(QUOTED)),
    st.lists(VALUES, min_size=8, max_size=8),
    st.sampled_from(["\n", "\r\n", " ", "; ", "\nconnection to server failed: "]),
)
def test_two_messages_in_one_text_are_each_answered_by_itself(
    one: str, other: str, values: list[str], between: str
) -> None:
    first, second = filled(one, values[:4]), filled(other, values[4:])
    found = explain(first[0] + between + second[0], near=False)
    told = [(answer.entry.id, dict(answer.values)) for answer in found]
    assert {(id_, str(sorted(v.items()))) for id_, v in told} <= {
        (QUOTED[one], str(sorted(first[1].items()))),
        (QUOTED[other], str(sorted(second[1].items()))),
    }, told
    assert [id_ for id_, _ in told][:1] == [QUOTED[one]]


def test_the_pair_that_libpq_shows_with_allow_is_two_messages() -> None:
    pair = (
        'FATAL:  no pg_hba.conf entry for host "10.0.0.7", user "app", database "db", SSL on\n'
        'FATAL:  no pg_hba.conf entry for host "10.0.0.7", user "app", database "db", SSL off\n'
    )
    found = explain(pair, near=False)
    assert [one.entry.id for one in found] == ["hba-tls", "hba-plaintext"]
    for one in found:
        assert dict(one.values) == {"address": "10.0.0.7", "user": "app", "database": "db"}


# ---- E2: who speaks ------------------------------------------------------------------------------

SPELT = ("sslv3 alert {}", "tlsv1 alert {}", "ssl/tls alert {}", "SSL/TLS alert {}")


@pytest.mark.parametrize("alert", ALERTS)
def test_an_alert_is_told_to_a_client_and_heard_by_a_server(alert: str) -> None:
    told, heard = ALERTS[alert]
    for spelt in (form.format(alert) for form in SPELT):
        assert ids(f"LOG:  could not accept SSL connection: {spelt}") == [heard]
        assert ids(f"FEHLER:  konnte SSL-Verbindung nicht annehmen: {spelt}") == [heard]
        assert ids(f"ВАЖНО:  не удалось принять SSL-подключение: {spelt}") == [heard]
        assert ids(spelt, "server") == [heard]
        assert ids(spelt, "client") == [told]
        assert ids(spelt) == [told, heard]
        assert ids(f"psql: error: connection to server failed: SSL error: {spelt}") == [told]
        assert ids(f"C-0x1: a/b@10.0.0.7 closing because: {spelt} (age=0s)") == [heard]
        assert ids(f"S-0x1: a/b@10.0.0.7 closing because: {spelt} (age=0s)") == [told]
        code = f"{'TLSV1' if alert[0] > 'm' else 'SSLV3'}_ALERT_{alert.upper().replace(' ', '_')}"
        assert ids(f"ssl.SSLError: [SSL: {code}] {spelt} (_ssl.c:2590)") == [told]
        assert ids(f"Error: {spelt} code: 'ERR_SSL_{code}'") == [told]
    snake, camel = alert.replace(" ", "_"), alert.title().replace(" ", "")
    assert ids(f"PSQLException: SSL error: Received fatal alert: {snake}") == [told]
    assert ids(f"error performing TLS handshake: received fatal alert: {camel}") == [told]
    assert ids(f"Authentication failed because the remote party sent a TLS alert: '{camel}'.")
    assert ids(f"received SERVER ALERT: Fatal - {alert.title()}\n") == [told]


def test_every_reason_of_this_openssl_is_told_of_the_side_that_it_is_of() -> None:
    ctypes = pytest.importorskip("ctypes")
    try:
        crypto, library = ctypes.CDLL("libcrypto.so.3"), ctypes.CDLL("libssl.so.3")
    except OSError:
        pytest.skip("takes OpenSSL 3")
    library.OPENSSL_init_ssl(ctypes.c_uint64(0x200002), None)
    reason_of = crypto.ERR_reason_error_string
    reason_of.restype, reason_of.argtypes = ctypes.c_char_p, [ctypes.c_ulong]
    reasons = [text.decode() for n in range(100, 1200) if (text := reason_of((20 << 23) | n))]
    assert len(reasons) > 300
    general = 0
    for reason in reasons:
        (server,) = explain(f"LOG:  could not accept SSL connection: {reason}", near=False)
        (client,) = explain(f"psql: error: SSL error: {reason}", near=False)
        assert server.entry.said_by in ("server", "pooler"), (reason, server.entry.id)
        assert client.entry.said_by in ("client", "pooler"), (reason, client.entry.id)
        general += server.entry.fallback
    # The rest are faults of programs that no server or client of PostgreSQL meets.
    assert general < 150


def test_every_reason_for_which_openssl_refuses_a_certificate_has_an_entry_on_both_sides() -> None:
    ctypes = pytest.importorskip("ctypes")
    try:
        crypto = ctypes.CDLL("libcrypto.so.3")
    except OSError:
        pytest.skip("takes OpenSSL 3")
    error_of = crypto.X509_verify_cert_error_string
    error_of.restype, error_of.argtypes = ctypes.c_char_p, [ctypes.c_long]
    detail = "DETAIL:  Client certificate verification failed at depth 0: {}."
    known = {reason.lower() for reasons in VERIFY.values() for reason in reasons}
    for number in range(2, 95):
        reason = error_of(number).decode()
        log = f"LOG:  {ACCEPT}certificate verify failed\n{detail.format(reason)}"
        server = explain(log, near=False)[0]
        assert server.entry.said_by == "server", reason
        for text in (
            f"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {reason} (_ssl.c:992)",
            f"SSL_connect returned=1 errno=0 state=error: certificate verify failed ({reason})",
        ):
            found = explain(text, near=False)
            assert {one.entry.said_by for one in found} <= {"client", "pooler"}, (reason, found)
            if reason.lower() in known:
                assert [one.entry.id for one in found] != ["verify-failed"], reason


# ---- E4: logs in every form ----------------------------------------------------------------------

MESSAGE = "could not accept SSL connection: certificate verify failed"
DETAIL = (
    "Client certificate verification failed at depth 0: certificate revoked.\n"
    'Failed certificate data (unverified): subject "/CN=app", serial number 7, issuer "/CN=CA".'
)


def stderr(prefix: str = "2026-01-01 10:00:00.000 UTC [7] ") -> str:
    lines = DETAIL.replace("\n", "\n\t")
    return f"{prefix}LOG:  {MESSAGE}\n{prefix}DETAIL:  {lines}\n"


def jsonlog(**more: object) -> dict[str, object]:
    return {"timestamp": "x", "error_severity": "LOG", "message": MESSAGE, "detail": DETAIL, **more}


def csvlog() -> str:
    row = ["2026-01-01 10:00:00.000 UTC", "", "", "7", "10.0.0.7:1", "a.7", "1", "",
           "2026-01-01 10:00:00 UTC", "", "0", "LOG", "08P01", MESSAGE, DETAIL, "", "", "", "", "",
           "", "", "", "not initialized", "", "0"]  # fmt: skip
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerow(row)
    return file.getvalue()


def wrapped(lines: str, wrap: str) -> str:
    return "".join(wrap.replace("@", line) + "\n" for line in lines.splitlines())


LOGS = {
    "stderr": stderr(),
    "a prefix of %m [%p] %q%u@%d": stderr("2026-01-01 10:00:00 UTC [7] [unknown]@[unknown] "),
    "no prefix": stderr(""),
    "Windows": stderr().replace("\n", "\r\n"),
    "csvlog": csvlog(),
    "jsonlog": json.dumps(jsonlog()) + "\n",
    "CloudNativePG": json.dumps(
        {"level": "info", "ts": "2026-01-01T10:00:00Z", "logger": "postgres", "msg": "record",
         "logging_pod": "db-1", "record": jsonlog()}
    ) + "\n",
    "docker": "".join(
        json.dumps({"log": line + "\n", "stream": "stderr", "time": "2026-01-01T10:00:00Z"}) + "\n"
        for line in stderr().splitlines()
    ),
    "docker of jsonlog": json.dumps({"log": json.dumps(jsonlog()) + "\n"}) + "\n",
    "CRI": wrapped(stderr(), "2026-01-01T10:00:00.000000000Z stderr F @"),
    "kubectl --prefix": wrapped(stderr(), "[pod/db-0/postgres] @"),
    "docker compose": wrapped(stderr(), "db-1  | @"),
    "compose of jsonlog": f"db-1  | {json.dumps(jsonlog())}\n",
    "csvlog in CRI": "2026-01-01T10:00:00.000000000Z stdout F " + csvlog(),
    "syslog": wrapped(stderr("").replace("\t", "#011"), "Jan  1 10:00:00 db postgres[7]: [3-1] @"),
    "journald": wrapped(stderr(), "Jan 01 10:00:00 db postgresql[7]: @"),
    "Stackdriver": json.dumps({"severity": "INFO", "textPayload": stderr()}) + "\n",
    "GKE": json.dumps({"jsonPayload": {"message": MESSAGE, "detail": DETAIL}}) + "\n",
    "logrus": json.dumps({"level": "error", "msg": "postgres", "err": stderr()}) + "\n",
    "a nested error": json.dumps({"level": "error", "error": {"message": stderr()}}) + "\n",
}  # fmt: skip


@pytest.mark.parametrize("form", LOGS)
def test_a_log_says_the_same_in_every_form(form: str) -> None:
    noise = "2026-01-01 10:00:00.000 UTC [1] LOG:  database system is ready\n"
    reading = Log()
    messages = list(reading.messages(io.StringIO(noise + LOGS[form] + noise)))
    assert [id_ for one in messages for id_ in ids(one, "server")] == ["server-verify-revoked"], (
        messages
    )
    assert reading.entries


def test_what_a_client_sent_is_no_message() -> None:
    log = (
        "2026-01-01 LOG:  duration: 1 ms\n"
        "2026-01-01 STATEMENT:  select 'SSL error: certificate verify failed',\n"
        "\t'alert unknown ca'\n"
    )
    assert [ids(one) for one in Log().messages(io.StringIO(log))] == [[]]


def run(log: Path) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["explain", "--log", str(log)])
    return done.exit_code, done.output


def test_a_file_of_which_no_line_is_a_logs_is_an_error(tmp_path: Path) -> None:
    log = tmp_path / "some.log"
    for content in (b"", b"\x1f\x8b\x08\x00\xff\xfe" * 50, b"a,b,c\n1,2,3\n", b'{"a": 1}\n' * 3):
        log.write_bytes(content)
        code, output = run(log)
        assert (code, "looks like a log's" in " ".join(output.split())) == (2, True), content
    log.write_text("2026-01-01 10:00:00 UTC [1] LOG:  database system is ready\n")
    assert run(log)[0] == 0


# ---- E5: no false alarm --------------------------------------------------------------------------


def test_messages_without_a_cause_in_tls_are_not_known() -> None:
    random.seed(0)
    for text in (DATA / "others.txt").read_text().splitlines():
        message = text
        while "%s" in message:
            message = message.replace("%s", random.choice(["app", "42", "10.0.0.7"]), 1)
        for severity in ("ERROR:  ", "FATAL:  ", "psql: error: "):
            assert ids(severity + message) == [], message


@pytest.mark.parametrize(
    "message",
    [
        "could not receive data from client: Connection reset by peer",
        "could not send data to client: Broken pipe",
        "Broken pipe",
        "Connection reset",
        "java.net.SocketException: Connection reset",
        "write: connection reset by peer",
        "could not connect to the primary server: Connection refused",
        "server login failed: the database system is starting up",
        "none of the server's SASL authentication mechanisms are supported",
    ],
)
def test_what_the_network_says_is_not_tls(message: str) -> None:
    assert ids(message) == []


def test_a_second_request_for_tls_is_told_from_a_scanner() -> None:
    text = "FATAL:  unsupported frontend protocol {}: server supports 3.0 to 3.0"
    assert ids(text.format("1234.5679")) == ["second-ssl-request"]
    assert ids(text.format("1234.5680")) == ["gss-request-refused"]
    assert ids(text.format("65363.19778")) == ["startup-packet"]
