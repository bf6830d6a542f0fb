"""Real servers for the tests, one private installation for each kind that ``--server`` names.

A test that asks for ``installation``, ``cluster``, ``make_cluster`` or ``database`` runs once for
each server.  Servers without OpenSSL are for the tests that ask for them::

    @pytest.mark.servers("host", "nossl")
    def test_requirements_say_what_the_build_lacks(database): ...
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Callable

import pytest
from hypothesis import settings

from pgtls.lab import Cluster, Installation
from pgtls.lab.wheels import SERVERS

MakeCluster = Callable[..., Cluster]
MakeDatabase = Callable[..., str]

WITHOUT_OPENSSL = ("nossl",)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--server",
        default=os.environ.get("PGTLS_SERVERS", "host"),
        help=f"servers to test on, separated by commas: host, {', '.join(SERVERS)} (default: host)",
    )


def pytest_configure(config: pytest.Config) -> None:
    # The same examples each time, so that a run can be repeated; PGTLS_SEED=random draws others.
    settings.register_profile("repeatable", derandomize=True)
    if os.environ.get("PGTLS_SEED") != "random":
        settings.load_profile("repeatable")
    config.addinivalue_line(
        "markers", "servers(name, ...): run on these of the servers that --server names, no others"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "installation" not in metafunc.fixturenames:
        return
    asked = [name for name in metafunc.config.getoption("--server").split(",") if name]
    unknown = [name for name in asked if name not in ("host", *SERVERS)]
    if unknown or not asked:
        raise pytest.UsageError(f"--server: there is no server named {unknown or 'nothing'}")
    marker = metafunc.definition.get_closest_marker("servers")
    wanted = (
        [name for name in asked if name in marker.args]
        if marker
        else [name for name in asked if name not in WITHOUT_OPENSSL]
    )
    metafunc.parametrize("installation", wanted, indirect=True, scope="session")


@pytest.fixture(scope="session", autouse=True)
def _clean_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hide the developer's own PGHOST, ~/.postgresql, ~/.pgpass and the like from libpq."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith("PG") and name not in ("PG_CONFIG", "PGTLS_SERVERS"):
                patch.delenv(name)
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture(scope="session")
def installation(request: pytest.FixtureRequest) -> Iterator[Installation]:
    """A server's programs in a private prefix, with the extension installed."""
    with Installation.named(request.param) as installation:
        installation.install_extension()
        yield installation


@pytest.fixture(scope="session")
def cluster(installation: Installation) -> Iterator[Cluster]:
    """A running cluster that tests share: make databases and roles in it, leave its files alone."""
    with installation.cluster() as cluster:
        yield cluster


@pytest.fixture
def make_cluster(installation: Installation) -> Iterator[MakeCluster]:
    """A factory of running clusters that are the test's own: ``make_cluster(ssl=True)``."""
    with ExitStack() as stack:

        def make(**settings: Any) -> Cluster:
            return stack.enter_context(installation.cluster(**settings))

        yield make


@pytest.fixture
def make_database(cluster: Cluster) -> Iterator[MakeDatabase]:
    """A factory of databases in the shared cluster; each call returns a new one's name."""
    made: list[str] = []

    def make(*, extension: bool = True) -> str:
        name = f"test_{os.urandom(4).hex()}"
        cluster.psql(f"create database {name}")
        made.append(name)
        if extension:
            cluster.psql("create extension pgtls cascade", dbname=name)
        return name

    yield make
    for name in made:
        cluster.psql(f"drop database {name} with (force)")


@pytest.fixture
def database(make_database: MakeDatabase) -> str:
    """The name of a new database in the shared cluster, with the extension."""
    return make_database()


@pytest.fixture(scope="session")
def source_tree() -> Path:
    """The clone that is being tested."""
    return Path(__file__).parents[1]
