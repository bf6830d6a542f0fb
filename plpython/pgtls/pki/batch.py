"""Many server certificates from one list, each durable, in far fewer steps than one by one.

    for issued in issue_batch(authority, read(Path("servers.txt"))): ...

A line of the list holds the names of one server, the first one first; ``#`` begins a comment.
What a run before has issued is kept, so that one that was interrupted is simply run again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InvalidInput
from . import files, issue, keys, names
from .issue import Issued, Order

if TYPE_CHECKING:
    from .authority import Authority

# So many are committed together: enough that a commit costs little beside them, and few
# enough that another process waits for the lock no longer than a blink.
_CHUNK = 100


def read(path: Path) -> list[Order]:
    """Return the orders of a list.

    Raises:
        InvalidInput: a line, by its number; a server stands there twice.
        UnreadableFile: the file can't be read.
    """
    try:
        text = files.read_named(path).decode()
    except UnicodeDecodeError:
        raise InvalidInput(f'"{path}" is not UTF-8', hint="Convert it with iconv.") from None
    seen: dict[str, int] = {}
    orders = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        try:
            order = issue.server_order(words[0], words[1:])
        except InvalidInput as error:
            raise InvalidInput(
                f'"{path}" line {number}: {error.message}', hint=error.hint
            ) from None
        folder = names.folder_name(order.name)
        if folder in seen:
            raise InvalidInput(
                f'"{path}" line {number}: {order.name} stands in line {seen[folder]} already',
                hint="Put all names of a server on one line.",
            )
        seen[folder] = number
        orders.append(order)
    if not orders:
        raise InvalidInput(
            f'"{path}" names no server', hint="Write the names of one server on each line."
        )
    return orders


def issue_batch(
    authority: Authority,
    orders: Sequence[Order],
    *,
    key_type: str = keys.DEFAULT_KEY_TYPE,
    days: int | None = None,
    out: Path | None = None,
    overwrite: bool = False,
) -> Iterator[Issued]:
    """Issue what is not issued yet, in the order of the list; what stands there is kept.

    Args:
        authority: whose.
        orders: as ``read`` returns them.
        key_type, days: for all of them.
        out: directory that gets a folder for each; ``issued/`` when None.
        overwrite: issue all of them, and replace what stands there.

    Raises:
        whatever ``issue.issue`` does; what was yielded before is durable.
    """
    base = out if out is not None else authority.directory / "issued"
    placed = [
        order._replace(
            folder=base / names.folder_name(order.name),
            key_type=key_type,
            days=days,
            overwrite=overwrite,
        )
        for order in orders
    ]
    if out is not None and not out.is_dir():
        files.check_new_directory(out)
        files.make_directory(out)
        files.sync_directory(out.parent)
    remaining = iter(placed)
    while chunk := list(islice(remaining, _CHUNK)):
        yield from authority.issue(*chunk)
