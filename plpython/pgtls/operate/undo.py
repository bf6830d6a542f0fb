"""The way back: what was there before a layer or a deployment, as a change like any other.

    with Session.open("") as session:
        way = WayBack.of(Host.of(session), session, layer=3)
        way.changed                        # by others, since: carry_out would overwrite it
        way.carry_out(confirm_within=120)

It is not computed from what ought to have been: ``history`` has kept it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Callable

from .. import x509
from ..errors import InvalidInput, UnreadableFile
from ..facts import Certificate
from ..texts import TEXTS
from . import material as material_
from . import proofs as proofs_
from . import steps as steps_
from .change import Change, Outcome, Proof, Refused, carry_out, state_of
from .history import TLS_FILES, History, Kept, State, changed_since, first_of
from .host import Host
from .plan import check_owner, in_words, plan
from .session import Session
from .steps import AlterSystem, NewFile, PutDirectory, PutFile, Step
from .vocabulary import Name


@dataclass(frozen=True)
class WayBack:
    """What leads back, and to what.

    Attributes:
        kept: what stood before the first of the changes that are taken back.
        entries: what stands before each of them, the oldest first.
        now: how all stands.
    """

    host: Host
    session: Session
    kept: Kept
    entries: tuple[Kept, ...]
    now: State

    @classmethod
    def of(cls, host: Host, session: Session, layer: int | None = None) -> WayBack:
        """Find the way back before a layer and those above it, or before the last change.

        Raises:
            InvalidInput: nothing is kept that leads there.
        """
        with host.acting():
            entries = History(host.data).entries()
            found = first_of(entries, layer)
            if found is None:
                raise _nothing_kept(entries, layer)
            now = state_of(host, session)
        taken = tuple(each for each in entries if each.number >= found.number)
        return cls(host, session, found, taken, now)

    @cached_property
    def changed(self) -> list[tuple[str, str]]:
        """Return what others have changed since, as ``history.changed_since`` does."""
        return changed_since(self.entries, self.now, self._names)

    def carry_out(self, *, confirm_within: float | None = None) -> Outcome:
        """Go back, or leave everything as it is."""
        outcome = carry_out(
            self.host, self.session, self.change, self._proofs, confirm_within=confirm_within
        )
        if outcome.state == "unchanged":
            with self.host.acting():
                History(self.host.data).drop_from(self.kept.number)
        return outcome

    def preview(self) -> tuple[str, ...]:
        """Return the steps that ``carry_out`` would take, in words."""
        return tuple(map(in_words, plan(self.host, self.session, self.change)))

    @cached_property
    def change(self) -> Change:
        """The change for the engine."""
        with self.host.acting():
            steps = (*self._files(), *self._settings_and_directory())
        purpose = TEXTS.verify("undo_purpose", purpose=self.kept.purpose)
        return Change(purpose, steps=steps, undoes=self.kept.number)

    # ---- the steps ------------------------------------------------------------------------------

    @property
    def _names(self) -> tuple[str, ...]:
        return self.entries[-1].names

    def _files(self) -> Iterator[Step]:
        """pg_hba.conf first: it may ask for what the settings are about to take away."""
        history = History(self.host.data)
        for number, file in enumerate(self.kept.files):
            path = Path(file.path)
            now, then = self.now.files.get(file.path), self.kept.before.files[file.path]
            if then is None or now == then:
                continue
            mode = file.mode
            if now is not None:
                check_owner(path)
                mode = steps_.mode(path)
            by_root = now is not None and steps_.is_roots(path)
            content = history.content(self.kept, file)
            backup = f"old.{number}"
            yield PutFile(path, now, then, file.mode, mode, backup, content, by_root)

    def _settings_and_directory(self) -> Iterator[Step]:
        """The settings that name TLS files move one by one, and the server may start in between.

        As ``change`` says of the way there: meanwhile the directory holds copies of the very
        files that they move to.
        """
        moves = self._moves(lambda name: name in TLS_FILES.values())
        others = self._moves(lambda name: name not in TLS_FILES.values())
        wanted = History(self.host.data).contents(self.kept)
        had_tls = self.kept.in_use["ssl"] == "on"
        if not (moves and had_tls):
            # Without TLS nobody reads the files: it goes first.
            yield from others
            yield from moves
            yield from self._put("back", self._directory_now, wanted)
            return
        standing = self._directory_now
        meanwhile = self._meanwhile()
        yield from self._put("was", standing, meanwhile)
        yield from moves
        yield from others
        yield from self._put("back", steps_.contents_digest(meanwhile), wanted)

    def _moves(self, wanted: Callable[[str], bool]) -> list[AlterSystem]:
        now, then = self.now.settings, self.kept.before.settings
        return [
            AlterSystem(name, now.get(name), then.get(name))
            for name in self._names
            if wanted(name) and now.get(name) != then.get(name)
        ]

    @property
    def _directory(self) -> Path:
        return Path(self.entries[-1].after.directory[0])

    @property
    def _directory_now(self) -> str | None:
        return steps_.directory_digest(self._directory)

    def _put(
        self, suffix: str, standing: str | None, contents: Mapping[str, NewFile] | None
    ) -> Iterator[Step]:
        path = self._directory
        if self.kept.before.directory[0] != str(path):
            # The deployed files lay elsewhere then; those are not touched by pgtls since.
            return
        digest = None if contents is None else steps_.contents_digest(contents)
        if digest != standing:
            staging = path.with_name(f"pgsql_tmp.{path.name}.{suffix}")
            yield PutDirectory(path, staging, standing, digest, contents or {})

    def _meanwhile(self) -> dict[str, NewFile]:
        """The deployed files as they are, but for copies of those that are gone back to."""
        found = {}
        if self._directory.is_dir():
            found = {
                each.name: NewFile(each.read_bytes(), steps_.mode(each))
                for each in self._directory.iterdir()
            }
        for name, setting in TLS_FILES.items():
            value = self.kept.in_use[setting]
            path = self.host.data / value
            if not value or path.parent == self._directory:
                continue
            if not path.exists():
                raise Refused(
                    TEXTS.verify("undo_gone", setting=setting, path=path),
                    hint=TEXTS.verify("undo_gone_hint", path=path),
                )
            mode = 0o600 if name == "server.key" else 0o644
            found[name] = NewFile(path.read_bytes(), mode)
        return found

    # ---- what has to hold afterwards ------------------------------------------------------------

    @cached_property
    def _proofs(self) -> list[Proof]:
        if self.kept.in_use["ssl"] != "on":
            return []
        words = TEXTS.verify("files_load_so")
        found = [Proof(words, proofs_.files_load, Name.FILES_LOAD)]
        port = proofs_.live_port(self.session)
        chain = self._chain_then()
        if port is not None and chain:
            words = TEXTS.verify("undo_served")
            found.append(Proof(words, proofs_.serves(chain, port), Name.CHAIN_SERVED))
        return found

    def _chain_then(self) -> tuple[Certificate, ...]:
        """The certificates that were in use then; none where they can't be told."""
        path = self.host.data / self.kept.in_use["ssl_cert_file"]
        with self.host.acting(), suppress(UnreadableFile, OSError):
            if path.parent == self._directory:
                contents = History(self.host.data).contents(self.kept) or {}
                file = contents.get(path.name)
                return x509.read_certificates(file.content) if file is not None else ()
            return material_.certificates(path)
        return ()


def _nothing_kept(entries: Sequence[Kept], layer: int | None) -> InvalidInput:
    kept = ", ".join(f'"{each.purpose}"' for each in entries)
    if layer is None or not entries:
        return InvalidInput(TEXTS.verify("undo_empty"), hint=TEXTS.verify("undo_empty_hint"))
    return InvalidInput(
        TEXTS.verify("undo_no_layer", layer=layer), hint=TEXTS.verify("undo_kept", kept=kept)
    )
