"""Whose rights this process uses: root acts as the server's account, and goes back for a moment.

with acting_as(account):           # root's pgtls writes as postgres
    with as_caller():              # and connects as root where root did so before
        ...
"""

from __future__ import annotations

import os
import pwd
from collections.abc import Iterator
from contextlib import contextmanager

# libpq looks for certificates and passwords in it, so it goes with the account.
_HOME = os.environ.get("HOME")


@contextmanager
def acting_as(account: pwd.struct_passwd) -> Iterator[None]:
    """Use another account's rights while the block runs; anyone but root keeps their own."""
    if os.geteuid() != 0 or account.pw_uid == 0:
        yield
        return
    _take(account)
    try:
        yield
    finally:
        _give_back()


@contextmanager
def as_caller() -> Iterator[None]:
    """Use the rights of whoever called pgtls while the block runs."""
    if os.getuid() == os.geteuid():
        yield
        return
    account = pwd.getpwuid(os.geteuid())
    _give_back()
    try:
        yield
    finally:
        _take(account)


def become(account: pwd.struct_passwd) -> None:
    """Use another account's rights for good; anyone but root keeps their own."""
    if os.geteuid() != 0:
        return
    os.setgroups(os.getgrouplist(account.pw_name, account.pw_gid))
    os.setgid(account.pw_gid)
    os.setuid(account.pw_uid)
    os.environ["HOME"] = account.pw_dir


def _take(account: pwd.struct_passwd) -> None:
    os.setgroups(os.getgrouplist(account.pw_name, account.pw_gid))
    os.setegid(account.pw_gid)
    os.seteuid(account.pw_uid)
    os.environ["HOME"] = account.pw_dir


def _give_back() -> None:
    caller = pwd.getpwuid(os.getuid())
    os.seteuid(caller.pw_uid)
    os.setegid(os.getgid())
    os.setgroups(os.getgrouplist(caller.pw_name, os.getgid()))
    if _HOME is None:
        os.environ.pop("HOME", None)
    else:
        os.environ["HOME"] = _HOME
