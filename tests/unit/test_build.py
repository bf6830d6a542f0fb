"""The Makefile builds and installs what PostgreSQL and the server's Python need.

A fake PGXS stands in for the server's, so that no server is needed here.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import pgtls

ROOT = Path(__file__).parents[2]

PGXS = """
datadir := $(shell $(PG_CONFIG) --sharedir)
bindir := /usr/bin
INSTALL_DATA := install -m 644
PYTHON := /nowhere/python-of-the-build-machine
all: $(DATA_built)
installdirs:
\tmkdir -p '$(DESTDIR)$(datadir)/extension'
install: all installdirs
\t$(INSTALL_DATA) pgtls.control $(DATA_built) '$(DESTDIR)$(datadir)/extension'
uninstall:
\trm -f $(DATA_built:%='$(DESTDIR)$(datadir)/extension'/%)
"""


class Tree:
    """A source tree with two SQL files and an upgrade, and a server to build for."""

    def __init__(self, root: Path):
        self.root = root / "clone"
        (self.root / "sql" / "upgrade").mkdir(parents=True)
        for name in ("Makefile", "pgtls.control"):
            (self.root / name).write_bytes((ROOT / name).read_bytes())
        subprocess.run(["cp", "-r", ROOT / "plpython", self.root], check=True, capture_output=True)
        (self.root / "sql" / "10_b.sql").write_text("select 'second';\n")
        (self.root / "sql" / "00_a.sql").write_text("select '@python_dir@/@python_package@';\n")
        (self.root / "sql" / "upgrade" / "0.0.1--0.1.0.sql").write_text("select 'preamble';\n")
        self.pgxs = root / "pgxs.mk"
        self.pgxs.write_text(PGXS)

    def server(self, name: str) -> Path:
        pg_config = self.root.parent / f"pg_config_{name}"
        pg_config.write_text(
            f'#!/bin/sh\n[ "$1" = --pgxs ] && echo {self.pgxs} || echo /opt/{name}/share\n'
        )
        pg_config.chmod(0o755)
        return pg_config

    def make(self, *args: str, server: str = "one", check: bool = True) -> str:
        done = subprocess.run(
            ["make", "-C", self.root, f"PG_CONFIG={self.server(server)}", *args],
            check=False,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={"PATH": "/usr/local/bin:/usr/bin:/bin"},
        )
        assert not check or done.returncode == 0, done.stdout
        return done.stdout


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def test_the_script_is_the_files_in_order_behind_a_guard(tree: Tree) -> None:
    tree.make()
    assert (tree.root / "pgtls--0.1.0.sql").read_text().splitlines() == [
        r'\echo Use "CREATE EXTENSION pgtls" to load this file. \quit',
        "select '/opt/one/share/pgtls/0.1.0/pgtls_0_1_0';",
        "select 'second';",
    ]


def test_an_upgrade_is_its_preamble_and_then_all_files(tree: Tree) -> None:
    tree.make()
    assert (tree.root / "pgtls--0.0.1--0.1.0.sql").read_text().splitlines() == [
        r'\echo Use "ALTER EXTENSION pgtls UPDATE" to load this file. \quit',
        "select 'preamble';",
        "select '/opt/one/share/pgtls/0.1.0/pgtls_0_1_0';",
        "select 'second';",
    ]


def test_another_server_builds_the_script_again_and_the_same_does_not(tree: Tree) -> None:
    script = tree.root / "pgtls--0.1.0.sql"
    tree.make()
    first = script.stat().st_mtime_ns
    tree.make()
    assert script.stat().st_mtime_ns == first
    tree.make(server="two")
    assert "/opt/two/share" in script.read_text()


def test_without_sql_nothing_is_built(tree: Tree) -> None:
    for file in tree.root.glob("sql/*.sql"):
        file.unlink()
    assert "sql/ has no file" in tree.make(check=False)
    assert not (tree.root / "pgtls--0.1.0.sql").exists()


def test_install_respects_destdir_and_sets_modes_whatever_the_umask(
    tree: Tree, tmp_path: Path
) -> None:
    destination = tmp_path / "destination"
    subprocess.run(
        ["sh", "-c", f"umask 077; make -C {tree.root} install DESTDIR={destination}"
         f" PG_CONFIG={tree.server('one')}"],
        check=True, capture_output=True,
    )  # fmt: skip
    package = destination / "opt/one/share/pgtls/0.1.0/pgtls_0_1_0"
    assert (package / "errors.py").read_bytes() == (ROOT / "plpython/pgtls/errors.py").read_bytes()
    for path in (package.parent, *package.parent.rglob("*")):
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path
    for outside in ("cli", "pki", "lab"):
        assert not (package / outside).exists()


def test_compiled_modules_name_the_place_they_will_run_from(tree: Tree, tmp_path: Path) -> None:
    tree.make("install", f"DESTDIR={tmp_path / 'destination'}")
    package = tmp_path / "destination/opt/one/share/pgtls/0.1.0/pgtls_0_1_0"
    (compiled,) = (package / "__pycache__").glob("errors.*.pyc")
    assert b"/opt/one/share/pgtls/0.1.0/pgtls_0_1_0/errors.py" in compiled.read_bytes()
    assert str(tmp_path).encode() not in compiled.read_bytes()


def test_every_installed_module_imports_from_the_installed_tree_alone(
    tree: Tree, tmp_path: Path
) -> None:
    tree.make("install", f"DESTDIR={tmp_path / 'd'}")
    python_dir = tmp_path / "d/opt/one/share/pgtls/0.1.0"
    modules = [
        ".".join(path.relative_to(python_dir).with_suffix("").parts).replace(".__init__", "")
        for path in python_dir.rglob("*.py")
    ]
    assert "pgtls_0_1_0.errors" in modules
    script = (
        "import sys\n"
        "from importlib import import_module\n"
        f"sys.path[:0] = [{str(python_dir)!r}]\n"
        f"for name in {modules!r}: import_module(name)\n"
        "assert 'pgtls' not in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_without_the_python_the_modules_are_installed_all_the_same(
    tree: Tree, tmp_path: Path
) -> None:
    said = tree.make("install", f"DESTDIR={tmp_path / 'd'}", "PYTHON=/nowhere/python3")
    assert "Not byte-compiled with /nowhere/python3" in said
    assert (tmp_path / "d/opt/one/share/pgtls/0.1.0/pgtls_0_1_0/errors.py").exists()


def test_uninstall_leaves_no_file_behind(tree: Tree, tmp_path: Path) -> None:
    destination = f"DESTDIR={tmp_path / 'd'}"
    tree.make("install", destination)
    tree.make("uninstall", destination)
    assert [path.name for path in (tmp_path / "d").rglob("*") if path.is_file()] == [
        "pgtls.control"
    ]
    assert not (tmp_path / "d/opt/one/share/pgtls").exists()


def test_a_developers_goal_needs_no_pg_config_and_stands_alone(tree: Tree) -> None:
    (tree.root / "dev").symlink_to(ROOT / "dev")
    help_text = tree.make("help", "PG_CONFIG=/nowhere/pg_config")
    assert "make check" in help_text
    assert "in a command of its own" in tree.make("help", "install", check=False)


def test_a_missing_pg_config_is_named(tree: Tree) -> None:
    said = tree.make("all", "PG_CONFIG=/nowhere/pg_config", check=False)
    assert '"/nowhere/pg_config --pgxs" says nothing' in said


def test_one_version_everywhere() -> None:
    control = (ROOT / "pgtls.control").read_text()
    meta = json.loads((ROOT / "META.json").read_text())
    version = re.search(r"default_version = '(.*)'", control)
    assert version is not None
    assert (
        version[1] == pgtls.__version__ == meta["version"] == meta["provides"]["pgtls"]["version"]
    )


def test_every_file_that_meta_names_is_there() -> None:
    meta = json.loads((ROOT / "META.json").read_text())
    assert (ROOT / meta["provides"]["pgtls"]["file"]).is_file()
