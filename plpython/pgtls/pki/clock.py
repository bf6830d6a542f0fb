"""Whether the clock can be believed before something is signed.

    check(authority.now(), authority.hierarchy, authority.store.signed_at())

A CA that signs while the clock is back makes certificates that are over too early and CRLs that
seem older than those before them.  So nothing is signed when the clock lies before what was
signed last.

How much is forgiven: ``profiles.CLOCK_SKEW``, five minutes.  Clocks are set back by small steps,
and two hosts that share a CA's directory differ by as much.  Certificates and CRLs begin that long
before they are made, for the same reason; so what is signed with a clock that is back by no more
than this still begins before now, on every host, and thisUpdate need not go down for it: a CRL
then begins when the last one did.  Beyond that one of the two would have to give.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from ..errors import PgtlsError
from .profiles import CLOCK_SKEW
from .records import AuthorityRow

_FORMAT = "%Y-%m-%d %H:%M:%S UTC"


class ClockWentBack(PgtlsError):
    """The clock is before what was signed last (55000 object_not_in_prerequisite_state)."""

    sqlstate = "55000"


def check(now: datetime, authorities: Iterable[AuthorityRow], signed_at: datetime) -> None:
    """Make sure that the clock has not gone back.

    Args:
        now: what it says, with time zone.
        authorities: the CAs that somebody trusts.
        signed_at: the latest moment at which anything was signed.

    Raises:
        ClockWentBack: by more than ``profiles.CLOCK_SKEW``; nothing may be signed.
    """
    rows = [row for row in authorities if row.own is not None and row.has_key]
    for row in rows:
        if now + CLOCK_SKEW < row.certificate.not_before:
            raise _error(
                now,
                row.certificate.not_before,
                f"the certificate of the CA {row.name} begins only",
                "Set the clock right. If it is right, the CA was made while the clock was ahead: "
                "wait until then, or make another CA with pgtls ca init.",
            )
    moments = [(signed_at, "this CA has already signed")]
    moments += [
        (row.crl_this_update + CLOCK_SKEW, f"the last CRL of {row.name} was signed")
        for row in rows
        if row.crl_this_update is not None
    ]
    moment, what = max(moments, key=lambda each: each[0])
    if now + CLOCK_SKEW < moment:
        raise _error(
            now,
            moment,
            what,
            "Set the clock right. If it is right now, and was ahead then, say so once with "
            "pgtls ca recover --clock-is-right.",
        )


def this_update(now: datetime, row: AuthorityRow) -> datetime:
    """Return thisUpdate of the next CRL of an authority: never before that of the last one.

    It lies ``CLOCK_SKEW`` before now, for a CRL from the future turns away clients just as one
    out of date does (RFC 5280 6.3.3 and X509_V_ERR_CRL_NOT_YET_VALID).
    """
    early = now.replace(microsecond=0) - CLOCK_SKEW
    return early if row.crl_this_update is None else max(early, row.crl_this_update)


def _error(now: datetime, moment: datetime, what: str, hint: str) -> ClockWentBack:
    return ClockWentBack(
        f"the clock says {now:{_FORMAT}}, and {what} at {moment:{_FORMAT}}: it has gone back by "
        f"{_span(moment - now)}",
        hint=hint,
    )


def _span(span: timedelta) -> str:
    minutes = round(span / timedelta(minutes=1))
    if minutes < 120:
        return f"{minutes} minutes"
    hours = round(span / timedelta(hours=1))
    return f"{hours} hours" if hours < 48 else f"{round(span / timedelta(days=1))} days"
