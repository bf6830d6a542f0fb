"""The stage: one cluster a module that scenarios put into states."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from network import Network
from stage import Stage

from pgtls.lab import Installation


@pytest.fixture(scope="module")
def stage(installation: Installation, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """A running cluster, on a network of its own where root runs the tests."""
    with ExitStack() as stack:
        network = stack.enter_context(Network.open()) if os.geteuid() == 0 else None
        cluster = installation.cluster()
        stack.callback(cluster.close)
        stage = Stage(cluster, tmp_path_factory.mktemp("client"), network)
        stage.start()
        stack.callback(stage.close)
        yield stage
