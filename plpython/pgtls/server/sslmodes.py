"""sslmodes: what each mode is worth, and what it comes to for one client of this server."""

from __future__ import annotations

import ipaddress
from datetime import datetime

from .. import policy, x509
from ..acceptance import Offer
from ..collect import (
    Asker,
    admission,
    hba_rules,
    now,
    offer,
    server_names,
    trust,
)
from ..dataclass import replace
from ..errors import InvalidInput
from ..facts import Trust, Unknown
from ..hba.model import Connection, Decision
from ..reports.sslmodes import best_name, here_in_words, worth_in_words
from ..sslmodes import MODES, Here
from ..texts import TEXTS
from .door import Rows, sql_function

_EXAMPLE = "select sslmode, connection_string from pgtls.sslmodes('jdbc');"


@sql_function
def sslmodes(
    who: Asker,
    driver: str | None,
    host: str | None,
    database: str,
    user: str,
    client_addr: str,
) -> Rows:
    """Rows of ``pgtls.sslmodes(driver, host, database, user, client_addr)``."""
    if driver is None or driver not in TEXTS.drivers:
        raise InvalidInput(
            f'there is no driver "{driver}"',
            detail=f"Drivers are {', '.join(TEXTS.drivers)}.",
            hint=f"For example: {_EXAMPLE}",
        )
    here = _here(who, database, user, _address(client_addr))
    leaf = here.offer.presented[0] if isinstance(here.offer, Offer) else None
    known_name = host or best_name(server_names(who), leaf)
    here = replace(here, host=known_name)
    name = known_name or "<host>"
    return [
        (
            mode,
            *worth_in_words(mode),
            here_in_words(mode, here),
            TEXTS.connection_string(
                driver,
                mode,
                host=name,
                port=who.setting("port"),
                database=database,
                user=user,
            ),
            TEXTS.sslmode(f"note_{mode}") or None,
        )
        for mode in MODES
    ]


def _address(text: str) -> str:
    try:
        ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        raise InvalidInput(
            f'"{text}" is no IP address',
            detail="client_addr is the address that a client would come from.",
            hint="For example: select * from pgtls.sslmodes(client_addr => '10.0.0.7');",
        ) from None
    return text


def _here(who: Asker, database: str, user: str, address: str) -> Here:
    """What this server does with a client, without TLS and with it."""
    ssl_on = who.setting("ssl") == "on"
    rules = hba_rules(who)
    plaintext: Decision | Unknown
    tls: Decision | Unknown
    if isinstance(rules, Unknown):
        plaintext = tls = rules
    else:
        matcher = admission(who, ask_names=True).under(rules)
        plaintext = matcher.decide(Connection(database, user, address, "none"))
        tls = matcher.decide(Connection(database, user, address, "tls"))
    moment = now(who.database)
    if not ssl_on:
        return Here(ssl_on, plaintext, tls, None, moment)
    store = trust(who)
    met = offer(who, store)
    takes = None if isinstance(store, Unknown) else _takes_certificates(store, moment, met)
    return Here(ssl_on, plaintext, tls, met, moment, takes_certificates=takes)


def _takes_certificates(store: Trust, moment: datetime, met: Offer | Unknown | None) -> bool | None:
    """Whether a certificate of any CA in the store is accepted."""
    tls = met.tls if isinstance(met, Offer) else None
    level = policy.SECURITY_LEVEL if tls is None else tls.level
    verdicts = [
        x509.lets_in(each.certificate, store, moment, level=level) for each in store.certificates
    ]
    if any(verdict.accepted for verdict in verdicts):
        return True
    return None if any(verdict.accepted is None for verdict in verdicts) else False
