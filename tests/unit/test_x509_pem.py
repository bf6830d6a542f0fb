"""PEM is read as OpenSSL reads it: damaged files by the thousand, OpenSSL asked about each."""

from __future__ import annotations

import os
import random
import ssl
from collections.abc import Iterator

import pytest
from cryptography import x509 as library
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from authority import DAY, crl, issue, new_key, now
from pgtls import x509
from pgtls.x509 import pem

ROOT = issue("Root", ca=True)
LEAF = issue("leaf", ROOT)
LIST = crl(ROOT)
WHOLE = {
    ROOT.der,
    LEAF.der,
    library.load_pem_x509_crl(LIST).public_bytes(Encoding.DER),
    ROOT.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
}
BITS = (b" ", b"\t", b"\n", b"\r\n", b"-", b"=", b":", b"\xff", b"\0", b"\xef\xbb\xbf", b"x")
TAILS = (b" ", b"  \t", b"\r", b"x", b"-----BEGIN CERTIFICATE-----")
LINES = (b"", b" ", b"# c: d", b"junk", b"-----BEGIN X-----", b"-----END CERTIFICATE-----")
LABELS = (b"TRUSTED CERTIFICATE", b"X509 CERTIFICATE", b"certificate")


def damaged(source: random.Random, block: bytes) -> bytes:
    """A block with something wrong, or only odd, in it."""
    for _ in range(source.choice((0, 1, 1, 1, 2, 3))):
        place = source.randrange(len(block) + 1)
        lines = block.split(b"\n")
        line = source.randrange(len(lines))
        kind = source.randrange(10)
        if kind == 0:
            block = block[:place] + source.choice(BITS) + block[place:]
            continue
        if kind == 1:
            block = block[:place] + block[place + 1 :]
            continue
        if kind == 2:
            block = block[:place]
            continue
        if kind == 3:
            block = block.replace(b"CERTIFICATE", source.choice(LABELS))
            continue
        if kind == 4:
            block = block.replace(b"\n", b"\r\n") if place % 2 else block.rstrip(b"\n")
            continue
        if kind == 5:
            lines[line] = b"  " + lines[line]
        elif kind == 6:
            lines[line] += source.choice(TAILS)
        elif kind == 7:
            lines.insert(line, source.choice(LINES))
        elif kind == 8:
            del lines[line]
        else:
            lines[line : line + 2] = [b"".join(lines[line : line + 2])]
        block = b"\n".join(lines)
    return block


def files(seed: int, count: int) -> Iterator[bytes]:
    source = random.Random(seed)
    for _ in range(count):
        blocks = [
            source.choice((ROOT.pem, LEAF.pem, LIST, ROOT.key_pem, b"junk\n"))
            for _ in range(source.randint(1, 3))
        ]
        yield b"".join(damaged(source, b) if source.random() < 0.6 else b for b in blocks)


def openssl_takes(content: bytes, file: int) -> bool:
    os.ftruncate(file, 0)
    os.pwrite(file, content, 0)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_verify_locations(cafile=f"/proc/self/fd/{file}")
    except (ssl.SSLError, OSError):
        return False
    return True


def test_what_openssl_refuses_is_refused_and_what_it_takes_is_read() -> None:
    seed = random.SystemRandom().randrange(2**32)
    file = os.memfd_create("pem")
    taken = 0
    for content in files(seed, 6000):
        scan = pem.scan(content)
        looked_into = pem.CERTIFICATE | pem.TRUSTED | pem.CRL
        objects = [block for block in scan.read if block.label in looked_into]
        keys = [block for block in scan.read if block.label.endswith(pem.KEY)]
        if any(block.content not in WHOLE for block in objects):
            # What is inside of a block is another question.
            continue
        if any(block.content is not None and block.content not in WHOLE for block in keys):
            continue
        ours = not scan.refusal and bool(objects)
        assert openssl_takes(content, file) == ours, (seed, scan.refusal, content)
        taken += ours
    os.close(file)
    assert taken > 1000, "the damage is so great that hardly a file is whole"


@pytest.mark.parametrize("join", [b"", b" ", b"-"])
def test_a_file_that_openssl_refuses_is_refused_and_told_all_the_same(join: bytes) -> None:
    content = ROOT.pem.rstrip(b"\n") + join + LEAF.pem
    found = x509.certificates_of(content)
    assert [one.der for one in found.items] == [ROOT.der, LEAF.der]
    assert found.refusal == "bad end line"
    with pytest.raises(x509.BadPem) as caught:
        x509.read_certificates(content)
    assert caught.value.code == "refused"


# Extensions as they are met: OpenSSL takes them, and stricter readers refuse the certificate.
ODD = {
    "a path length of a leaf": ("2.5.29.19", "3003020100"),
    "a default value written out": ("2.5.29.19", "3003010100"),
    "name constraints of an odd mask": ("2.5.29.30", "300ea00c300a87080a000000ff00ff00"),
    "a name that is no text": ("2.5.29.17", "30068204ff00feff"),
    "an address of five octets": ("2.5.29.17", "300787050102030405"),
    "an empty list of names": ("2.5.29.17", "3000"),
}


@pytest.mark.parametrize("case", ODD)
def test_what_openssl_takes_is_read_with_its_dates(case: str) -> None:
    oid, value = ODD[case]
    key = new_key()
    certificate = (
        library.CertificateBuilder()
        .subject_name(LEAF.certificate.subject)
        .issuer_name(ROOT.certificate.subject)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now() - DAY)
        .not_valid_after(now() + DAY)
        .add_extension(
            library.UnrecognizedExtension(library.ObjectIdentifier(oid), bytes.fromhex(value)),
            critical=False,
        )
        .sign(ROOT.key, hashes.SHA256())
    )
    content = certificate.public_bytes(Encoding.PEM)
    file = os.memfd_create("pem")
    assert openssl_takes(content, file)
    os.close(file)
    found = x509.certificates_of(content + ROOT.pem)
    assert not found.unreadable
    assert [one.trouble for one in found.items] == ["", ""]
    assert found.items[0].not_after == now() + DAY
    assert x509.signed_by(found.items[0].der, ROOT.der)
