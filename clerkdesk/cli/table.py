"""What a command is: its words, what it takes, what it does, what comes out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import Namespace

    from clerkdesk.cli.session import Session

DONE, SAID, USAGE, WAITS = 0, 1, 2, 3
"""Exit codes: done; a sentence for the user; the command was written wrongly; something is left
for a person to look at."""


@dataclass(frozen=True)
class Output:
    """What a command says: ``lines`` for people, ``data`` for ``--json``, ``notes`` beside."""

    lines: tuple[str, ...] = ()
    data: Any = None
    notes: tuple[str, ...] = ()
    code: int = DONE


@dataclass(frozen=True)
class Arg:
    """One argument, as :mod:`argparse` takes it. ``help`` is a Thai sentence.

    ``name`` may be several, parted by spaces. Unless it may be ``empty``, nothing typed (an empty
    variable of a shell) is a mistake.
    """

    name: str
    help: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    empty: bool = False


@dataclass(frozen=True)
class Command:
    """``words`` are what is typed (``memo sign``); ``pairs`` takes ``field=value`` anywhere."""

    words: tuple[str, ...]
    help: str
    run: "Callable[[Session, Namespace], Output]"
    args: tuple[Arg, ...] = ()
    pairs: bool = False
