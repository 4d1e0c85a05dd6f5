"""How a reading process is started, from a checkout, an installation or a frozen program."""

import subprocess
import sys
from pathlib import Path

_PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv[1]); from {module} import serve; sys.exit(serve())"
)
_ROOT = Path(__file__).resolve().parents[2]


def command(module: str, argument: str) -> list[str]:
    """The command line of the child that is served by ``module``: isolated, so that no setting of
    the user's reaches it. A frozen program starts itself with ``argument``, which nobody types."""
    if getattr(sys, "frozen", False):
        return [sys.executable, argument]
    program = _PROGRAM.format(module=module)
    return [sys.executable, "-I", "-X", "utf8", "-c", program, str(_ROOT)]


def launch(line: list[str], memory: int) -> subprocess.Popen[bytes]:
    """The child, waiting to be told its limits; ``memory`` in MB. It shows no window."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    child = subprocess.Popen(
        line,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=flags,
    )
    if sys.platform == "win32":
        from clerkdesk.apart.windowsjob import Kernel, confine

        confine(Kernel(), child, memory)
    return child
