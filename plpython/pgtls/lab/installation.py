"""A server's programs in a private prefix, with the extension installed there and nowhere else.

PostgreSQL finds its share and library directories relative to its own executable.  So copied
programs with a share directory of symlinks beside them make a server that is the system's in all
but its extensions::

    with Installation.host() as installation:
        installation.install_extension()
        installation.sharedir     # /tmp/pgtls-…/share/postgresql/15: the system's is untouched
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from pgtoolkit.ctl import PGCtl

from .process import (
    LabError,
    forget,
    give_to_server,
    make_directory,
    remember,
    remove_tree,
    run,
    temporary_directory,
)
from .wheels import SERVERS, source_tree, unpack

if TYPE_CHECKING:
    import subprocess

    from .cluster import Cluster

#: Fedora and others keep the server's programs in /usr/bin among all the rest.
_PROGRAMS = (
    "initdb", "pg_basebackup", "pg_config", "pg_controldata", "pg_ctl", "pg_dump", "pg_dumpall",
    "pg_isready", "pg_restore", "pgbench", "postgres", "psql",
)  # fmt: skip

_LINKED = (
    "--pkglibdir", "--libdir", "--includedir", "--pkgincludedir", "--includedir-server",
    "--localedir",
)  # fmt: skip


class Installation:
    """A server's programs, ready to run and private to this process.

    Attributes:
        name: ``host``, ``17``, ``18``, ``nossl``, or the directory it was copied from.
        base: the temporary directory that holds everything.
        bindir, sharedir, pkglibdir: as its own ``pg_config`` tells them.
        version: as ``pg_config --version`` tells it; ``major`` is its first number.
        env: variables that its programs need.
        password: of the superuser ``postgres`` in this installation's clusters, over TCP.
    """

    def __init__(self, name: str, base: Path, pg_config: Path):
        self.name = name
        self.base = base
        self.pg_config = pg_config
        self.bindir = Path(_ask(pg_config, "--bindir"))
        self.sharedir = Path(_ask(pg_config, "--sharedir"))
        self.pkglibdir = Path(_ask(pg_config, "--pkglibdir"))
        self.version = _ask(pg_config, "--version")
        self.major = int(re.findall(r"\d+", self.version)[0])
        self.env: dict[str, str] = {}
        if libraries := list(self.base.glob("*/lib/libpq.so.5")):
            # An unpacked server would load the host's libpq, which may be older than it is.
            self.env["LD_LIBRARY_PATH"] = str(libraries[0].parent)
        self.password = secrets.token_urlsafe(12)
        self._template: Path | None = None
        self._clusters: list[Cluster] = []
        remember(self)

    @classmethod
    def named(cls, name: str) -> Installation:
        """The installation that ``host`` or a key of ``wheels.SERVERS`` means.

        Raises:
            LabError: there is no such server, or it can't be had.
        """
        if name == "host":
            return cls.host()
        if name not in SERVERS:
            raise LabError(
                f'there is no server named "{name}"',
                hint="Choose from: " + ", ".join(("host", *SERVERS)),
            )
        base = temporary_directory(0o755)
        with _removed_on_failure(base):
            self = cls(name, base, unpack(name, base) / "bin" / "pg_config")
            self._borrow_pgtap()
        return self

    @classmethod
    def host(cls) -> Installation:
        """The host's server: PG_CONFIG's, or else the newest that has PL/Python.

        Raises:
            LabError: there is none.
        """
        original = find_pg_config()
        base = temporary_directory(0o755)
        with _removed_on_failure(base):
            return cls("host", base, _mirror(original, base))

    @classmethod
    def from_root(cls, root: Path) -> Installation:
        """A relocatable server that was unpacked into a directory with ``bin`` below it."""
        base = temporary_directory(0o755)
        with _removed_on_failure(base):
            copy = base / "server"
            shutil.copytree(root, copy, symlinks=True)
            self = cls(str(root), base, copy / "bin" / "pg_config")
            self._borrow_pgtap()
        return self

    def install_extension(self, source: Path | None = None) -> None:
        """Run ``make install`` into the prefix, from a copy of the source tree.

        The copy keeps the tree as it was, and needs no right to write there.

        Args:
            source: the source tree; by default the one this package was installed from.

        Raises:
            LabError: make failed; its last lines stand in ``detail``.
        """
        source = source or source_tree()
        stage = self.base / "source"
        remove_tree(stage)
        make_directory(stage)
        for name in ("Makefile", "pgtls.control"):
            shutil.copy(source / name, stage)
        for name in ("sql", "plpython/pgtls"):
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source / name, stage / name, ignore=ignored)
        run(["make", "-C", stage, "install", f"PG_CONFIG={self.pg_config}"])

    def cluster(self, **settings: object) -> Cluster:
        """A new cluster with these settings, not started yet; entering it starts it."""
        from .cluster import Cluster

        return self.adopt(Cluster(self, settings))

    def adopt(self, cluster: Cluster) -> Cluster:
        """Have a cluster end with this installation, at the latest."""
        self._clusters.append(cluster)
        return cluster

    def run(
        self,
        program: str,
        *args: str | Path,
        as_server: bool = False,
        env: Mapping[str, str] | None = None,
        stdin: str | None = None,
        check: bool = True,
    ) -> subprocess.CompletedProcess[str]:
        """Run one of its programs, by name; see ``process.run``."""
        return run(
            [self.bindir / program, *args],
            as_server=as_server,
            env={**self.env, **(env or {})},
            stdin=stdin,
            check=check,
        )

    def control(self, env: Mapping[str, str] | None = None) -> PGCtl:
        """``pg_ctl``, run as the server's account with these variables in its environment."""

        def run_command(
            args: Sequence[str],
            *,
            capture_output: bool = False,  # noqa: ARG001 - always done
            check: bool = False,
            **_: Any,
        ) -> subprocess.CompletedProcess[str]:
            program, *rest = args
            name = Path(program).name
            return self.run(name, *rest, as_server=True, check=check, env=env)

        return PGCtl(self.bindir, run_command=run_command)

    def template(self) -> Path:
        """A data directory as initdb leaves it, made once and copied for each cluster."""
        if self._template is None:
            home = make_directory(self.base / "template", 0o700)
            give_to_server(home)
            pwfile = home / "password"
            pwfile.touch(0o600)
            pwfile.write_text(self.password + "\n", "ascii")
            give_to_server(pwfile)
            self.control().init(
                home / "data",
                username="postgres",
                pwfile=str(pwfile),
                # The socket directory admits only the server's account and root.
                auth_local="trust",
                auth_host="scram-sha-256",
                encoding="UTF8",
                no_locale=True,
                no_sync=True,
            )
            self._template = home / "data"
        return self._template

    def close(self) -> None:
        """End its clusters and remove everything; a second call does nothing."""
        for cluster in reversed(list(self._clusters)):
            cluster.close()
        remove_tree(self.base)
        forget(self)

    def __enter__(self) -> Installation:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _borrow_pgtap(self) -> None:
        """Copy pgTAP from the host: it is SQL alone, so any server takes it."""
        with suppress(LabError):
            theirs = Path(_ask(find_pg_config(), "--sharedir")) / "extension"
            for file in theirs.glob("pgtap*"):
                shutil.copy(file, self.sharedir / "extension")


@contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        remove_tree(path)
        raise


def find_pg_config() -> Path:
    """The ``pg_config`` of the host's server: PG_CONFIG, or the newest one with PL/Python.

    Raises:
        LabError: there is none.
    """
    asked = os.environ.get("PG_CONFIG")
    found = [asked] if asked else _candidates()
    for candidate in found:
        path = shutil.which(candidate)
        if path and (Path(_ask(Path(path), "--pkglibdir")) / "plpython3.so").exists():
            return Path(path)
    raise LabError(
        f'"{asked}" is no pg_config of a server with PL/Python'
        if asked
        else "no PostgreSQL server with PL/Python was found",
        hint="Install it with dev/setup, or name its pg_config in PG_CONFIG.",
    )


def _candidates() -> list[str]:
    """Every ``pg_config`` where packages put them, newest first, then the one on PATH."""
    paths = [
        *Path("/usr/lib/postgresql").glob("*/bin/pg_config"),
        *Path("/usr").glob("pgsql-*/bin/pg_config"),
    ]
    paths.sort(key=lambda path: -int((re.findall(r"\d+", path.parts[-3]) or ["0"])[-1]))
    return [str(path) for path in paths] + ["pg_config", "pg_server_config"]


def _ask(pg_config: Path, option: str) -> str:
    return run([pg_config, option]).stdout.strip()


def _mirror(pg_config: Path, prefix: Path) -> Path:
    """Lay out a server's directories below ``prefix`` as they lie on the system.

    Returns:
        The new ``pg_config``, which tells the directories below ``prefix``.
    """
    bindir = Path(_ask(pg_config, "--bindir"))
    sharedir = Path(_ask(pg_config, "--sharedir"))
    pkglibdir = Path(_ask(pg_config, "--pkglibdir"))
    root = Path(os.path.commonpath([bindir, sharedir, pkglibdir]))

    new_bindir = make_directory(prefix / bindir.relative_to(root))
    # Copies, because PostgreSQL follows a symlink to where the executable really is.
    for name in _PROGRAMS:
        if (bindir / name).exists():
            shutil.copy(bindir / name, new_bindir / name)

    # A version of this extension that the system has must not show through.
    new_sharedir = make_directory(prefix / sharedir.relative_to(root))
    extensions = make_directory(new_sharedir / "extension")
    for entry in sharedir.iterdir():
        if entry.name not in ("extension", "pgtls"):
            (new_sharedir / entry.name).symlink_to(entry)
    for entry in (sharedir / "extension").iterdir():
        if not entry.name.startswith(("pgtls.", "pgtls--")):
            (extensions / entry.name).symlink_to(entry)

    for option in _LINKED:
        original = Path(_ask(pg_config, option))
        if original.is_dir() and root in original.parents:
            link = prefix / original.relative_to(root)
            if not link.exists():
                make_directory(link.parent)
                link.symlink_to(original)
    return new_bindir / "pg_config"
