"""What handshakes told of a port, row by row, and how each is judged.

for row in rows(found):
    print(row.status, row.item, row.protocol, row.cipher, row.detail)
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import policy, x509
from ..dataclass import dataclass
from ..facts import ServedChain
from ..facts.probe import OfferedCipher, OfferedProtocol, WireProbe
from ..texts import TEXTS
from ..wire.suites import GROUPS, POST_QUANTUM

_POST_QUANTUM = frozenset(GROUPS[code] for code in POST_QUANTUM)


@dataclass(frozen=True)
class Row:
    """One thing that a probe found.

    Attributes:
        offered: None where it is not known, or no question of offering.
        preference: place in the server's order of ciphers or groups, from 1; None where the
            client's order counts.
        status: ``pass``, ``warn``, ``fail``, ``unknown`` or ``not_applicable``.
        item: what the row is about: ``protocol``, ``cipher``, ``group``, ``certificate``, …
    """

    item: str
    status: str
    detail: str
    protocol: str | None = None
    offered: bool | None = None
    cipher: str | None = None
    key_exchange_group: str | None = None
    preference: int | None = None
    bits: int | None = None
    forward_secret: bool | None = None


def rows(found: WireProbe) -> list[Row]:
    """Return all that a probe found, judged; one row where nothing could be."""
    if found.problem is not None:
        return [Row("connection", "unknown", found.message)]
    result: list[Row] = []
    for protocol in found.protocols:
        result += _protocol(protocol)
    result += [_chain(chain) for chain in found.chains]
    return [*result, *_features(found)]


def findings(found: WireProbe) -> list[Row]:
    """Return what should be mended: the rows that failed."""
    return [row for row in rows(found) if row.status == "fail"]


def _protocol(protocol: OfferedProtocol) -> Iterator[Row]:
    status, key = "pass", "probe_offered"
    old = protocol.protocol in policy.DEPRECATED_PROTOCOLS
    if protocol.offered is None:
        status, key = "unknown", "probe_unknown"
    elif not protocol.offered:
        status = "warn" if protocol.protocol == "TLSv1.3" else "pass"
        key = "probe_no_13" if status == "warn" else "probe_refused"
    elif old:
        status, key = "fail", "probe_old"
    elif not protocol.complete:
        status, key = "unknown", "probe_incomplete"
    detail = TEXTS.phrase(key, reason=protocol.reason)
    yield Row("protocol", status, detail, protocol.protocol, protocol.offered)
    counts = protocol.server_order is not False
    for number, cipher in enumerate(protocol.ciphers, 1):
        yield _cipher(protocol.protocol, cipher, number if counts else None)
    for number, group in enumerate(protocol.groups, 1):
        text = "probe_group_pq" if group in _POST_QUANTUM else "probe_group"
        yield Row(
            "group",
            "pass",
            TEXTS.phrase(text),
            protocol.protocol,
            True,
            key_exchange_group=group,
            preference=number,
        )
    if protocol.server_order is not None:
        key = "probe_order_server" if counts else "probe_order_client"
        status = "pass" if counts else "warn"
        yield Row("cipher order", status, TEXTS.phrase(key), protocol.protocol)


def _cipher(protocol: str, cipher: OfferedCipher, preference: int | None) -> Row:
    bits = cipher.bits
    verdict = policy.cipher_verdict(
        bits, authenticated=cipher.authenticated, forward_secret=cipher.forward_secret
    )
    if verdict.status != "fail" and (cipher.dh_bits or policy.LEAST_DH_BITS) < policy.LEAST_DH_BITS:
        status, key, bits = "fail", "probe_weak_dh", cipher.dh_bits or 0
    else:
        status, key = verdict.status, f"probe_{verdict.value}"
    return Row(
        "cipher",
        status,
        TEXTS.phrase(key, bits=bits),
        protocol,
        True,
        cipher.name,
        cipher.group or (f"dh {cipher.dh_bits}" if cipher.dh_bits else None),
        preference,
        cipher.bits,
        cipher.forward_secret,
    )


def _chain(chain: ServedChain) -> Row:
    read = x509.from_der(chain.certificates)
    for odd in read.unreadable:
        detail = TEXTS.phrase("probe_chain_unread", reason=f"{odd.position}: {odd.reason}")
        return Row("certificate", "unknown", detail, chain.protocol)
    certificates = read.items
    leaf = certificates[0]
    key = "probe_chain" if chain.proven is not False else "probe_chain_unproven"
    detail = TEXTS.phrase(
        key,
        subject=leaf.subject,
        not_after=f"{leaf.not_after:%Y-%m-%d}",
        count=len(certificates),
    )
    status = "fail" if chain.proven is False else "pass"
    return Row("certificate", status, detail, chain.protocol, True, bits=leaf.key.bits)


def _features(found: WireProbe) -> Iterator[Row]:
    name = next((chain.server_name for chain in found.chains if chain.server_name), "")
    if found.by_name is not None:
        key = "probe_by_name_yes" if found.by_name else "probe_by_name_no"
        yield Row("server name", "pass", TEXTS.phrase(key, name=name), offered=found.by_name)
    yield from _feature("direct TLS", "probe_direct", found.direct_tls)
    alpn = TEXTS.phrase("probe_alpn_yes" if found.alpn else "probe_alpn_no", alpn=found.alpn)
    yield Row("ALPN", "pass", alpn, offered=found.alpn is not None)
    if found.insists_on_certificate:
        yield Row("client certificate", "pass", TEXTS.phrase("probe_insists"), offered=True)
    elif found.asks_certificate and not found.authorities:
        yield Row("client certificate", "pass", TEXTS.phrase("probe_asks_any"), offered=True)
    else:
        authorities = "; ".join(found.authorities)
        yield from _feature(
            "client certificate", "probe_asks", found.asks_certificate, authorities=authorities
        )
    resumed = found.session_tickets or found.session_ids
    yield from _feature("session resumption", "probe_resumption", resumed)
    yield from _feature(
        "secure renegotiation", "probe_renegotiation", found.secure_renegotiation, wanted=True
    )
    yield from _feature(
        "client renegotiation", "probe_again", found.client_renegotiation, wanted=False
    )
    yield from _feature("extended master secret", "probe_master", found.extended_master_secret)
    yield from _feature("compression", "probe_compression", found.compression, wanted=False)
    yield from _feature("post-quantum groups", "probe_pq", found.post_quantum)


def _feature(
    item: str,
    text: str,
    offered: bool | None,
    *,
    wanted: bool | None = None,
    **values: object,
) -> Iterator[Row]:
    if offered is None:
        return
    status = "pass" if wanted is None or wanted is offered else "fail"
    detail = TEXTS.phrase(f"{text}_{'yes' if offered else 'no'}", **values)
    yield Row(item, status, detail, offered=offered)
