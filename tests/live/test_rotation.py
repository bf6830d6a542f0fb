"""A short run of ``rotation``; ``make rotation`` does all of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rotation import SESSIONS, Rotation

from pgtls.lab import Cluster


def test_no_connection_fails_and_no_session_breaks_while_certificates_rotate(
    make_cluster: Callable[..., Cluster], tmp_path: Path
) -> None:
    figures = Rotation(make_cluster(), tmp_path).run(certificates=5, crls=2)
    print(figures)
    assert figures.failures == []
    assert len(figures.seconds) == 7
    assert figures.sessions == SESSIONS
    assert figures.connections > 20
    assert figures.queries > SESSIONS
