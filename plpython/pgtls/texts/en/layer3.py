"""English: the checks of layer 3."""

from __future__ import annotations

from ..types import CheckText

CHECKS = {
    "TLS301": CheckText(
        "The certificate has subject alternative names",
        "Clients look for the host's name among the subject alternative names; most no longer "
        "look at the CN.",
        {
            "pass": ("{san:prose}.", ""),
            "no_file": (
                "There is no certificate in which clients could find a name.",
                "See TLS201 first.",
            ),
            "none": (
                "There is no subjectAltName.",
                "Issue it again: pgtls cert server '<name>' --san='<other name>'",
            ),
        },
    ),
    "TLS302": CheckText(
        "The certificate covers the names that clients use",
        "verify-full compares the name that the client connects to with those in the "
        "certificate. Only the administrator knows all of them: aliases, service names, the name "
        "of a virtual address.",
        {
            "pass": ("Covered: {names:prose}.", ""),
            "only_addresses": ("Only addresses are declared: see TLS304.", ""),
            "declared": (
                "{name:prose} was declared in pgtls.server_name and is not in the certificate.",
                "Issue it again with --san={name:shell}",
            ),
            "listen_addresses": (
                "{name:prose} stands in listen_addresses and is not in the certificate.",
                "Issue it again with --san={name:shell}",
            ),
            "nothing_declared": (
                "pgtls does not know by which names clients connect; the certificate has "
                "{san:prose} "
                "and the host calls itself {host_name:prose}.",
                "insert into pgtls.server_name (name) values ({name:literal});",
            ),
        },
    ),
    "TLS303": CheckText(
        "No wildcard stands in the certificate",
        "Whoever takes a wildcard's key from one host can be any host of the domain.",
        {
            "pass": ("No wildcard.", ""),
            "wildcard": (
                "{name:prose} stands for every host of the domain.",
                "Issue one certificate a server, with its own names.",
            ),
        },
    ),
    "TLS304": CheckText(
        "Addresses that clients connect to are in the certificate",
        "A client that connects by address needs an iPAddress entry (libpq looks at them since "
        "15); a dNSName that spells the address is not one.",
        {
            "pass": ("There is an iPAddress entry.", ""),
            "no_addresses": ("No address is declared or listened on by number.", ""),
            "declared": (
                "{name:prose} was declared in pgtls.server_name and is no iPAddress of the "
                "certificate.",
                "Issue it again with --san={name:shell}",
            ),
            "listen_addresses": (
                "{name:prose} stands in listen_addresses and is no iPAddress of the certificate.",
                "If clients connect by this address, issue it again with --san={name:shell}",
            ),
        },
    ),
    "TLS305": CheckText(
        "No name stands in the CN alone",
        "When there is a subjectAltName the CN is not looked at: a name that stands only there "
        "is a name that clients do not find.",
        {
            "pass": ("The CN {subject:prose} is in subjectAltName too, or is no host name.", ""),
            "no_cn": ("The subject has no CN.", ""),
            "only_cn": (
                "{name:prose} stands in the CN, and there is no subjectAltName.",
                "Issue it again: pgtls cert server {name:argument}",
            ),
            "not_in_san": (
                "{name:prose} stands in the CN and not among {san:prose}.",
                "If clients use that name, issue it again with --san={name:shell}",
            ),
        },
    ),
}
