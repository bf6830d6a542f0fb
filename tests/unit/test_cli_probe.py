"""``pgtls probe`` where there is nothing to probe: one line, exit code 2, and in time."""

from __future__ import annotations

import socket
import time

import pytest
from click.testing import CliRunner

from pgtls.cli import main


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["probe", *arguments])
    return result.exit_code, result.output


@pytest.mark.parametrize("address", ["db:port", "[::1", ":5432", "db:99999", ""])
def test_an_address_that_is_none_is_a_matter_of_usage(address: str) -> None:
    code, text = run(address)
    assert code == 2
    assert f'"{address}" is no host and port' in text
    assert "hint:" in text


def test_nothing_to_probe_is_a_failure() -> None:
    assert run()[0] == 2


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        code, text = run(f"127.0.0.1:{taken.getsockname()[1]}")
    assert code == 2
    assert "connection refused" in text
    assert "pgtls: error:" in text


def test_a_unix_socket() -> None:
    code, text = run("/run/postgresql")
    assert code == 2
    assert "no TLS is spoken there" in text


def test_many_hosts_that_do_not_answer_cost_the_time_of_one() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(64)
        started = time.monotonic()
        code, text = run(
            *[f"127.0.0.{number}:{silent.getsockname()[1]}" for number in (1, 1, 1, 1, 1)],
            "--timeout=0.5",
        )
        assert time.monotonic() - started < 3
    assert code == 2
    assert text.count("no answer after 0.5 s") == 5


def test_a_name_service_without_an_answer_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def hang(*_: object, **__: object) -> list[object]:
        time.sleep(5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    started = time.monotonic()
    code, text = run("db1.example.test", "db2.example.test", "--timeout=0.3")
    assert time.monotonic() - started < 3
    assert code == 2
    assert text.count("the name service gave no answer") == 2
