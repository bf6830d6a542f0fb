"""English: the checks of layer 5."""

from __future__ import annotations

from ..types import CheckText

CHECKS = {
    "TLS501": CheckText(
        "The server has a CA to check clients by",
        "Without ssl_ca_file the server asks no client for a certificate, and lines that want "
        "one let nobody in.",
        {
            "pass": ("{count:prose} certificates of CAs, each of which leads to a root.", ""),
            "none": (
                "ssl_ca_file is not set: no client certificate can be checked.",
                "Set ssl_ca_file to the CA that issues client certificates, and reload.",
            ),
        },
    ),
    "TLS502": CheckText(
        "Lines for the network ask for a certificate",
        "A password can be guessed, shared or phished. clientcert=verify-full, or the method "
        "cert, lets in only who holds the key of a certificate with the role's name.",
        {
            "pass": ("Each of {count:prose} lines asks for one, or rejects.", ""),
            "no_network_rules": ("pg_hba.conf has no line for the network.", ""),
            "none": (
                '"{rule:prose}" lets clients in without a certificate of their role.',
                "Add clientcert=verify-full; select line from pgtls.recommended_hba(5) gives the "
                "whole file.",
            ),
            "without_tls": (
                '"{rule:prose}" lets clients in without TLS, and so without a certificate.',
                "Make it hostssl and add clientcert=verify-full; select line from "
                "pgtls.recommended_hba(5) gives the whole file.",
            ),
        },
    ),
    "TLS503": CheckText(
        "Every map that is used exists",
        "A map that pg_ident.conf does not have is no error at load: it only lets nobody in.",
        {
            "pass": ("{count:prose} lines name a map that exists.", ""),
            "no_maps": ("No line names a map.", ""),
            "missing": (
                'The map "{map:prose}" of "{rule:prose}" is not in pg_ident.conf: nobody comes in '
                "by it.",
                "Add its lines to pg_ident.conf, and reload.",
            ),
        },
    ),
    "TLS504": CheckText(
        "No map lets any certificate be any role",
        "An expression that takes every name makes all certificates of the CA equal.",
        {
            "pass": ("{count:prose} maps, none too wide.", ""),
            "no_maps": ("No line names a map.", ""),
            "error": (
                "The server refuses the line: {message:prose}.",
                "Mend the line and reload; until then none of pg_ident.conf is loaded.",
            ),
            "any_role": (
                'The map "{map:prose}" lets {sys_name:prose} be any role ({pg_username:prose}).',
                "Name the roles, or use \\1 to take the role from the certificate.",
            ),
            "any_certificate": (
                'The map "{map:prose}" lets every certificate be {pg_username:prose} '
                "({sys_name:prose}).",
                "Anchor the expression, and take the role from it by \\1.",
            ),
        },
    ),
    "TLS505": CheckText(
        "Superusers and replication roles show a certificate first",
        "These roles read everything. They are few, and the place to begin.",
        {
            "pass": ("None of {count:prose} privileged roles comes in without a certificate.", ""),
            "superuser": (
                "The superuser {role:prose} can come in from the network by {where:prose} "
                '"{rule:prose}" without a '
                "certificate.",
                "Put a line before it that asks this role for one, or that rejects it.",
            ),
            "replication": (
                "The role {role:prose} can stream from the network by {where:prose} "
                '"{rule:prose}" without a '
                "certificate.",
                "Ask for one there: clientcert=verify-full.",
            ),
        },
    ),
    "TLS506": CheckText(
        "Clients on the network show certificates",
        "What the sessions of now do without a certificate, they can't do after layer 5.",
        {
            "pass": ("All {count:prose} TLS sessions from the network showed one.", ""),
            "no_sessions": ("No TLS session from the network now.", ""),
            "none": (
                "{usename:prose} is connected from {client_addr:prose} without a certificate "
                "(sessions: {count:prose}).",
                "Issue one: pgtls cert client {usename:argument}",
            ),
        },
    ),
    "TLS507": CheckText(
        "No CA is trusted by way of the CRL files",
        "OpenSSL has one store: it trusts a CA's certificate that lies in ssl_crl_file, or under a "
        "hashed name in ssl_crl_dir, as if it lay in ssl_ca_file.",
        {
            "pass": ("There is no certificate among the CRLs.", ""),
            "anchor": (
                'The certificate of {certificate:prose} lies in "{path:prose}" ({setting:prose}): '
                "whoever has a certificate of that CA comes in as the role that it names.",
                'Take the certificate out of "{path:prose}", so that only CRLs are there; if the '
                "CA is meant to be trusted, put it into ssl_ca_file. Then reload.",
            ),
            "issuer": (
                'The certificate of {certificate:prose} lies in "{path:prose}" ({setting:prose}), '
                "where it helps clients whose chain is not whole.",
                'Move it from "{path:prose}" to ssl_ca_file, and reload.',
            ),
        },
    ),
}
