"""The byte codec: what it writes it reads, and whatever it is fed it ends in its own error."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from authority import issue, new_key
from pgtls.errors import InvalidInput
from pgtls.wire import WireError, codec, hello
from pgtls.wire.exchange import SHARABLE, KeyShare
from pgtls.wire.handshake import handshake
from pgtls.wire.hello import Hello
from pgtls.wire.keys import AEADS, Sealer, expand_label, prf
from pgtls.wire.names import read_name
from pgtls.wire.probe import parse_address
from pgtls.wire.session import negotiated
from pgtls.wire.signatures import verified
from pgtls.wire.suites import (
    GROUPS,
    PROTOCOLS,
    SUITES,
    SUITES_12,
    SUITES_13,
    TLS1_2,
    TLS1_3,
    suite,
)

MOST = 512 * 1024
ROOT = issue("Root CA", ca=True)

modern = Hello((TLS1_3, TLS1_2), (*SUITES_13, *SUITES_12), (0x1D, 0x17), (0x1D,))


def talk(steps: Any, data: bytes) -> object:
    """Feed a dialogue from some bytes until it ends; count what it reads."""
    read = 0
    answer: Any = None
    try:
        step = next(steps)
        while True:
            if isinstance(step, bytes):
                step = next(steps)
                continue
            assert 0 < step <= MOST
            read += step
            assert read <= 2 * MOST
            if len(data) < step:
                step = steps.throw(WireError("closed", "the end"))
                continue
            answer, data = data[:step], data[step:]
            step = steps.send(answer)
    except StopIteration as stop:
        return stop.value
    except WireError as error:
        return error


def records(*contents: bytes, kind: int = codec.HANDSHAKE) -> bytes:
    return b"".join(codec.record(kind, TLS1_2, content) for content in contents)


def server_hello(
    version: int = TLS1_2,
    code: int = 0xC02F,
    extensions: bytes = b"",
    random: bytes = bytes(32),
) -> bytes:
    body = codec.number(version) + random + codec.vector(b"", 1) + codec.number(code) + b"\0"
    return codec.message(codec.SERVER_HELLO, body + codec.vector(extensions))


versions = st.sampled_from(sorted(PROTOCOLS))
messages = st.builds(
    codec.message,
    st.sampled_from((2, 4, 8, 11, 12, 13, 14, 15, 20, 0, 99)),
    st.binary(max_size=120),
)
extension_bytes = st.lists(
    st.builds(
        lambda kind, content: codec.number(kind) + codec.vector(content),
        st.sampled_from((0, 16, 22, 23, 35, 43, 44, 51, 0xFF01)),
        st.binary(max_size=40),
    ),
    max_size=4,
).map(b"".join)
hellos = st.builds(
    server_hello,
    st.sampled_from((0x0300, 0x0301, 0x0303, 0x0304, 0x0305)),
    st.sampled_from((0xC02F, 0x1301, 0x0035, 0x009E, 0x0000, 0xFFFF)),
    extension_bytes,
    st.sampled_from((bytes(32), hello.RETRY_RANDOM)),
)


@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_wire_error(data: bytes) -> None:
    for begun in (handshake(modern), negotiated(modern)):
        assert isinstance(talk(begun, data), WireError)


@settings(max_examples=300)
@given(hellos, st.lists(messages, max_size=5))
def test_any_messages_end_in_a_flight_or_a_wire_error(first: bytes, more: list[bytes]) -> None:
    for data in (records(first, *more), b"S" + records(first + b"".join(more))):
        steps = handshake(modern) if data[:1] != b"S" else negotiated(modern)
        assert talk(steps, data) is not None


@given(st.binary(max_size=200), versions)
def test_any_body_is_read_or_refused(body: bytes, version: int) -> None:
    for read in (
        hello.read_server_hello,
        lambda body: hello.read_certificates(body, version),
        lambda body: hello.read_certificate_request(body, version),
        lambda body: hello.read_extensions(body, "x"),
        lambda body: hello.read_alpn({hello.ALPN: body}),
    ):
        with suppress(WireError):
            read(body)


@given(st.binary(max_size=100))
def test_any_name_is_text(der: bytes) -> None:
    assert isinstance(read_name(der), str)


def test_an_endless_certificate_message_is_not_gathered() -> None:
    certificate = codec.message(codec.CERTIFICATE, bytes(600 * 1024))
    parts = [certificate[at : at + 16000] for at in range(0, len(certificate), 16000)]
    found = talk(handshake(modern), records(server_hello(), *parts))
    assert isinstance(found, WireError)
    assert found.code == "flood"


@given(
    versions,
    st.lists(st.sampled_from(sorted(SUITES)), min_size=1, max_size=30, unique=True),
    st.lists(st.sampled_from(sorted(GROUPS)), max_size=9, unique=True),
    st.sampled_from((None, "db.example.test", "192.0.2.1", "bücher.example")),
)
def test_a_hello_offers_what_it_says_and_nothing_else(
    version: int, codes: list[int], groups: list[int], name: str | None
) -> None:
    raw = Hello((version,), tuple(codes), tuple(groups), server_name=name).encode()
    reader = codec.Reader(raw)
    assert reader.number(1) == codec.CLIENT_HELLO
    body = codec.Reader(reader.vector(3))
    reader.end()
    assert body.number(2) == min(version, TLS1_2)
    body.take(32)
    body.vector(1)
    assert body.numbers(2) == tuple(codes)
    assert body.vector(1) == b"\0"
    extensions = hello.read_extensions(body.vector(2), "hello") if body else {}
    body.end()
    assert (hello.SUPPORTED_VERSIONS in extensions) == (version == TLS1_3)
    if version > 0x0300:
        assert (hello.SUPPORTED_GROUPS in extensions) == bool(groups)
        named = name is not None and not name[0].isdigit()
        assert (hello.SERVER_NAME in extensions) == named
    else:
        assert extensions == {}


@pytest.mark.parametrize("group", [group for group in SHARABLE if group < 0x0200])
def test_both_sides_of_a_key_share_have_the_same_secret(group: int) -> None:
    ours, theirs = KeyShare.new(group), KeyShare.new(group)
    assert ours.secret(theirs.public) == theirs.secret(ours.public)
    with pytest.raises(WireError):
        ours.secret(b"\4" + bytes(7))


@pytest.mark.parametrize("code", sorted(AEADS))
def test_a_record_opens_with_its_own_keys_only(code: int) -> None:
    version = TLS1_3 if code >> 8 == 0x13 else TLS1_2
    aead = AEADS[code]
    key, salt = bytes(range(aead.key)), bytes(12 if version == TLS1_3 else aead.salt)
    sealer, opener, other = (
        Sealer(aead, one, salt, version) for one in (key, key, b"x" * aead.key)
    )
    for content in (b"first", b"second"):
        sealed = sealer.seal(codec.HANDSHAKE, content)
        assert opener.open(sealed[0], sealed[5:]) == (codec.HANDSHAKE, content)
        with pytest.raises(WireError):
            other.open(sealed[0], sealed[5:])


def test_key_derivation_is_that_of_the_published_vectors() -> None:
    # RFC 8448, 3: "derive secret for handshake" and the write key of the server's handshake.
    early = bytes.fromhex("33ad0a1c607ec03b09e6cd9893680ce210adf300aa1f2660e1b22e10f170f92a")
    empty = bytes.fromhex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    assert expand_label("sha256", early, "derived", empty, 32) == bytes.fromhex(
        "6f2615a108c702c5678f54fc9dbab69716c076189c48250cebeac3576c3611ba"
    )
    traffic = bytes.fromhex("b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38")
    assert expand_label("sha256", traffic, "key", b"", 16) == bytes.fromhex(
        "3fce516009c21727d0f2e4e86ee403bc"
    )


def test_the_pseudorandom_function_is_that_of_a_known_answer() -> None:
    # The widely used answer for P_SHA256 with the label "test label".
    secret = bytes.fromhex("9bbe436ba940f017b17652849a71db35")
    seed = bytes.fromhex("a0ba9f936cda311827a6f796ffd5198c")
    assert prf("sha256", secret, "test label", seed, 16) == bytes.fromhex(
        "e3f229ba727be17b8d122620557cd453"
    )


def test_suites_are_judged_by_their_names() -> None:
    assert suite(0x000A).bits == 112
    assert suite(0x0003).bits == 40
    assert suite(0x0009).bits == 56
    assert suite(0x0002).bits == 0
    assert suite(0xC02F).forward_secret
    assert suite(0x1301).forward_secret
    assert not suite(0x0035).forward_secret
    assert not suite(0x0018).authenticated
    assert suite(0x4321).name == "0x4321"
    assert len({suite(code).name for code in SUITES}) == len(SUITES) > 200


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("db", ("db", 5432)),
        ("db:6432", ("db", 6432)),
        ("192.0.2.1:5433", ("192.0.2.1", 5433)),
        ("[2001:db8::1]", ("2001:db8::1", 5432)),
        ("[2001:db8::1]:6432", ("2001:db8::1", 6432)),
        ("2001:db8::1", ("2001:db8::1", 5432)),
        ("/run/postgresql", ("/run/postgresql", 5432)),
    ],
)
def test_addresses(text: str, address: tuple[str, int]) -> None:
    assert parse_address(text) == address


@pytest.mark.parametrize(
    "text", ["", ":5432", "db:", "db:x", "db:0", "db:65536", "[::1", "[::1]x", "[::1]:", "a b"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        parse_address(text)


def signed(scheme: int, key: Any, content: bytes) -> bytes:
    """A signature as a server makes it (RFC 8446, 4.2.3)."""
    digest = {4: hashes.SHA256, 5: hashes.SHA384, 6: hashes.SHA512}
    if scheme == 0x0807:
        return key.sign(content)
    if scheme >> 8 == 0x08:
        algorithm = digest[scheme & 0xFF]()
        pss = padding.PSS(padding.MGF1(algorithm), algorithm.digest_size)
        return key.sign(content, pss, algorithm)
    algorithm = digest[scheme >> 8]()
    if scheme & 0xFF == 3:
        return key.sign(content, ec.ECDSA(algorithm))
    return key.sign(content, padding.PKCS1v15(), algorithm)


@pytest.mark.parametrize("scheme", [0x0403, 0x0503, 0x0603, 0x0804, 0x0806, 0x0401, 0x0601, 0x0807])
def test_a_signature_counts_for_its_key_and_content_alone(scheme: int) -> None:
    def new() -> Any:
        if scheme == 0x0807:
            return ed25519.Ed25519PrivateKey.generate()
        return new_key("EC" if scheme & 0xFF == 3 else "RSA2048")

    key, other = new(), new()
    mine, theirs = (
        issue("db", ROOT, key=one).certificate.public_bytes(Encoding.DER) for one in (key, other)
    )
    signature = signed(scheme, key, b"content")
    assert verified(mine, scheme, signature, b"content") is True
    assert verified(mine, scheme, signature, b"other") is False
    assert verified(theirs, scheme, signature, b"content") is False
    for another in (0x0904, 0x0807 if scheme != 0x0807 else 0x0403):
        assert verified(mine, another, signature, b"content") is None
    assert verified(b"no certificate", scheme, signature, b"content") is None
