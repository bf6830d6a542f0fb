"""What each sslmode is worth: as measured with libpq, by attackers who really listened.

The test tests/live/test_sslmodes.py puts every mode before every attacker of ``lab.attackers``,
with a real server behind, and compares what it sees with ``MEASURED``: this table is what users
read, and it can't say what was not seen.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..dataclass import dataclass

MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")

#: Who is between, in the columns' order: somebody who only listens, with a server that takes
#: plaintext too (host) and with one that does not (hostssl); one who answers that there is no
#: TLS, and passes on or asks for the password himself; one who ends TLS with a certificate of
#: another CA; and with one of the right CA for another name.
ATTACKS = (
    "listens",
    "listens_hostssl",
    "denies_tls",
    "denies_tls_asks",
    "other_ca",
    "same_ca",
)

#: What came of it:
#: ``safe``: let in over TLS, and nothing was heard;
#: ``plaintext``: let in without TLS, and password and data were heard;
#: ``deceived``: let in over TLS, at the attacker's end: password and data were heard;
#: ``stolen``: not let in, but the password was heard;
#: ``refused``: not let in, and neither password nor data were heard.
OUTCOMES = ("safe", "plaintext", "deceived", "stolen", "refused")

#: By mode and whether the client has the CA's certificate (sslrootcert, ~/.postgresql/root.crt).
MEASURED: Mapping[tuple[str, bool], tuple[str, ...]] = {
    ("disable", False): ("plaintext", "refused", "plaintext", "stolen", "plaintext", "plaintext"),
    ("disable", True): ("plaintext", "refused", "plaintext", "stolen", "plaintext", "plaintext"),
    ("allow", False): ("plaintext", "safe", "plaintext", "stolen", "plaintext", "plaintext"),
    ("allow", True): ("plaintext", "safe", "plaintext", "stolen", "plaintext", "plaintext"),
    ("prefer", False): ("safe", "safe", "plaintext", "stolen", "deceived", "deceived"),
    ("prefer", True): ("safe", "safe", "plaintext", "stolen", "plaintext", "deceived"),
    ("require", False): ("safe", "safe", "refused", "refused", "deceived", "deceived"),
    ("require", True): ("safe", "safe", "refused", "refused", "refused", "deceived"),
    ("verify-ca", False): ("refused",) * 6,
    ("verify-ca", True): ("safe", "safe", "refused", "refused", "refused", "deceived"),
    ("verify-full", False): ("refused",) * 6,
    ("verify-full", True): ("safe", "safe", "refused", "refused", "refused", "refused"),
}

_HEARD = ("plaintext", "deceived", "stolen")


@dataclass(frozen=True)
class Worth:
    """What a mode is worth to a client, in words of the texts; derived from what was measured.

    Attributes:
        encrypted: ``never``, ``insisted`` (if the server insists), ``offered`` (if the answer is
            that there is TLS), ``always``.
        authenticated: ``nobody``, ``ca`` (somebody with a certificate of the CA), ``name``.
        eavesdropper: ``all``, ``unless_hostssl``, ``nothing``.
        man_in_the_middle: ``all_by_denying``, ``all_by_any_certificate``,
            ``all_by_same_ca``, ``nothing``.
    """

    encrypted: str
    authenticated: str
    eavesdropper: str
    man_in_the_middle: str


def worth(mode: str, *, root: bool | None = None) -> Worth:
    """Return what a mode is worth.

    Args:
        mode: one of ``MODES``.
        root: whether the client has the CA's certificate; by default it does where the mode
            can't do without.
    """
    seen = dict(zip(ATTACKS, MEASURED[mode, needs_root(mode) if root is None else root]))
    return Worth(_encrypted(seen), _authenticated(seen), _eavesdropper(seen), _in_the_middle(seen))


def needs_root(mode: str) -> bool:
    """Return whether a mode lets nobody in without the CA's certificate."""
    return "safe" not in MEASURED[mode, False] and "safe" in MEASURED[mode, True]


def _encrypted(seen: Mapping[str, str]) -> str:
    if seen["listens"] == "plaintext":
        return "insisted" if seen["listens_hostssl"] == "safe" else "never"
    return "offered" if seen["denies_tls"] == "plaintext" else "always"


def _authenticated(seen: Mapping[str, str]) -> str:
    if seen["other_ca"] in _HEARD or seen["denies_tls"] in _HEARD:
        return "nobody"
    return "ca" if seen["same_ca"] in _HEARD else "name"


def _eavesdropper(seen: Mapping[str, str]) -> str:
    if seen["listens"] not in _HEARD:
        return "nothing"
    return "unless_hostssl" if seen["listens_hostssl"] == "safe" else "all"


def _in_the_middle(seen: Mapping[str, str]) -> str:
    if seen["denies_tls"] in _HEARD or seen["denies_tls_asks"] in _HEARD:
        return "all_by_denying"
    if seen["other_ca"] in _HEARD:
        return "all_by_any_certificate"
    return "all_by_same_ca" if seen["same_ca"] in _HEARD else "nothing"
