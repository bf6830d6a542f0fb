"""Stores in which a path is hard to find: many CAs, and CAs that certify each other."""

from __future__ import annotations

from datetime import datetime, timezone

from authority import issue, new_key
from pgtls import x509
from pgtls.facts import Certificate, Trust, Trusted

NOW = datetime.now(timezone.utc)


def _parsed(pem: bytes) -> Certificate:
    (certificate,) = x509.certificates_of(pem).items
    return certificate


def _store(pems: list[bytes]) -> Trust:
    return Trust(tuple(Trusted(_parsed(pem), "ssl_ca_file", "root.crt") for pem in pems))


def test_cas_that_certify_each_other_are_gone_through_in_bounds() -> None:
    """Eight of either of two names have more than a million chains."""
    key = new_key()
    one, two = (issue(name, ca=True, key=key) for name in ("One", "Two"))
    crossed = [issue("One", two, ca=True, key=new_key()).pem for _ in range(8)]
    crossed += [issue("Two", one, ca=True, key=new_key()).pem for _ in range(8)]
    leaf = _parsed(issue("leaf", one).pem)
    verdict = x509.verify([leaf], _store(crossed), x509.Purpose.SERVER, NOW)
    assert verdict.accepted is None


def test_a_path_is_found_among_many_cas() -> None:
    root = issue("Root CA", ca=True)
    others = [issue(f"CA {number}", ca=True, key=root.key).pem for number in range(50)]
    leaf = _parsed(issue("leaf", root).pem)
    verdict = x509.verify([leaf], _store([*others, root.pem]), x509.Purpose.SERVER, NOW)
    assert verdict.accepted
    assert not x509.verify([leaf], _store(others), x509.Purpose.SERVER, NOW).accepted
