"""PostgreSQL's TLS as bytes: what a live port says, whatever the local library still speaks.

    from pgtls.wire import served
    chain = served("db1.example.com", 5432)

``codec``, ``suites`` and ``hello`` are the bytes and their names, ``exchange``, ``keys`` and
``signatures`` the little of cryptography that reading them takes, ``handshake`` and ``session``
one conversation, ``loop`` many at once; ``questions`` and ``probe`` find all there is.  Nothing
but the standard library and ``cryptography``.
"""

from .codec import WireError
from .served import offer_old, served

__all__ = ["WireError", "offer_old", "served"]
