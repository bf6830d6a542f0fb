"""CRLs as they are put together here, against cryptography and OpenSSL."""

from __future__ import annotations

import base64
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from pgtls.pki import crl, der, keys, pem
from pgtls.pki.authority import Authority
from pgtls.x509 import utc

TIMES = st.datetimes(datetime(1971, 1, 1), datetime(2099, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0, tzinfo=timezone.utc)
)


@given(st.integers(min_value=0, max_value=1 << 200))
def test_integers_have_as_few_octets_as_hold_them_and_a_sign(value: int) -> None:
    made = der.integer(value)
    body = made[2:]
    assert made[:2] == bytes((2, len(body)))
    assert int.from_bytes(body, "big", signed=True) == value
    assert len(body) == 1 or not (body[0] == 0 and body[1] < 0x80)


@pytest.mark.parametrize("length", [0, 1, 127, 128, 255, 256, 65535, 65536, 1 << 24])
def test_lengths(length: int) -> None:
    made = der.header(der.SEQUENCE, length)
    if length < 128:
        assert made == bytes((0x30, length))
    else:
        count = made[1] & 0x7F
        assert made[2] != 0
        assert (len(made), int.from_bytes(made[2:], "big")) == (2 + count, length)


@pytest.mark.parametrize("dotted", ["2.5.29.20", "1.2.840.113549.1.1.11", "1.3.101.112"])
def test_object_identifiers(dotted: str) -> None:
    text = subprocess.run(
        ["openssl", "asn1parse", "-inform", "DER"],
        input=der.oid(dotted), capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    name = text.rpartition(":")[2].strip()
    shown = subprocess.run(
        ["openssl", "asn1parse", "-genstr", f"OID:{dotted}"], capture_output=True, check=True
    ).stdout.decode()
    assert shown.rpartition(":")[2].strip() == name


@given(st.binary(max_size=200), st.integers(1, 60))
def test_pem_in_pieces_is_pem(content: bytes, size: int) -> None:
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    made = b"".join(pem.encode("X", pieces)).decode().splitlines()
    assert (made[0], made[-1]) == ("-----BEGIN X-----", "-----END X-----")
    assert base64.b64decode("".join(made[1:-1])) == content
    assert all(len(line) == 64 for line in made[1:-2])


@given(
    st.integers(min_value=1, max_value=(1 << 159) - 1),
    TIMES,
    st.sampled_from([None, *crl.REASONS]),
)
def test_an_entry_is_what_cryptography_makes_of_the_same(
    serial: int, when: datetime, reason: str | None
) -> None:
    made = crl.entry(format(serial, "x"), when, reason)
    builder = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(when)
    if reason not in (None, "unspecified"):
        builder = builder.add_extension(x509.CRLReason(x509.ReasonFlags(reason)), critical=False)
    theirs = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(x509.Name([]))
        .last_update(when)
        .next_update(when + timedelta(days=1))
        .add_revoked_certificate(builder.build())
        .sign(KEY, None)
    )
    assert made in theirs.tbs_certlist_bytes


KEY = keys.generate("ed25519")


@pytest.mark.parametrize("count", [0, 1, 20_000])
@pytest.mark.parametrize("key_type", list(keys.KEY_TYPES))
def test_a_list_of_every_algorithm_verifies(tmp_path: Path, key_type: str, count: int) -> None:
    then = datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
    with Authority.create(tmp_path / "ca", name="CA", key_type=key_type)[0] as authority:
        signer = authority.signer()
    entries = [crl.entry(format(n + 1, "x"), then, "superseded") for n in range(count)]
    chunks = crl.build(
        signer.certificate, signer.key, number=300, entries=entries,
        this_update=then, now=datetime.now(timezone.utc), days=10,
    )  # fmt: skip
    assert crl.listed(b"".join(chunks)) == dict(
        zip((format(n + 1, "x") for n in range(count)), entries)
    )
    found = x509.load_der_x509_crl(b"".join(chunks))
    assert found.is_signature_valid(signer.certificate.public_key())
    assert found.issuer == signer.certificate.subject
    assert found.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number == 300
    assert [each.serial_number for each in found] == list(range(1, count + 1))
    assert all(utc(each, "revocation_date") == then for each in found)
    path = tmp_path / "made.pem"
    path.write_bytes(b"".join(pem.encode(pem.CRL, chunks)))
    shown = subprocess.run(
        ["openssl", "crl", "-in", path, "-noout", "-CAfile", tmp_path / "ca" / "ca.crt"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "verify OK" in shown.stdout + shown.stderr


def test_openssl_rehash_gives_the_same_names(tmp_path: Path) -> None:
    for name in ("Example CA", "Größe  CA", "x" * 64):
        directory = tmp_path / name.replace(" ", "")
        Authority.create(directory, name=name)[0].store.close()
        (ours,) = (directory / "crl.d").iterdir()
        (tmp_path / "hashed").mkdir(exist_ok=True)
        (tmp_path / "hashed" / "crl.pem").write_bytes(ours.read_bytes())
        subprocess.run(["openssl", "rehash", tmp_path / "hashed"], check=True, capture_output=True)
        (link,) = (path for path in (tmp_path / "hashed").iterdir() if path.is_symlink())
        assert link.name == ours.name
        link.unlink()
