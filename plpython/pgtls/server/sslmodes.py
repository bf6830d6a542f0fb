"""sslmodes: what each mode is worth, and what it comes to for one client of this server."""

from __future__ import annotations

import ipaddress

from ..collect import (
    Asker,
    admission,
    certificate_file,
    hba_rules,
    now,
    server_names,
)
from ..errors import InvalidInput
from ..facts import Certificate, Unknown
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
    names = server_names(who)
    name = host or best_name(names, here.leaf) or "<host>"
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
    return Here(ssl_on, plaintext, tls, _leaf(who) if ssl_on else None, now(who.database))


def _leaf(who: Asker) -> Certificate | Unknown | None:
    file = certificate_file(who)
    if isinstance(file, Unknown):
        return file
    return file.certificates[0] if file.certificates else None
