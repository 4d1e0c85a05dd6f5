"""What whoever looks after the computer has set for all its users: a key of the Windows registry
that group policies write, and users may not."""

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any

POLICY_KEY = r"SOFTWARE\Policies\ClerkDesk"


def read_policy(name: str, module: Callable[[str], Any] = import_module) -> str | int | None:
    """The value called ``name``, of the computer before that of the user; None where none is."""
    try:
        winreg = module("winreg")
    except ImportError:
        return None
    for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
        with suppress(OSError), winreg.OpenKey(root, POLICY_KEY) as key:
            value, _ = winreg.QueryValueEx(key, name)
            if isinstance(value, str | int):
                return value
    return None
