"""One of a crowd: issues and revokes in a CA's directory where others do the same.

    python crowd.py CA NUMBER OPERATIONS

Prints what it was told, a line an operation: ``issued SERIAL`` or ``revoked SERIAL``.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from pgtls.pki import revoke
from pgtls.pki.authority import Authority


def main() -> None:
    """Do the operations: two issued, then the older one of them revoked, and so on."""
    ca, number, operations = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    chance = random.Random(int(number))
    mine: list[str] = []
    for count in range(operations):
        with Authority.open(ca) as authority:
            if count % 3 == 2:
                serial = mine.pop(chance.randrange(len(mine)))
                revoke.revoke(authority, authority.find(serial), "superseded")
                print("revoked", serial, flush=True)
            else:
                issued = authority.issue_client(f"role_{number}_{count}")
                mine.append(issued.record.serial)
                print("issued", issued.record.serial, flush=True)


if __name__ == "__main__":
    main()
