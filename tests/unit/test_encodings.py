"""Other bytes are other text, whatever the encoding: names are compared as text."""

from __future__ import annotations

import random

import pytest

from pgtls.encodings import _CODECS, bytes_of, codec_of, text_of

ENCODINGS = sorted({*_CODECS, "MULE_INTERNAL"})


def _sequences(seed: int) -> set[bytes]:
    """Every pair of bytes, and others by chance that begin as characters of three bytes do."""
    source = random.Random(seed)
    found = {bytes([first, second]) for first in range(1, 256) for second in range(1, 256)}
    found |= {bytes([byte]) for byte in range(1, 256)}
    found |= {bytes([0x8F, row, cell]) for row in range(0xA1, 255) for cell in range(0xA1, 255)}
    for _ in range(100_000):
        lead = source.choice((0x8E, 0x8F, 0xE0, 0xED, 0xF0, source.randrange(1, 256)))
        more = (source.randrange(0x40, 256) for _ in range(source.randint(1, 3)))
        found.add(bytes((lead, *more)))
    return found


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_bytes_come_back_so_no_two_are_one_text(encoding: str) -> None:
    codec = codec_of(encoding)
    lost = [raw for raw in _sequences(15) if bytes_of(text_of(raw, codec), codec) != raw]
    assert not lost, (len(lost), lost[:5])
