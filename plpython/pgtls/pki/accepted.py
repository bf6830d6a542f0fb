"""Whether clients would accept a server with a certificate that is about to be issued.

    refuse_what_clients_refuse(leaf + chain, anchors, now)

A certificate that a server loads and that no default client takes is of no use to anybody, so the
CA issues none by accident.
"""

from __future__ import annotations

from datetime import datetime

from ..errors import InvalidInput
from ..texts import TEXTS
from ..x509 import Refusal

HINT = (
    "A CA with a P-256 or RSA key issues certificates that every client takes; --accept-refused "
    "issues this one all the same."
)


# Of the clock ``clock`` judges, and what can't be told is no ground to refuse.
_OTHER_MATTERS = (Refusal.NOT_YET, Refusal.EXPIRED, Refusal.UNKNOWN)


def refuse_what_clients_refuse(chain: bytes, anchors: bytes, now: datetime) -> None:
    """Raise InvalidInput where a client refuses a server with these certificates by its defaults.

    Args:
        chain: PEM of the server's certificate and what it sends along.
        anchors: PEM of the roots that clients hold.
    """
    # Here and not above: most commands issue no server's certificate.
    from .. import acceptance, x509

    presented = x509.certificates_of(chain).items
    roots = x509.certificates_of(anchors).items
    top = acceptance.climb(presented[0], (*presented[1:], *roots))[-1]
    offer = acceptance.Offer(presented, top, None)
    leaf = presented[0]
    values = {"certificate": leaf.common_names[0] if leaf.common_names else leaf.subject}
    for client in acceptance.Client:
        values["by"] = client.value
        objection = acceptance.handshake(client, offer)
        verdict = acceptance.trusts(client, offer, now)
        if objection is None and not acceptance.channel_binding(client, offer):
            objection = acceptance.Objection.CHANNEL_BINDING
        if objection is not None:
            code = objection.value
            values["issuer"] = leaf.issuer
        elif verdict.refusal is not None and verdict.refusal not in _OTHER_MATTERS:
            code = str(verdict.refusal.value)
            values["issuer"] = verdict.certificate.issuer
            values["until"] = f"{verdict.certificate.not_after:%Y-%m-%d}"
        else:
            continue
        detail, _ = TEXTS.refusal(code, values)
        raise InvalidInput(f"no such certificate is issued. {detail}", hint=HINT)
