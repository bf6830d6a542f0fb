"""Values written for where they will be pasted: a shell, SQL, pg_hba.conf, a connection string.

    shell.argument("--force")        ->  -- --force
    sql.literal("o'neil")            ->  'o''neil'
    hba.role("/.*", expressions=True)  ->  "/^/\\.\\*$"

Names and paths are chosen by others.  Each function returns text that its language reads back as
exactly the value, and that has nothing in it that could steer a terminal, or raises
``Unwritable``.  What is only shown goes through ``plain.visible``, and secrets are taken out by
``secrets``.
"""

from __future__ import annotations

from .plain import Unwritable, visible

__all__ = ["Unwritable", "visible"]
