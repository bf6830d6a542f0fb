"""Connections and decisions: the words that the rest of the engine speaks."""

from __future__ import annotations

from ..dataclass import dataclass
from ..facts import Rule


@dataclass(frozen=True)
class Connection:
    """A client as pg_hba.conf sees it.

    Attributes:
        client_addr: None for a Unix socket.
        encryption: ``tls``, ``gss`` or ``none``.
        replication: whether it asks for physical replication, which ``all`` does not match.
        shows_certificate: whether it presents a valid client certificate; None when not known.
        cert_cn, cert_dn: the first common name of that certificate, and its subject as RFC 2253
            writes it (``client_dn`` of pg_stat_ssl is of another form); empty where it has
            none, None when not known.
    """

    datname: str | None
    usename: str
    client_addr: str | None = None
    encryption: str = "none"
    replication: bool = False
    shows_certificate: bool | None = None
    cert_cn: str | None = None
    cert_dn: str | None = None

    @property
    def channel(self) -> str:
        """The channel as ``Rule.channels`` names it."""
        return "unix" if self.client_addr is None else self.encryption


@dataclass(frozen=True)
class Decision:
    """What pg_hba.conf does with a connection.

    Attributes:
        outcome: ``allowed`` (the method still has to succeed), ``rejected`` by a reject line,
            ``no_entry``, ``no_certificate`` (the line asks for one and the client shows none),
            ``name_mismatch`` (the name in the certificate does not stand for the role), or
            ``unknown``.
        rule: the line that decides, or the first that may; None when no line matches.
        others: whether another line may decide in its place, since what this one goes by can't be
            told.  The outcome is the same all the same, where it is not ``unknown``.
    """

    outcome: str
    rule: Rule | None = None
    others: bool = False
