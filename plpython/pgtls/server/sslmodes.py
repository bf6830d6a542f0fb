"""sslmodes: what each mode is worth, and what it comes to for one client of this server."""

from __future__ import annotations

import ipaddress
from datetime import datetime

from .. import backend, policy, x509
from ..acceptance import Offer, offer_of, tls_of
from ..collect import (
    Asker,
    admission,
    ca_file,
    certificate_file,
    crl_sources,
    dry_load,
    hba_rules,
    now,
    server_names,
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
    if not ssl_on:
        return Here(ssl_on, plaintext, tls, None, now(who.database))
    moment = now(who.database)
    trust = x509.trust_of(ca_file(who), *crl_sources(who))
    offer = _offer(who, trust, moment)
    takes = None if isinstance(trust, Unknown) else _takes_certificates(trust, moment, offer)
    return Here(ssl_on, plaintext, tls, offer, moment, takes_certificates=takes)


def _offer(who: Asker, trust: Trust | Unknown, moment: datetime) -> Offer | Unknown | None:
    file = certificate_file(who)
    if isinstance(file, Unknown):
        return file
    if isinstance(trust, Unknown):
        return trust
    if not file.certificates:
        return None
    settings = dict(who.settings)
    return offer_of(file, trust, tls_of(dry_load(who), settings, backend.openssl()), moment)


def _takes_certificates(
    trust: Trust, moment: datetime, offer: Offer | Unknown | None
) -> bool | None:
    """Whether a certificate of any CA in the store is accepted."""
    tls = offer.tls if isinstance(offer, Offer) else None
    level = policy.SECURITY_LEVEL if tls is None else tls.level
    verdicts = [
        x509.usable_issuer(each.certificate, trust, moment, level=level)
        if x509.may_issue(each.certificate)
        else x509.verify([each.certificate], trust, x509.Purpose.CLIENT, moment, level=level)
        for each in trust.certificates
    ]
    if any(verdict.accepted for verdict in verdicts):
        return True
    return None if any(verdict.accepted is None for verdict in verdicts) else False
