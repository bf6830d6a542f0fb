"""The house stands as drawn: imports run one way, and the server needs little."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

# A module may import from rooms of a lower floor, and from its own room.
FLOORS = (
    {"errors", "quoting"},
    {"drivers", "facts", "policy", "texts"},
    {"x509", "hba", "backend", "wire", "explain"},
    {"checks", "collect", "pki", "sslmodes"},
    {"posture", "reports"},
    {"rollout"},
    {"server", "lab", "operate"},
    {"cli"},
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# Judgement looks at facts, and never for itself.
PURE = ("checks", "posture", "reports", "hba", "rollout", "explain", "sslmodes")
MEASURING = ("collect", "backend")


def imports(package: Path) -> Iterator[tuple[str, str, str]]:
    """Yield ``(file, room that imports, room or module that is imported)``."""
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        if parts in (("__init__",), ("__main__",)):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            for name in names(node, parts):
                yield "/".join(parts), parts[0], name


def names(node: ast.AST, parts: tuple[str, ...]) -> Iterator[str]:
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield "." + alias.name.partition(".")[0]
    elif isinstance(node, ast.ImportFrom) and node.level == 0:
        yield "." + (node.module or "").partition(".")[0]
    elif isinstance(node, ast.ImportFrom):
        base = parts[: len(parts) - node.level] if parts[-1] != "__init__" else parts[:-1]
        if parts[-1] == "__init__":
            base = parts[: len(parts) - node.level]
        if base:
            yield base[0]
        elif node.module:
            yield node.module.partition(".")[0]
        else:
            yield from (alias.name for alias in node.names if alias.name != "__version__")


@pytest.fixture
def package(source_tree: Path) -> Path:
    return source_tree / "plpython" / "pgtls"


def test_every_room_has_a_floor(package: Path) -> None:
    rooms = {
        path.stem
        for path in package.iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert rooms - {"__init__", "__main__"} == set(FLOOR)


def test_imports_run_one_way(package: Path) -> None:
    wrong = [
        f"{file} imports {imported}"
        for file, room, imported in imports(package)
        if not imported.startswith(".") and imported != room and FLOOR[imported] >= FLOOR[room]
    ]
    assert wrong == []


def test_judgement_does_not_measure(package: Path) -> None:
    wrong = [
        f"{file} imports {imported}"
        for file, room, imported in imports(package)
        if room in PURE and imported in MEASURING
    ]
    assert wrong == []


def server_rooms(source_tree: Path) -> set[str]:
    makefile = (source_tree / "Makefile").read_text()
    found = re.search(r"^SERVER_MODULES := (.*)$", makefile, re.MULTILINE)
    assert found
    return set(found.group(1).split()) - {"__init__"}


def test_the_server_needs_the_standard_library_and_cryptography_only(
    package: Path, source_tree: Path
) -> None:
    rooms = server_rooms(source_tree)
    allowed = {*getattr(sys, "stdlib_module_names", ()), "cryptography"}
    if "ssl" not in allowed:
        pytest.skip("this Python does not list its standard library")
    wrong = [
        f"{file} imports {imported}"
        for file, room, imported in imports(package)
        if room in rooms
        and (imported[1:] not in allowed if imported.startswith(".") else imported not in rooms)
    ]
    assert wrong == []


def test_nobody_imports_plpy_but_is_handed_it(package: Path) -> None:
    assert [file for file, _, imported in imports(package) if imported == ".plpy"] == []


def test_only_relative_imports_within_the_package(package: Path) -> None:
    assert [file for file, _, imported in imports(package) if imported == ".pgtls"] == []
