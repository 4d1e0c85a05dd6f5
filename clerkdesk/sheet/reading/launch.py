"""How the process that reads workbooks is started."""

from typing import TYPE_CHECKING

from clerkdesk.apart import launch as apart
from clerkdesk.sheet.reading.limits import Limits

if TYPE_CHECKING:
    import subprocess

ARGUMENT = "--read-workbooks"


def command() -> list[str]:
    """The command line of the child."""
    return apart.command("clerkdesk.sheet.reading.child", ARGUMENT)


def launch(limits: Limits) -> "subprocess.Popen[bytes]":
    """The child, waiting to be told its limits."""
    return apart.launch(command(), limits.memory)
