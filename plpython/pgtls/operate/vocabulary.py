"""The closed sets of words of a proof: what is tried, what came of it, and why it was not tried.

They stand in JSON, and ``--accept-untried`` takes them; they are the same in every language.
``texts`` has a sentence for each of the first and the last set.
"""

from __future__ import annotations

from enum import Enum


class _Word(str, Enum):
    def __str__(self) -> str:
        return str(self.value)


class Name(_Word):
    """An attempt."""

    # deploy, and every apply that puts files in place
    FILES_LOAD = "files_load"
    CHAIN_SERVED = "chain_served"
    # layer 0
    HANDSHAKE = "handshake"
    LIBRARY = "library"
    # layer 1
    PLAINTEXT = "plaintext"
    REQUIRE = "require"
    OLD = "old"
    # layer 2
    VERIFY_CA = "verify_ca"
    FOREIGN_ROOT = "foreign_root"
    # layer 3, and deploy
    VERIFY_FULL = "verify_full"
    WRONG_NAME = "wrong_name"
    # layer 4
    REVOKED = "revoked"
    GOOD = "good"
    # layer 5
    RIGHT = "right"
    WITHOUT = "without"
    OTHER = "other"
    FOREIGN = "foreign"
    EXPIRED = "expired"


class Verdict(_Word):
    """What came of an attempt."""

    AS_EXPECTED = "as_expected"
    NOT_AS_EXPECTED = "not_as_expected"
    UNTRIED = "untried"
    ACCEPTED_UNTRIED = "accepted_untried"


class Untried(_Word):
    """Why an attempt was not made."""

    LOOPBACK = "loopback"
    NO_NETWORK_LINE = "no_network_line"
    NO_EXTENSION = "no_extension"
    NO_ROOT = "no_root"
    NO_NAMES = "no_names"
    NO_REVOKED = "no_revoked"
    OLD_CRL = "old_crl"
    HIDDEN_CRL = "hidden_crl"
    NO_OWN = "no_own"
    NO_OTHER = "no_other"
    NO_EXPIRED = "no_expired"
    YOUNG_CA = "young_ca"
    NO_PORT = "no_port"
    OLD_LIBPQ = "old_libpq"
    NOT_WANTED = "not_wanted"
