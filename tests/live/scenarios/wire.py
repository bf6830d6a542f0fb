"""What the port presents, against what the files and settings say."""

from __future__ import annotations

from stage import NAME, Stage

from authority import issue

from .base import scenario


def another_certificate(stage: Stage) -> None:
    stage.serve(issue(NAME, stage.intermediate, san=[f"DNS:{NAME}"]), stage.intermediate)


def refused_at_load(stage: Stage) -> None:
    """SHOW ssl says on, and the port has none: it was off when the files did not load."""
    stage.set(ssl=False)
    stage.reload()
    stage.write(cert=[b""])
    stage.set(ssl=True)


SCENARIOS = (
    scenario(
        "another certificate in the file, not loaded",
        another_certificate,
        "TLS102 fail other",
        "TLS117 pass",
        reload=False,
    ),
    scenario(
        "another certificate in the file, loaded",
        another_certificate,
        "TLS102 pass",
        "TLS117 not_applicable not_asked",
    ),
    scenario(
        "other issuers in the file, not loaded",
        lambda stage: stage.write(cert=[stage.leaf, stage.intermediate, stage.root]),
        "TLS102 fail other_chain",
        reload=False,
    ),
    scenario(
        "a leaf alone, which OpenSSL completes",
        lambda stage: stage.write(cert=[stage.leaf]),
        "TLS102 pass",
    ),
    scenario(
        "a certificate file that is empty, while the old one is served",
        lambda stage: stage.write(cert=[b""]),
        "TLS102 fail file",
        "TLS117 pass",
    ),
    scenario(
        "a port without TLS, whatever SHOW says",
        refused_at_load,
        "TLS102 fail no_handshake",
        "TLS117 not_applicable not_served",
    ),
    scenario(
        "TLS 1.0 allowed, and spoken",
        lambda stage: stage.set(ssl_min_protocol_version="TLSv1", ssl_ciphers="ALL:@SECLEVEL=0"),
        "TLS117 fail accepted",
        "TLS102 pass",
    ),
    scenario(
        "TLS 1.0 allowed, and not spoken by this OpenSSL",
        lambda stage: stage.set(ssl_min_protocol_version="TLSv1"),
        "TLS117 pass",
    ),
    scenario(
        "TLS 1.3 alone",
        lambda stage: stage.set(ssl_min_protocol_version="TLSv1.3"),
        "TLS102 pass",
        "TLS117 not_applicable not_asked",
    ),
    scenario(
        "no TLS to ask for",
        lambda stage: stage.set(ssl=False),
        "TLS102 not_applicable ssl_off",
        "TLS117 not_applicable ssl_off",
    ),
)
