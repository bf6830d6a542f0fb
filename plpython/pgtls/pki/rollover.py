"""Another CA in the place of one, in steps, with trust in both for as long as it takes.

    start(authority, "Example CA 2")   # both roots in root.crt: hand it out
    switch(authority)                  # the new one issues: renew what the old one signed
    finish(authority)                  # the old one leaves root.crt: hand it out again

Between two steps everything works, however long it takes: clients and servers that have the
new root.crt trust both, those that have not yet only need the old one until the switch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import PgtlsError
from . import crls, founding, keys, profiles
from .hierarchy import ACTIVE
from .records import COMING, ISSUING, LEAVING, RETIRED, TRUSTED, VALID, AuthorityRow, Record

if TYPE_CHECKING:
    from .authority import Authority


class WrongStep(PgtlsError):
    """The step can't be taken as things stand (55000 object_not_in_prerequisite_state)."""

    sqlstate = "55000"


def start(
    authority: Authority,
    name: str,
    *,
    key_type: str = keys.DEFAULT_KEY_TYPE,
    days: int | None = None,
    encrypt: bytes | None = None,
) -> AuthorityRow:
    """Make a new root, which is trusted from now on and does not issue yet.

    Raises:
        WrongStep: another one is coming or leaving.
        DuplicateAuthority: there is a CA of this name.
    """
    standing = authority.hierarchy.named(name)
    if standing is not None and standing.state == COMING:
        # An interrupted run had made it.
        with authority.locked():
            founding.settle(authority)
        return standing
    _check_idle(authority)
    founded = founding.new_root(authority, name, key_type, days)
    with authority.locked():
        _check_idle(authority)
        founding.check_name(authority, name)
        founding.place(authority, founded, COMING, encrypt, {})
        row = authority.hierarchy.named(name)
        assert row is not None  # noqa: S101 - it has just been placed
        authority.remember(row, founded.certificate, founded.key)
        founding.settle(authority)
    return row


def switch(authority: Authority) -> AuthorityRow:
    """Let the CA that is coming issue; the one that issued, and those above it, leave.

    Raises:
        WrongStep: none is coming.
    """
    coming = _in_state(authority, COMING)
    leaving = _in_state(authority, LEAVING)
    if not coming and leaving:
        # An interrupted run had switched.
        with authority.locked():
            founding.settle(authority)
        return authority.row
    if not coming:
        raise WrongStep(
            "there is no CA to switch to",
            hint="Make one with pgtls ca rollover start, or pgtls ca request.",
        )
    new = coming[-1]
    with authority.locked():
        found = authority.hierarchy
        above = {row.id for row in found.parents(new)}
        with authority.store.transaction():
            for row in found.active:
                if row.state == ISSUING or (row.state == TRUSTED and row.id not in above):
                    authority.store.set_state(row.id, LEAVING)
            authority.store.set_state(new.id, ISSUING)
            for row_id in above:
                authority.store.set_state(row_id, TRUSTED)
        authority.refresh()
        founding.settle(authority)
    return authority.row


def finish(authority: Authority, *, force: bool = False) -> tuple[AuthorityRow, ...]:
    """Cease to trust the CAs that are leaving; return them.

    Args:
        authority: whose.
        force: even though certificates of theirs are still good.

    Raises:
        WrongStep: none is leaving, or certificates of one that is are still good.
    """
    leaving = _in_state(authority, LEAVING)
    if not leaving:
        retired = tuple(row for row in authority.hierarchy.rows if row.state == RETIRED)
        if not retired:
            raise WrongStep("no CA is leaving", hint="First switch, with pgtls ca rollover switch.")
        # An interrupted run had retired them.
        _withdraw(authority, retired)
        return retired
    left = still_good(authority)
    if left and not force:
        names = ", ".join(_title(each) for each in left[:5])
        more = f" and {len(left) - 5} more" if len(left) > 5 else ""
        raise WrongStep(
            f"{len(left)} certificates of {leaving[0].name} are still good: {names}{more}",
            hint="Replace them with pgtls cert renew --due, those of which only the name is known "
            "with pgtls cert server or client, and bring them to their hosts; or leave them "
            "behind with --force.",
        )
    with authority.locked(), authority.store.transaction():
        for row in leaving:
            authority.store.set_state(row.id, RETIRED)
    _withdraw(authority, leaving)
    return leaving


def _withdraw(authority: Authority, retired: tuple[AuthorityRow, ...]) -> None:
    with authority.locked():
        founding.settle(authority)
        for row in retired:
            crls.withdraw(authority, row)


def still_good(authority: Authority) -> list[Record]:
    """Return the leaves of leaving CAs that are good and have no successor of another CA.

    What is known from an index alone counts as a leaf, for whatever it is, it is good; its
    successor is one of the same name.
    """
    now = authority.now()
    leaving = {row.id for row in _in_state(authority, LEAVING)}
    leaves = [each for each in authority.certificates() if each.profile not in profiles.CAS]
    new = [each for each in leaves if each.authority_id not in leaving and each.state == VALID]
    replaced = {(each.profile, each.name, each.place) for each in new}
    names = {each.name for each in new}
    return [
        each
        for each in leaves
        if each.authority_id in leaving
        and each.state == VALID
        and each.not_after > now
        and (each.profile, each.name, each.place) not in replaced
        and (each.profile != profiles.UNKNOWN or each.name not in names)
    ]


def _title(record: Record) -> str:
    known = record.profile != profiles.UNKNOWN
    return f"{record.profile} {record.name}" if known else f"{record.name} (serial {record.serial})"


def _check_idle(authority: Authority) -> None:
    for state, step in ((COMING, "switch"), (LEAVING, "finish")):
        for row in _in_state(authority, state):
            raise WrongStep(
                f"the CA {row.name} is {state}",
                hint=f"First end that roll-over with pgtls ca rollover {step}.",
            )


def _in_state(authority: Authority, state: str) -> tuple[AuthorityRow, ...]:
    assert state in ACTIVE  # noqa: S101 - those that have a certificate
    return tuple(row for row in authority.hierarchy.active if row.state == state)
