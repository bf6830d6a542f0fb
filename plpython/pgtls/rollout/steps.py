"""What a plan consists of: settings, files, pg_hba.conf, and what clients set."""

from __future__ import annotations

from ..dataclass import dataclass
from ..facts import Unknown
from ..hba.recommend import Line, shown
from ..quoting import sql


@dataclass(frozen=True)
class SettingChange:
    """One ALTER SYSTEM, and its exact opposite.

    Attributes:
        layer: that asks for it.
        today: the value in force now.
        by_alter_system: whether today's value comes from an earlier ALTER SYSTEM.
        reason: a sentence.
    """

    layer: int
    name: str
    value: str
    today: str
    by_alter_system: bool
    reason: str

    @property
    def statement(self) -> str:
        """The SQL that makes the change."""
        return alter_system(self.name, self.value)

    @property
    def undo(self) -> str:
        """The SQL that takes it back."""
        return alter_system(self.name, self.today if self.by_alter_system else None)


def alter_system(name: str, value: str | None) -> str:
    """Return the statement that sets a parameter; None takes an earlier one back."""
    if value is None:
        return f"alter system reset {sql.setting(name)};"
    return f"alter system set {sql.setting(name)} = {sql.literal(value)};"


#: Kinds of files that a plan asks for.
SERVER_CERTIFICATE = "server certificate"
CA_CERTIFICATES = "CA certificates"
CRLS = "CRL"


@dataclass(frozen=True)
class FileNeed:
    """A file that has to be made and put in place.

    Attributes:
        kind: ``server certificate`` (with its key), ``CA certificates`` or ``CRL``.
        path: where the server looks for it, absolute.
        key_path: of a server certificate's key.
        names: what a server certificate has to cover, the first one its name.
        commands: how to make it.
        reasons: sentences.
    """

    layer: int
    kind: str
    path: str
    reasons: tuple[str, ...]
    commands: tuple[str, ...]
    key_path: str | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class HbaChange:
    """The whole new pg_hba.conf.

    Attributes:
        path: of the file.
        before: its text as it stands.
        lines: those of the new one, with what each takes the place of and why.
    """

    layer: int
    path: str
    before: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The new file, which ends as the old one does: with a line feed or without."""
        end = "\n" if self.before.endswith("\n") else ""
        return "\n".join(line.line for line in self.lines) + end

    @property
    def changed(self) -> tuple[Line, ...]:
        """The lines that are new or other than before."""
        return tuple(line for line in self.lines if line.reason is not None)

    @property
    def shown(self) -> tuple[Line, ...]:
        """``changed`` without secrets."""
        return tuple(line for line in shown(self.before, self.lines) if line.reason is not None)


@dataclass(frozen=True)
class ClientChange:
    """What clients of a kind have to be set to, once the layer holds."""

    layer: int
    client: str
    setting: str


@dataclass(frozen=True)
class ByHand:
    """What keeps a layer from holding and no program can change: somebody has to, first.

    Attributes:
        check_id: of the check that fails until then.
        action: what to do.
        reason: what the check found.
    """

    layer: int
    check_id: str
    action: str
    reason: str


@dataclass(frozen=True)
class NotPlanned:
    """A part of the plan that could not be made, and why.

    Attributes:
        elsewhere: whether the same plan, made inside the server, has it.
    """

    layer: int
    unknown: Unknown
    elsewhere: bool = False


@dataclass(frozen=True)
class Plan:
    """The way to a layer.

    Attributes:
        keep_loopback: whether TCP from the host itself goes on coming in as it came.
        files: to be put in place before the settings that name them.
        settings: to be set before the server is told to reload.
        hba: None where the file is right as it is, or could not be derived.
        not_planned: what is not known; a plan that has any is not whole.
        by_hand: what people have to do before the layer can hold.
        stale: why the server has to read its files again though nothing else changes, or None.
    """

    layer: int
    keep_loopback: bool
    files: tuple[FileNeed, ...]
    settings: tuple[SettingChange, ...]
    hba: HbaChange | None
    clients: tuple[ClientChange, ...]
    not_planned: tuple[NotPlanned, ...]
    stale: str | None = None
    by_hand: tuple[ByHand, ...] = ()

    @property
    def nothing_to_change(self) -> bool:
        """Whether nothing is to be changed by a program."""
        return not (self.files or self.settings or self.hba or self.stale)

    @property
    def nothing_to_do(self) -> bool:
        """Whether the server is where the plan would take it, as far as is known."""
        return self.nothing_to_change and not self.by_hand

    def value(self, name: str, today: str) -> str:
        """Return the value that a setting has once the plan is carried out."""
        return next((c.value for c in self.settings if c.name == name), today)
