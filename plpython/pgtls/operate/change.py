"""A change of a live server that is confirmed, or goes back by itself.

    change = Change("layer 1", files=[File(hba_path, text.encode())], settings={"ssl": "on"})
    outcome = carry_out(host, session, change, proofs=[...], confirm_within=120)

It goes as a network device's commit-confirm does.  What is there is kept in a journal; the new
files are written whole and the settings through ALTER SYSTEM; the server's own views are asked
whether it all would load; the server reloads; a new connection of the administrator's has to come
in; then come the proofs of the caller.  If anything of that fails, everything goes back.  If all
is well it is confirmed, or waits for a person to do so within the time given.

Going back does not hang on this process.  The keeper, a second process with a connection of its
own, does it when this one dies, and when nobody confirms.  Kill both, pull the plug: the next
``recover`` (and every later change begins with one) finds the journal and goes back.

The server can be restarted at any point of a change, and comes up.  Key and certificate are two
files under two settings, and a server that starts while only one of the two is new dies of "key
values mismatch".  No order of renames and ALTER SYSTEMs avoids that, as each changes one thing.
So pgtls keeps the TLS files in a directory of their own, which changes places with its successor
in one system call.  Where the settings do not point there yet, it is first made with copies of
the very files that are in use, so that the settings can move one by one; then comes the exchange.
Symlinked directories would do the same, but pg_basebackup leaves symlinks out, and the standby
would not start; a file that holds key and certificate would too, but whoever may read the
certificate would read the key.  What is left is a server that starts, or a base backup that is
taken, in the microseconds between its reading the one file and the other: its own reading is
two steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Callable

from ..collect import SqlError
from ..errors import InvalidInput
from ..pki import files as files_
from . import steps as steps_
from .hands import NotReloaded, ServerHands, reconnected
from .history import TLS_FILES, History, State, prepare, state
from .host import Host
from .journal import CHANGING, CONFIRMED, GOING_BACK, PREPARING, WAITING, Entry, Journal
from .keeper import Keeper
from .plan import Change, Directory, File, Refused, in_words, plan
from .proofs import configuration_problems
from .session import NotConnected, Session
from .steps import NewFile, Step
from .vocabulary import Name

__all__ = [
    "Change",
    "Directory",
    "File",
    "NewFile",
    "Outcome",
    "Proof",
    "Recovered",
    "Refused",
    "carry_out",
    "confirm",
    "in_words",
    "plan",
    "recover",
]


# Of the deployed files, in the data directory, unless another one is named.
DIRECTORY = "pgtls"


@dataclass(frozen=True)
class Proof:
    """Something to be shown once a change is in force.

    Attributes:
        name: what it shows, for a table.
        run: takes a connection made after the reload and returns problems, each a sentence.
        attempt: which of the attempts it is that people and programs know by name, if any.
    """

    name: str
    run: Callable[[Session], Iterable[str]]
    attempt: Name | None = None


@dataclass(frozen=True)
class Outcome:
    """What came of a change.

    Attributes:
        state: ``unchanged`` (it was all so already), ``confirmed``, ``waiting`` (for a person,
            until ``deadline``) or ``rolled back``.
        steps: what was done, in words.
        proofs: by name, what each found; nothing: it holds.
        remarks: what a person has to know besides.
    """

    state: str
    steps: tuple[str, ...] = ()
    proofs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    deadline: datetime | None = None
    remarks: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[str, ...]:
        """What the proofs found, in order."""
        return tuple(problem for found in self.proofs.values() for problem in found)


@dataclass(frozen=True)
class Recovered:
    """What ``recover`` found: the change, and which state the server is in now.

    Attributes:
        state: ``old`` or ``new``.
    """

    purpose: str
    state: str
    remarks: tuple[str, ...] = ()


def carry_out(
    host: Host,
    session: Session,
    change: Change,
    proofs: Sequence[Proof] = (),
    *,
    confirm_within: float | None = None,
) -> Outcome:
    """Make a change, or leave the server as it was.

    Args:
        host: where the server runs.
        session: a superuser's connection to it.
        change: what is to be.
        proofs: what has to hold afterwards.
        confirm_within: seconds in which a person has to confirm it; None: the proofs are enough.

    Returns:
        what came of it; where proofs failed the state is ``rolled back``.

    Raises:
        Refused, ChangeUnderWay: nothing has been touched.
        FileNotWritten, SqlError: everything has gone back.
    """
    journal = Journal(host.data)
    with ExitStack() as stack:
        with host.acting():
            hold = stack.enter_context(journal.held())
            told = _told(_settle(host, session, journal))
        steps = plan(host, session, change)
        if not steps:
            return Outcome("unchanged", remarks=told)
        by_root = any(isinstance(step, steps_.PutFile) and step.by_root for step in steps)
        keeper = Keeper(host, session.conninfo, hold, by_root=by_root)
        with keeper, host.acting():
            _prepare(host, journal, session, change, steps)
            try:
                keeper.wait_until_ready()
                found = _attempt(ServerHands(host, session, journal), journal, steps, proofs)
                done = Outcome("confirmed", tuple(map(in_words, steps)), found, None, told)
                if done.problems:
                    gone = _settle(host, session, journal)
                    return replace(done, state="rolled back", remarks=told + _remarks(gone))
                if confirm_within is not None:
                    deadline = datetime.now(timezone.utc) + timedelta(seconds=confirm_within)
                    keeper.leave_to_wait()
                    journal.enter(WAITING, expected=[CHANGING], deadline=deadline)
                    return replace(done, state="waiting", deadline=deadline)
                journal.enter(CONFIRMED, expected=[CHANGING])
                _finish(host, journal)
                return done
            except BaseException:
                _settle(host, session, journal)
                raise


def confirm(host: Host) -> str:
    """Confirm the change that waits for it; return its purpose.

    Who calls this should have come in by a new connection: that is what is confirmed.

    Raises:
        InvalidInput: none waits.
    """
    with host.acting():
        journal = Journal(host.data)
        entry = journal.read()
        if entry is None or not journal.enter(CONFIRMED, expected=[WAITING]):
            raise InvalidInput(
                "no change waits for a confirmation",
                hint="It has gone back, or was confirmed already.",
            )
        _finish(host, journal)
        return entry.purpose


def recover(host: Host, conninfo: str) -> Recovered | None:
    """Finish what a killed process left; return what it was, or None where there was nothing.

    A change that was not confirmed goes back.  The server need not run.

    Raises:
        ChangeUnderWay: a living process minds it.
    """
    journal = Journal(host.data)
    with host.acting(), journal.held():
        session = reconnected(None, conninfo, host) if host.postmaster() is not None else None
        try:
            return _settle(host, session, journal)
        finally:
            if session is not None:
                session.close()


def take_back(host: Host, session: Session) -> None:
    """Do for the keeper what ``recover`` does; it holds the journal already."""
    with host.acting():
        _settle(host, reconnected(session, session.conninfo, host), Journal(host.data))


# ---- forward ----------------------------------------------------------------------------------


def _prepare(
    host: Host, journal: Journal, session: Session, change: Change, steps: Sequence[Step]
) -> None:
    """Keep what is there and make ready what is to be; nothing is changed yet."""
    backups = {
        step.backup: step.path.read_bytes()
        for step in steps
        if isinstance(step, steps_.PutFile) and step.old_digest is not None
    }
    backend = session.backend()
    entry = Entry(change.purpose, PREPARING, tuple(steps), None, backend, change.undoes)
    try:
        journal.begin(entry, backups)
        if change.undoes is None:
            _keep(host, journal, session, change, steps)
        for step in steps:
            if isinstance(step, steps_.PutDirectory):
                step.stage()
    except OSError as error:
        _clear(journal, steps)
        raise _not_written(journal, error) from None


def _keep(
    host: Host, journal: Journal, session: Session, change: Change, steps: Sequence[Step]
) -> None:
    """Make ready what leads back once the change is confirmed."""
    entries = History(host.data).entries()
    prepare(
        journal.before,
        purpose=change.purpose,
        layer=change.layer,
        steps=steps,
        before=state_of(host, session, steps),
        in_use={
            name: str(session.value("select coalesce(current_setting($1, true), '')", name))
            for name in ("ssl", *TLS_FILES.values())
        },
        earlier=entries[-1].names if entries else (),
    )


def state_of(host: Host, session: Session, steps: Sequence[Step] = ()) -> State:
    """Return how all that pgtls changes stands now.

    Args:
        steps: that are about to be taken; they, or the last change, know where the files are.
    """
    entries = History(host.data).entries()
    put = [step for step in steps if isinstance(step, steps_.PutDirectory)]
    directory = host.data / DIRECTORY
    if put:
        directory = put[0].directory
    elif entries:
        directory = Path(entries[-1].after.directory[0])
    hands = ServerHands(host, session, Journal(host.data))
    paths = [session.value(f"show {name}") for name in ("hba_file", "ident_file")]
    real = [str(Path(path).resolve()) for path in paths]
    return state(hands.auto_settings(), real, directory)


def _finish(host: Host, journal: Journal) -> None:
    """Put away what a confirmed change leaves: what was there before it is kept."""
    entry = journal.read()
    if entry is None:
        return
    history = History(host.data)
    if entry.undoes is not None:
        history.drop_from(entry.undoes)
    else:
        history.take(journal.before)
    _clear(journal, entry.steps)


def _attempt(
    hands: ServerHands, journal: Journal, steps: Sequence[Step], proofs: Sequence[Proof]
) -> Mapping[str, tuple[str, ...]]:
    """Do the steps, have the server reload, and return what the proofs found."""
    session = hands.session
    assert session is not None  # noqa: S101 - carry_out has one
    before = configuration_problems(session)
    journal.enter(CHANGING, expected=[PREPARING])
    try:
        for step in steps:
            step.do(hands)
    except OSError as error:
        raise _not_written(journal, error) from None
    # Before the server is told to load them: what does it say of its files as they now stand?
    # A backend that has not heard of ssl=on yet calls lines with hostssl useless.
    tls = any(isinstance(step, steps_.AlterSystem) and step.name == "ssl" for step in steps)
    found = configuration_problems(session, hba=not tls) - before
    if found:
        return {"the configuration loads": tuple(sorted(found))}
    return {"the configuration loads": (), **_prove(hands, session, before, proofs)}


def _prove(
    hands: ServerHands, session: Session, before: frozenset[str], proofs: Sequence[Proof]
) -> dict[str, tuple[str, ...]]:
    own = "the administrator comes in again"
    try:
        hands.reload()
        fresh = session.again()
    except NotConnected as error:
        return {own: (f"this connection would not be let in again: {error.message}",)}
    except NotReloaded as error:
        return {"the server reloads": (error.message,)}
    with fresh:
        found: dict[str, tuple[str, ...]] = {own: ()}
        found["the configuration is loaded"] = tuple(sorted(configuration_problems(fresh) - before))
        for proof in proofs:
            if any(found.values()):
                break
            found[proof.name] = tuple(proof.run(fresh))
    return found


# ---- back -------------------------------------------------------------------------------------


def _settle(host: Host, session: Session | None, journal: Journal) -> Recovered | None:
    """Finish a change that nobody else minds: it is confirmed already, or goes back."""
    entry = journal.read()
    if entry is None:
        journal.remove()
        return None
    if entry.state == PREPARING:
        _clear(journal, entry.steps)
        return Recovered(entry.purpose, "old")
    if not journal.enter(GOING_BACK, expected=[CHANGING, WAITING, GOING_BACK]):
        _finish(host, journal)
        return Recovered(entry.purpose, "new")
    hands = ServerHands(host, session, journal)
    hands.wait_for_end_of(entry.backend)
    remarks = [remark for step in reversed(entry.steps) if (remark := step.undo(hands))]
    try:
        hands.reload()
    except (NotConnected, NotReloaded, SqlError) as error:
        # The files are the old ones, and the signal went out: who comes in is the server's say.
        remarks.append(f"after going back: {error.message}")
    _clear(journal, entry.steps)
    return Recovered(entry.purpose, "old", (*remarks, *hands.remarks))


def _clear(journal: Journal, steps: Sequence[Step]) -> None:
    for step in steps:
        step.clear()
    journal.remove()


def _told(earlier: Recovered | None) -> tuple[str, ...]:
    if earlier is None:
        return ()
    fate = "has gone back first" if earlier.state == "old" else "had been confirmed"
    return (f'an earlier change, "{earlier.purpose}", was cut off; it {fate}', *earlier.remarks)


def _remarks(gone: Recovered | None) -> tuple[str, ...]:
    return gone.remarks if gone is not None else ()


def _not_written(journal: Journal, error: OSError) -> files_.FileNotWritten:
    return files_.not_written(Path(str(error.filename or journal.directory)), error)
