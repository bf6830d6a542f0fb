"""Connects as psycopg or asyncpg are told: a call a line comes in, what happened goes out.

in:   psycopg.connect(...) or asyncpg.connect(...), as pgtls.sslmodes() writes it
out:  "ok" or "no" TAB the error
"""

from __future__ import annotations

import asyncio
import inspect
import sys


async def attempt(call: str) -> None:
    found = eval(  # noqa: S307 - the line is the test's own
        call, {"psycopg": sys.modules.get("psycopg"), "asyncpg": sys.modules.get("asyncpg")}
    )
    if inspect.isawaitable(found):
        await (await found).close()
    else:
        found.close()


driver = sys.argv[1]
__import__(driver)
for line in sys.stdin:
    try:
        asyncio.run(asyncio.wait_for(attempt(line), 20))
        print("ok", flush=True)
    except Exception as error:
        print(f"no\t{' '.join(str(error).split()) or type(error).__name__}", flush=True)
