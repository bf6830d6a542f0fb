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
    {"dataclass", "encodings", "errors", "interrupts"},
    {"quoting"},
    {"drivers", "facts", "policy", "texts"},
    {"x509", "hba", "backend", "wire", "explain"},
    {"acceptance"},
    {"checks", "collect", "pki", "sslmodes"},
    {"posture", "reports"},
    {"rollout"},
    {"server", "lab", "operate"},
    {"cli"},
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# Judgement looks at facts, and never for itself.
PURE = ("checks", "posture", "reports", "hba", "rollout", "explain", "sslmodes", "acceptance")
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


def calls(source_tree: Path, rooms: set[str]) -> Iterator[tuple[str, ast.Call, str]]:
    """Yield every call of a method or function by its last name, with the file it stands in."""
    package = source_tree / "plpython" / "pgtls"
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package)
        if place.with_suffix("").parts[0] not in rooms:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                function = node.func
                name = getattr(function, "attr", None) or getattr(function, "id", "")
                yield str(place), node, name


# They speak of bytes that other programs wrote by rules of their own, and of this process.
_OF_THE_WIRE = {"wire", "x509", "backend", "encodings"}


def test_bytes_become_text_in_one_place(source_tree: Path) -> None:
    """Whoever decodes by himself meets bytes that are none, and who encodes meets surrogates."""
    wrong = [
        f"{file}:{node.lineno}"
        for file, node, name in calls(source_tree, server_rooms(source_tree) - _OF_THE_WIRE)
        if name in ("encode", "decode")
        and (not node.args or ast.literal_eval(node.args[0]) != "ascii")
    ]
    assert wrong == []


def test_sql_is_asked_through_the_door(source_tree: Path) -> None:
    """No other place in the server calls what PL/Python has for SQL, nor makes a question."""
    rooms = server_rooms(source_tree)
    through = [
        f"{file}:{node.lineno}"
        for file, node, name in calls(source_tree, rooms)
        if name in ("execute", "prepare", "cursor", "subtransaction") and file != "server/door.py"
    ]
    made = {file for file, _, name in calls(source_tree, rooms) if name == "Query"}
    assert through == []
    assert made == {"collect/queries.py", "server/door.py"}


def test_files_are_read_through_the_server(source_tree: Path) -> None:
    """Whoever opens a file in the backend has the server's rights, whoever called."""
    opened = {
        file
        for file, node, name in calls(source_tree, server_rooms(source_tree))
        if name in ("read_bytes", "iterdir", "listdir", "scandir", "Path")
        or (isinstance(node.func, ast.Name) and name == "open")
    }
    # DiskReader is the command line's.
    assert opened == {"hba/parse.py"}


_TAKES = {"bytea", "bytea[]", "bool", "bool[]", "int", "double precision", ""}


def test_functions_in_python_take_bytes_for_text(source_tree: Path) -> None:
    """PL/Python ends the server where SQL hands it text that is not valid."""
    wrong = []
    for path in sorted((source_tree / "sql").glob("*.sql")):
        for found in re.finditer(
            r"create or replace function (\S+?)\((.*?)\)\s+returns.*?\nlanguage (\w+)",
            path.read_text(),
            re.DOTALL,
        ):
            given = {" ".join(one.split("default")[0].split()[1:]) for one in found[2].split(",")}
            if found[3] == "plpython3u" and not given <= _TAKES:
                wrong.append((found[1], given))
    assert wrong == []
