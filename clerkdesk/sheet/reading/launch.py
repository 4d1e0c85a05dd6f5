"""How the reading process is started, from a checkout, an installation or a frozen program."""

import subprocess
import sys
from pathlib import Path

from clerkdesk.sheet.reading.limits import Limits

ARGUMENT = "--read-workbooks"
"""What a frozen program is started with to be the child; nobody types it."""

_PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from clerkdesk.sheet.reading.child import serve; sys.exit(serve())"
)
_ROOT = Path(__file__).resolve().parents[3]


def command() -> list[str]:
    """The command line of the child: isolated, so that no setting of the user's reaches it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    return [sys.executable, "-I", "-X", "utf8", "-c", _PROGRAM, str(_ROOT)]


def launch(limits: Limits) -> subprocess.Popen[bytes]:
    """The child, waiting to be told its limits. It shows no window."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    child = subprocess.Popen(
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=flags,
    )
    if sys.platform == "win32":
        from clerkdesk.sheet.reading.windowsjob import Kernel, confine

        confine(Kernel(), child, limits.memory)
    return child
