"""``pgtls demo``: a throwaway server on its way from wide open to mutual TLS, live.

``story`` tells it, ``attacks`` tries what attackers try, ``stage`` is what the reader sees.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

import click

from ...errors import PgtlsError
from .. import options


class DemoUnavailable(PgtlsError):
    """The demo's own packages are not installed."""


@click.command(epilog=options.epilog("pgtls demo"))
@click.option(
    "--source",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=None,
    help="The source tree to install the extension from.  [default: where this tool runs from]",
)
def demo(source: Path | None) -> None:
    """Show a throwaway server on its way from wide open to mutual TLS.

    Starts a PostgreSQL of its own as an unprivileged user, has it attacked, takes it through
    the five layers with this tool and the extension, each with preflight and proof, and has it
    attacked again.  Nothing of the system's PostgreSQL is touched, and nothing is left when it
    ends.  The exit code is 1 when an attack still succeeds in the end.
    """
    try:
        from ...lab import Installation
        from .stage import Stage
        from .story import Story
    except ImportError as error:
        raise DemoUnavailable(
            f"the demo needs {error.name}", hint="Run: pip install 'pgtls[demo]'"
        ) from None
    from ..app import findings

    stage = Stage()
    with ExitStack() as stack:
        with stage.busy("Starting a PostgreSQL of its own"):
            installation = stack.enter_context(Installation.host())
            installation.install_extension(source)
            cluster = stack.enter_context(installation.cluster())
            files = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="pgtls-demo-")))
            story = Story(stage, cluster, files)
            story.prepare()
        safe = story.tell()
    stage.say("The server of this demo is gone, and nothing of it is left.", style="dim")
    if not safe:
        findings()
