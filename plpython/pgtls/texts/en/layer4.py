"""English: the checks of layer 4."""

from __future__ import annotations

from ..types import CheckText

CHECKS = {
    "TLS401": CheckText(
        "A CRL is configured",
        "Without a CRL a certificate is good until it expires, also when its key was stolen or "
        "its owner has left.",
        {
            "pass": ("ssl_crl_file or ssl_crl_dir is set.", ""),
            "none": (
                "Neither ssl_crl_file nor ssl_crl_dir is set: no certificate can be revoked.",
                "Write a CRL (pgtls crl), then set ssl_crl_file and reload.",
            ),
        },
    ),
    "TLS402": CheckText(
        "Every CRL can be read",
        "A CRL that does not load keeps the old TLS context alive at a reload and stops the next "
        "start.",
        {"pass": ("{count:prose} CRLs, all readable.", "")},
    ),
    "TLS403": CheckText(
        "Every CA has its CRL",
        "The server checks each certificate of a client's chain. One CA without a CRL makes every "
        'certificate below it fail, with "tlsv1 alert unknown ca" at the client.',
        {
            "pass": ("Each of {count:prose} CAs has its CRL.", ""),
            "no_ca": ("ssl_ca_file names no CA.", ""),
            "missing": (
                "There is no CRL of {ca:prose}.",
                "Append the CRL of that CA to ssl_crl_file, and reload.",
            ),
            "perhaps": (
                "There is no CRL of {ca:prose}: a client with a certificate of that CA would be "
                "refused. None is connected, and whether there are any is not known here.",
                "If it issues no client certificates, take it out of ssl_ca_file; if it does, "
                "append its CRL to ssl_crl_file. Then reload.",
            ),
        },
    ),
    "TLS404": CheckText(
        "No CRL is out of date",
        "After its nextUpdate a CRL makes the server refuse every client that shows a "
        'certificate, with the misleading alert "certificate expired".',
        {
            "pass": ("Every CRL is current.", ""),
            "past": (
                "The CRL of {issuer:prose} ran out on {next_update:prose}: every client with a "
                "certificate "
                "of that CA is refused.",
                "Write a new one (pgtls crl), put it in place and reload.",
            ),
            "soon": (
                "The CRL of {issuer:prose} runs out in {days:prose} days, on {next_update:prose}.",
                "Write a new one (pgtls crl), put it in place and reload.",
            ),
            "not_yet": (
                "The CRL of {issuer:prose} is valid from {this_update:prose} only: until then "
                "every client "
                "with a certificate of that CA is refused.",
                "Check the clocks of this host and of the CA's.",
            ),
            "no_next_update": (
                "The CRL of {issuer:prose} does not say when the next one comes.",
                "Write it with nextUpdate, as RFC 5280 asks.",
            ),
        },
    ),
    "TLS405": CheckText(
        "Every CRL was signed by its CA",
        "A CRL whose signature does not hold is as good as none.",
        {
            "pass": ("Every signature holds.", ""),
            "stranger": (
                "The CRL of {issuer:prose} is of no CA that this server knows.",
                "Keep it where clients send that CA's certificate along with their own: without it "
                "they are refused. Otherwise it does nothing.",
            ),
            "bad": (
                "The signature of the CRL of {issuer:prose} does not hold with that CA's key.",
                "Fetch the CRL again from the CA; a CA whose key was changed needs a new CRL.",
            ),
        },
    ),
    "TLS406": CheckText(
        "The server's own certificate is not revoked",
        "Clients with a CRL refuse a revoked server.",
        {
            "pass": ("Not in any CRL here.", ""),
            "revoked": (
                "Serial {serial:prose} stands in the CRL of {issuer:prose}.",
                "Issue a new certificate with a new key, put it in place and reload.",
            ),
        },
    ),
    "TLS407": CheckText(
        "No session is open whose certificate has been revoked",
        "Revocation is checked when a client connects. A session that was open stays open.",
        {
            "pass": ("None of {count:prose} certificates in use is revoked.", ""),
            "revoked": (
                "{client_dn:prose} (serial {serial:prose}) is revoked and still connected: pid "
                "{pids:prose}.",
                "select pg_terminate_backend(pid) from unnest(array[{pids:integers}]) as pid;",
            ),
        },
    ),
    "TLS408": CheckText(
        "CRLs in the directory have the names that OpenSSL looks for",
        "In ssl_crl_dir a CRL is found by the hash of its issuer's name. One with another name is "
        "not there.",
        {
            "pass": ("{count:prose} files, all found by their hash.", ""),
            "no_crl_dir": ("ssl_crl_dir is not set.", ""),
            "did_not_open": ("The directory can't be read: see TLS402.", ""),
            "gap": (
                "{name:prose} is not looked at, because there is no {expected:prose}.",
                "Rename it to {expected:prose}, or run openssl rehash on the directory.",
            ),
            "none": (
                '"{path:prose}" holds no file with a hashed name.',
                "Run: openssl rehash {path:path}",
            ),
            "misnamed": (
                "{name:prose} holds the CRL of {issuer:prose} and would have to be called "
                "{expected:prose}.",
                "Rename it, or run openssl rehash on the directory.",
            ),
        },
    ),
    "TLS409": CheckText(
        "No CA of the clients is revoked",
        "The server looks up every certificate of a client's chain, CAs as well. With a CA that "
        "stands in a CRL nobody whom it certified comes in.",
        {
            "pass": ("None of {count:prose} CAs is revoked.", ""),
            "revoked": (
                "{certificate:prose} (serial {serial:prose}) stands in the CRL of its issuer: "
                "every client with a certificate of {ca:prose} is refused.",
                "Issue the client certificates from another CA, and take this one out of "
                "ssl_ca_file; or, if it was revoked by mistake, take it off the CRL.",
            ),
        },
    ),
}
