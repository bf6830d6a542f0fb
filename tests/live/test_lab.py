"""The lab starts real servers, and leaves the machine as it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from pgtls.lab import Cluster, Installation, LabError
from pgtls.lab.installation import find_pg_config
from pgtls.lab.process import server_account

EVERY_SERVER = pytest.mark.servers("host", "17", "18", "nossl")


@EVERY_SERVER
def test_pl_python_runs_as_an_unprivileged_user(cluster: Cluster, make_database) -> None:
    database = make_database(extension=False)
    cluster.psql("create extension plpython3u", dbname=database)
    cluster.psql(
        "create function uid() returns int language plpython3u as 'import os; return os.getuid()'",
        dbname=database,
    )
    account = server_account()
    expected = account.pw_uid if account else os.getuid()
    assert expected != 0
    assert cluster.psql("select uid()", dbname=database) == str(expected)


@EVERY_SERVER
def test_the_extension_is_installed_in_the_prefix_alone(installation: Installation) -> None:
    control = installation.sharedir / "extension" / "pgtls.control"
    assert control.is_file()
    assert installation.base in installation.sharedir.parents
    (package,) = (installation.sharedir / "pgtls").glob("*/pgtls_*")
    assert (package / "errors.py").is_file()
    assert list((package / "__pycache__").glob("errors.*.pyc"))
    # The system's own directory, which the prefix mirrors, got none of it.
    theirs = subprocess.run(
        [find_pg_config(), "--sharedir"], capture_output=True, text=True, check=True
    ).stdout.strip()
    newest = max(path.stat().st_mtime for path in Path(theirs, "extension").iterdir())
    assert newest < control.stat().st_mtime


@EVERY_SERVER
def test_the_installed_python_can_not_be_changed_by_the_server(installation: Installation) -> None:
    account = server_account()
    if account is None:
        pytest.skip("the server runs as the one who installed")
    for path in (installation.sharedir / "pgtls").rglob("*"):
        mode = path.stat().st_mode
        assert path.stat().st_uid != account.pw_uid
        assert mode & 0o022 == 0, path
        assert mode & 0o444 == 0o444, path


@EVERY_SERVER
def test_pgtap_and_pgtls_can_be_created(cluster: Cluster, database: str) -> None:
    cluster.psql("create extension pgtap", dbname=database)
    found = cluster.psql("select extname from pg_extension order by 1", dbname=database)
    assert found.split() == ["pgtap", "pgtls", "plpgsql", "plpython3u"]


@pytest.mark.servers("nossl")
def test_the_server_named_nossl_has_no_openssl(make_cluster) -> None:
    with pytest.raises(LabError, match="did not start") as caught:
        make_cluster(ssl=True)
    assert "SSL is not supported by this build" in caught.value.detail


@pytest.mark.servers("host")
def test_pg_cron_runs_from_the_prefix(installation: Installation) -> None:
    cluster = installation.cluster()
    cluster.configure({"shared_preload_libraries": "pg_cron", "cron.database_name": "postgres"})
    with cluster:
        cluster.psql("create extension pg_cron")
        assert cluster.psql("select count(*) from cron.job") == "0"


def test_a_reload_has_taken_effect_when_it_returns(make_cluster) -> None:
    cluster = make_cluster()
    cluster.psql("create role someone login")
    cluster.write_hba("local all postgres trust\nlocal all all reject\n")
    assert cluster.psql("select current_user", user="someone") == "someone"
    cluster.reload()
    with pytest.raises(psycopg.OperationalError, match=r"pg_hba\.conf rejects connection"):
        cluster.connect(user="someone")
    for value in ("1111", "2222", "3333"):
        cluster.configure(work_mem=f"{value}kB")
        cluster.reload()
        assert cluster.psql("show work_mem") == f"{value}kB"


def test_tcp_asks_for_the_password(cluster: Cluster) -> None:
    with cluster.connect(host="127.0.0.1") as conn:
        assert conn.execute("select inet_server_port()").fetchone() == (cluster.port,)
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        cluster.connect(host="127.0.0.1", password="a guess")


def test_settings_can_be_taken_back(make_cluster) -> None:
    cluster = make_cluster(log_line_prefix="it's a \\ test", jit=False)
    assert cluster.psql("show log_line_prefix") == ("it's a \\ test")
    cluster.configure(jit=None, max_connections=33)
    cluster.restart()
    assert cluster.psql("select current_setting('jit')") != "off"
    assert cluster.psql("show max_connections") == "33"


def test_a_standby_follows_its_primary(make_cluster) -> None:
    primary = make_cluster()
    standby = primary.standby()
    primary.psql("create table seen (it int); insert into seen values (42)")
    standby.catch_up(primary)
    assert standby.psql("select pg_is_in_recovery(), it from seen") == "t|42"


@EVERY_SERVER
def test_nothing_is_left_when_a_cluster_is_closed(installation: Installation) -> None:
    with installation.cluster() as cluster:
        pid = int((cluster.data / "postmaster.pid").read_text().splitlines()[0])
        assert Path(f"/proc/{pid}").exists()
    assert not running(pid)
    assert not cluster.base.exists()


@pytest.mark.servers("host")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.usefixtures("installation")
def test_a_signal_leaves_nothing_running(number: int) -> None:
    script = (
        "import time\n"
        "from pgtls.lab import Installation\n"
        "installation = Installation.host()\n"
        "cluster = installation.cluster().start()\n"
        "pid = (cluster.data / 'postmaster.pid').read_text().splitlines()[0]\n"
        "print(pid, cluster.base, installation.base, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as lab:
        assert lab.stdout is not None
        pid, *directories = lab.stdout.readline().split()
        assert running(int(pid))
        lab.send_signal(number)
        lab.wait(timeout=30)
    assert not running(int(pid))
    for directory in directories:
        assert not Path(directory).exists()


def running(pid: int) -> bool:
    """Whether a process lives; its end may take a moment."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0]
        except FileNotFoundError:
            return False
        if state == "Z":
            return False
        time.sleep(0.02)
    return True
