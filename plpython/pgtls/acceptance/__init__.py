"""Would this client accept that server?  One answer, for all who ask.

    offer = offer_of(server)
    for client in Client:
        print(client.value, handshake(client, offer), trusts(client, offer, server.now).refusal)

Clients are what drivers do by their defaults.  libpq, and Node, which has OpenSSL too, follow
``x509.path``; what Go and Java do otherwise is in ``clients``, with its source.  A client is taken
to hold the right root: what it makes of another is its own matter.
"""

from .clients import channel_binding, trusts
from .kinds import Client
from .names import accepted_names, covers, dns_names, ip_addresses, is_address
from .offer import (
    Objection,
    Offer,
    Tls,
    climb,
    handshake,
    in_range,
    loads,
    offer_of,
    root_of,
    speaks,
    tls_of,
)

__all__ = [
    "Client",
    "Objection",
    "Offer",
    "Tls",
    "accepted_names",
    "channel_binding",
    "climb",
    "covers",
    "dns_names",
    "handshake",
    "in_range",
    "ip_addresses",
    "is_address",
    "loads",
    "offer_of",
    "root_of",
    "speaks",
    "tls_of",
    "trusts",
]
