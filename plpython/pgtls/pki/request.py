"""Requests made elsewhere (PKCS#10, RFC 2986): what is taken from one, and what is left out.

    order, dropped = leaf_order(read(path), profiles.SERVER, name="db1.example.com")

Whoever asks must have the private key, and gets what the profile gives.  The names are those that
the CA's operator gives; a request's own ones, of the kinds that the profile knows, only when the
operator says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

from ..errors import InvalidInput, UnreadableFile
from . import files, issue, keys, names, profiles
from .issue import Order
from .profiles import Profile

# NIST SP 800-131A rev. 2, table 2: less than 112 bits of security is not acceptable.
LEAST_RSA_BITS = 2048
_CURVES = ("secp256r1", "secp384r1", "secp521r1")


def read(path: Path) -> x509.CertificateSigningRequest:
    """Read a request, PEM or DER, and see that whoever made it has the private key.

    Raises:
        UnreadableFile: it holds no request, or one whose signature is not that of its key.
    """
    content = files.read_named(path)
    try:
        if b"-----BEGIN" in content:
            found = x509.load_pem_x509_csr(content)
        else:
            found = x509.load_der_x509_csr(content)
        good = found.is_signature_valid
    except Exception:
        raise UnreadableFile(
            str(path),
            "holds no certificate request",
            hint="Make one with openssl req -new, and name its file.",
        ) from None
    if not good:
        raise UnreadableFile(
            str(path),
            "its signature is not that of its key: whoever made it need not have the key",
            hint="Have it made again by the owner of the key.",
        )
    return found


def public_key(request: x509.CertificateSigningRequest) -> keys.PublicKey:
    """Return the key of a request.

    Raises:
        InvalidInput: it is weak, or of a kind that PostgreSQL's clients do not all take.
    """
    key = request.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < LEAST_RSA_BITS:
        raise InvalidInput(
            f"the request is for an RSA key of {key.key_size} bits",
            hint=f"Make a new key of at least {LEAST_RSA_BITS} bits, better 3072.",
        )
    if isinstance(key, ec.EllipticCurvePublicKey) and key.curve.name not in _CURVES:
        raise InvalidInput(
            f"the request is for a key on the curve {key.curve.name}",
            hint="Make a new key on P-256 (prime256v1).",
        )
    if not isinstance(key, keys.PUBLIC_KEYS):
        raise InvalidInput(
            "the request is for a kind of key that pgtls does not issue for",
            hint="Make a new key: P-256, P-384, RSA or Ed25519.",
        )
    return key


def leaf_order(
    request: x509.CertificateSigningRequest,
    profile: Profile,
    *,
    name: str | None = None,
    alternatives: Sequence[str] = (),
    take_names: bool = False,
) -> tuple[Order, tuple[str, ...]]:
    """Return the order of a certificate for a request, and what of the request is left out.

    Args:
        request: as ``read`` returns it.
        profile: ``profiles.SERVER`` or ``profiles.CLIENT``.
        name: server or role.
        alternatives: more names for a server.
        take_names: the request's own names, too; a role's name only where none is given.

    Raises:
        InvalidInput: its key or a name can't be taken, or no name is given.
    """
    key = public_key(request)
    dropped: list[str] = []
    server = profile is profiles.SERVER
    common = _common_name(request, dropped)
    found = _alternatives(request, dropped, keep=server)
    own = [*([common] if common is not None else []), *(found if server else [])]
    given = [*([name] if name is not None else []), *alternatives]
    if not given and not take_names:
        raise _unnamed(own)
    if server:
        wanted = [*given[:1], *(own if take_names else []), *given[1:]]
        if not wanted:
            raise InvalidInput("the request names no server", hint="Name it with --name and --san.")
        order = issue.server_order(wanted[0], wanted[1:])
    else:
        role = name if name is not None or not take_names else common
        if role is None:
            raise InvalidInput(
                "the request has no CN to be the role", hint="Name the role with --name."
            )
        order = issue.client_order(role)
    dropped += [f"the name {each}: it was not asked for here" for each in _not_in(order, own)]
    _other_extensions(request, dropped)
    return order._replace(public_key=key), tuple(dropped)


def _unnamed(own: Sequence[str]) -> InvalidInput:
    if not own:
        return InvalidInput("the request has no name", hint="Give it with --name.")
    return InvalidInput(
        f"no name is given to sign; the request asks for {', '.join(own)}",
        hint="Give those that it is to have with --name and --san, or take all of these with "
        "--take-names.",
    )


def _not_in(order: Order, own: Sequence[str]) -> list[str]:
    signed = {order.common_name, *(each.value for each in order.san)}
    values = {each: each.partition(":")[2] if each[:4] in ("DNS:", "IP:") else each for each in own}
    return [
        each for each, value in values.items() if value not in signed and each.lower() not in signed
    ]


def ca_name(request: x509.CertificateSigningRequest) -> tuple[str, tuple[str, ...]]:
    """Return the CN of a CA's request, and what of it is left out."""
    dropped: list[str] = []
    common = _common_name(request, dropped)
    if common is None:
        raise InvalidInput(
            "the request has no CN to be the CA's name", hint="Make it with pgtls ca request."
        )
    _alternatives(request, dropped, keep=False)
    _other_extensions(request, dropped)
    return names.common_name(common, "CA name"), tuple(dropped)


def _common_name(request: x509.CertificateSigningRequest, dropped: list[str]) -> str | None:
    found = []
    for attribute in request.subject:
        if attribute.oid == NameOID.COMMON_NAME:
            found.append(str(attribute.value))
        else:
            dropped.append(f"{attribute.rfc4514_string()} of the subject")
    if len(found) > 1:
        raise InvalidInput(
            f"the request has {len(found)} CNs: {', '.join(found)}",
            hint="Have it made again with one.",
        )
    return found[0] if found else None


def _alternatives(
    request: x509.CertificateSigningRequest, dropped: list[str], *, keep: bool
) -> list[str]:
    try:
        extension = request.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return []
    found = []
    for name in extension.value:
        if keep and isinstance(name, x509.DNSName):
            found.append(f"DNS:{name.value}")
        elif keep and isinstance(name, x509.IPAddress):
            found.append(f"IP:{name.value}")
        else:
            dropped.append(f"the alternative name {name.value}")
    return found


def _other_extensions(request: x509.CertificateSigningRequest, dropped: list[str]) -> None:
    for extension in request.extensions:
        if not isinstance(extension.value, x509.SubjectAlternativeName):
            dropped.append(f"the extension {extension.oid._name}: the profile decides it")
