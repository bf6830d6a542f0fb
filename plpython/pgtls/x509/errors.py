"""Why something can't be read."""

from __future__ import annotations

from typing import ClassVar

from ..errors import PgtlsError
from ..quoting import visible

_LONGEST_REASON = 200


class BadPem(PgtlsError):
    """A file's content is not the PEM that its place asks for (22023).

    Attributes:
        code: ``empty``, ``der``, ``key``, ``certificate``, ``crl``, ``truncated``, ``not_pem``,
            ``refused`` or ``damaged``: a key into the catalogue of texts.
        position: number of the damaged block, from 1, or None.
    """

    sqlstate = "22023"

    _MESSAGES: ClassVar[dict[str, str]] = {
        "empty": "the file is empty",
        "der": "the file is DER, not PEM",
        "key": "the file holds a private key and nothing else",
        "certificate": "the file holds a certificate where a CRL belongs",
        "crl": "the file holds a CRL where a certificate belongs",
        "truncated": "the file ends inside a PEM block",
        "not_pem": "the file holds no PEM block",
        "refused": "OpenSSL refuses the file as it is written: {reason}",
        "damaged": "block {position} can't be read",
    }

    def __init__(self, code: str, position: int | None = None, reason: str = ""):
        super().__init__(self._MESSAGES[code].format(position=position, reason=reason))
        self.code = code
        self.position = position


def reason_of(error: BaseException) -> str:
    """Return in words why a reader could not read something.

    ``cryptography`` raises errors of many classes for odd input, its own panic among them, which
    is no ``Exception``.  What is no failure of a reader is raised again.
    """
    panic = type(error).__name__ == "PanicException"
    if isinstance(error, MemoryError) or not (isinstance(error, Exception) or panic):
        raise error
    words = " ".join(str(error).split())[:_LONGEST_REASON]
    name = type(error).__name__
    if name == "BadDer":
        return visible(words)
    return visible(f"{name}: {words}" if words else name)
