"""The store that a server's clients are checked against, as OpenSSL fills it.

trust = trust_of(server.ca, server.crl, server.crl_dir)
[each.path for each in trust.certificates if each.source != "ssl_ca_file"]
"""

from __future__ import annotations

from ..facts import CertificateFile, CrlDirectory, CrlFile, Listed, Trust, Trusted, Unknown
from .names import hashed


def trust_of(
    ca: CertificateFile | Unknown | None,
    crl: CrlFile | Unknown | None,
    directory: CrlDirectory | Unknown | None,
) -> Trust | Unknown:
    """Return what the files fill the store with; ``Unknown`` where one of them is not known.

    A file that the server refuses fills it with nothing: there is no context with such a file.
    """
    for part in (ca, crl, directory):
        if isinstance(part, Unknown):
            return part
    files: list[CertificateFile | CrlFile] = []
    if isinstance(ca, CertificateFile):
        files.append(ca)
    if isinstance(crl, CrlFile):
        files.append(crl)
    certificates = [
        Trusted(one, file.source, file.file.path)
        for file in files
        if not file.refusal
        for one in file.certificates
    ]
    crls = [
        Listed(one, file.source, file.file.path)
        for file in files
        if not file.refusal
        for one in file.crls
    ]
    if isinstance(directory, CrlDirectory):
        # by_dir.c: for a name that is in the store the directory is not searched for certificates.
        known = {each.certificate.subject_name for each in certificates}
        certificates += [
            each for each in _authorities(directory) if each.certificate.subject_name not in known
        ]
        crls += _lists(directory)
    once = {each.certificate.der: each for each in reversed(certificates)}
    lists = {each.crl.der: each for each in reversed(crls)}
    return Trust(
        tuple(reversed(once.values())),
        tuple(reversed(lists.values())),
        checks_crls=crl is not None or directory is not None,
    )


def _authorities(directory: CrlDirectory) -> list[Trusted]:
    return [
        Trusted(one, file.source, file.file.path)
        for file in directory.authorities
        if gap(directory, file.file.path) is None
        for one in file.certificates
        if hashed(one.subject_name) == _hash_of(file.file.path)
    ]


def _lists(directory: CrlDirectory) -> list[Listed]:
    return [
        Listed(one, file.source, file.file.path)
        for file in directory.files
        if gap(directory, file.file.path) is None
        for one in file.crls
        if one.issuer_hash == _hash_of(file.file.path)
    ]


def _hash_of(path: str) -> str:
    return path.rpartition("/")[2].partition(".")[0]


def gap(directory: CrlDirectory, path: str) -> str | None:
    """Return the name for want of which OpenSSL does not get as far as a file; None: it does.

    by_dir.c, get_cert_by_subject_ex(): HASH.r0, HASH.r1 and so on, up to the first gap; HASH.0 and
    so on for certificates.
    """
    hash_, _, number = path.rpartition("/")[2].partition(".")
    kind = "r" if number.startswith("r") else ""
    before = (f"{hash_}.{kind}{k}" for k in range(int(number[len(kind) :])))
    return next((name for name in before if name not in directory.names), None)
