"""Findings reach the server log from real jobs of a real pg_cron, as docs/guide/monitoring.md says.

pg_cron 1.4 knows no schedule finer than a minute, so everything waits for one tick: two servers,
one where pg_cron logs in and one where it has background workers, with a job in the database of
``cron.database_name`` and one in another each.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from pgtls.lab import Cluster, Installation

#: The packages for pip have no pg_cron.
pytestmark = pytest.mark.servers("host")

DATABASES = ("postgres", "app")

SECONDS = 70

FINDINGS = """
select finding_key,
       format('pgtls: %s %s (%s) [%s] %s', check_id, status, severity, finding_key, detail)
  from pgtls.posture()
 where severity in ('high', 'critical') and status in ('fail', 'warn', 'unknown')
"""


@dataclass(frozen=True)
class Run:
    """What one job did.

    Attributes:
        status: of ``cron.job_run_details``.
        warnings: the WARNING lines of its process in the server log.
        expected: finding key and message of what the superuser sees in that database.
    """

    status: str
    warnings: list[str]
    expected: dict[str, str]


def documented(source_tree: Path) -> list[tuple[str, str]]:
    """What docs/guide/monitoring.md says to do, in its order: each block and its language."""
    text = (source_tree / "docs" / "guide" / "monitoring.md").read_text("utf-8")
    return re.findall(r"^```(sql|ini|text)\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def expression(source_tree: Path) -> re.Pattern[str]:
    """The regular expression that the documentation gives to log monitors."""
    text = (source_tree / "docs" / "guide" / "monitoring.md").read_text("utf-8")
    (found,) = re.findall(r"^WARNING:  pgtls: \(\?<.*$", text, re.MULTILINE)
    return re.compile(found.replace("(?<", "(?P<"))


@pytest.fixture(scope="module")
def example(source_tree: Path) -> str:
    """The message of the line that the documentation shows."""
    text = (source_tree / "docs" / "guide" / "monitoring.md").read_text("utf-8")
    (found,) = re.findall(r"^\d.* WARNING:  (pgtls: TLS.*)$", text, re.MULTILINE)
    return found


def prepare(cluster: Cluster, blocks: list[tuple[str, str]], mode: str) -> None:
    """Do what the documentation says, in its order, every minute instead of every hour."""
    assert [language for language, _ in blocks] == [
        "sql",
        "ini",
        "text",
        "sql",
        "sql",
        "sql",
        "sql",
    ]
    role, settings, rule, pg_cron, extension, here, there = (block for _, block in blocks)
    cluster.psql("create database app")
    cluster.psql(role)
    found = dict(re.findall(r"^(\S+) = '(.*)'$", settings, re.MULTILINE))
    assert found["cron.host"] == "/var/run/postgresql"
    if mode == "logs in":
        cluster.configure(found | {"cron.host": cluster.sockets})
        cluster.write_hba(rule + (cluster.data / "pg_hba.conf").read_text())
    else:
        del found["cron.host"]
        cluster.configure(found | {"cron.use_background_workers": True})
    cluster.restart()
    cluster.psql(pg_cron)
    for name in DATABASES:
        cluster.psql(extension, dbname=name)
    version = tuple(
        int(part)
        for part in re.findall(
            r"\d+", cluster.psql("select extversion from pg_extension where extname = 'pg_cron'")
        )
    )
    often = "5 seconds" if version >= (1, 5) else "* * * * *"
    for job in (here, there):
        assert "17 * * * *" in job
        cluster.psql(job.replace("17 * * * *", often))


def runs(cluster: Cluster) -> dict[str, Run]:
    """The first run of each job, once both have ended."""
    query = (
        "select distinct on (database) database, job_pid, status, username from"
        " cron.job_run_details where status in ('succeeded', 'failed') order by database, runid"
    )
    deadline = time.monotonic() + SECONDS
    while len(ended := cluster.psql(query).splitlines()) < len(DATABASES):
        assert time.monotonic() < deadline, cluster.log()[-4000:]
        time.sleep(0.3)
    cluster.psql("select cron.unschedule(jobid) from cron.job")
    found = {}
    for line in ended:
        database, pid, status, username = line.split("|")
        assert username == "pgtls_watch"
        with cluster.connect(dbname=database) as conn:
            expected = dict(conn.execute(FINDINGS).fetchall())
        lines = [text for text in cluster.log().splitlines() if f"[{pid}]" in text]
        found[database] = Run(status, [text for text in lines if "WARNING:" in text], expected)
    return found


@pytest.fixture(scope="module")
def tick(
    installation: Installation, source_tree: Path
) -> Iterator[dict[str, tuple[Cluster, dict[str, Run]]]]:
    """After one tick: for each way that pg_cron runs a job, the server and what its jobs did."""
    with ExitStack() as stack:
        clusters = {}
        for mode in ("logs in", "background workers"):
            cluster = installation.cluster()
            cluster.configure({"max_worker_processes": 20})
            # Nothing but what the page says lets the role in.
            cluster.write_hba("local all postgres trust\nlocal all all reject\n")
            clusters[mode] = stack.enter_context(cluster)
            prepare(cluster, documented(source_tree), mode)
        yield {mode: (cluster, runs(cluster)) for mode, cluster in clusters.items()}


@pytest.mark.parametrize("mode", ["logs in", "background workers"])
@pytest.mark.parametrize("database", DATABASES)
def test_a_job_writes_one_line_a_finding(
    tick: dict[str, tuple[Cluster, dict[str, Run]]],
    expression: re.Pattern[str],
    example: str,
    mode: str,
    database: str,
) -> None:
    run = tick[mode][1][database]
    assert run.status == "succeeded"
    assert len(run.expected) >= 3
    messages = [line.split("WARNING:  ", 1)[1] for line in run.warnings]
    assert sorted(messages) == sorted(run.expected.values())
    assert example in messages
    for line in run.warnings:
        found = expression.search(line)
        assert found, line
        assert found["check_id"] == found["finding_key"].split(":")[0]
        assert found["severity"] in ("high", "critical")
        assert found["status"] != "unknown", "the documented grants are not enough"
    # Worst first.
    assert "(critical)" in run.warnings[0]


def test_the_role_is_no_superuser_and_knows_all_that_one_knows(
    tick: dict[str, tuple[Cluster, dict[str, Run]]],
) -> None:
    question = "select check_id, status, finding_key from pgtls.posture() order by 3"
    for cluster, _ in tick.values():
        assert cluster.psql("select rolsuper from pg_roles where rolname = 'pgtls_watch'") == "f"
        for name in DATABASES:
            with (
                cluster.connect(dbname=name) as watch,
                cluster.connect(dbname=name) as superuser,
            ):
                watch.execute("set session authorization pgtls_watch")
                seen = watch.execute(question).fetchall()
                assert seen == superuser.execute(question).fetchall()
                assert "unknown" not in {status for _, status, _ in seen}


def test_the_log_has_each_finding_once_for_each_job_and_nothing_around_it(
    tick: dict[str, tuple[Cluster, dict[str, Run]]],
) -> None:
    """A client that logs what it gets, as pg_cron does, must not write it a second time."""
    for cluster, done in tick.values():
        lines = [line for line in cluster.log().splitlines() if "pgtls: TLS" in line]
        assert len(lines) == sum(len(run.expected) for run in done.values())
        # As the documentation has it for the role: log_error_verbosity = terse.
        assert not re.search("HINT:|CONTEXT:|STATEMENT:", cluster.log())
