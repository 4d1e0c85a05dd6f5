"""Reads small files of data, each one object of a class whose fields are the words of the file."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Protocol, TypeVar

from clerkdesk.domain.errors import ClerkError
from clerkdesk.forms.build import build
from clerkdesk.forms.marks import Known, check_marks
from clerkdesk.forms.mistakes import FormMistakes, Mistake, Notes, Place
from clerkdesk.forms.parse import parse_toml, read_text, too_deep


class Listed(Protocol):
    """What a file holds; it is known by its id."""

    @property
    def id(self) -> str:
        """By what it is known."""


L = TypeVar("L", bound=Listed)

MOST_KEPT = 64
"""Files that were read and are kept: more than an office has."""


def read_file(kind: type[L], text: str, where: str) -> L:
    """The object of ``kind`` that ``text`` (TOML) holds; ``where`` names its file. Raises
    FormMistakes."""
    found = _read(kind, text, where)
    assert isinstance(found, kind)
    return found


@lru_cache(maxsize=MOST_KEPT)
def _read(kind: type[Listed], text: str, where: str) -> Listed:
    """What was read never changes, and the same texts are asked for again with every page."""
    try:
        table = parse_toml(text, where)
        notes = Notes(where, text, table)
        found = build(kind, table, (), notes)
    except RecursionError as error:
        raise too_deep(where) from error
    check_marks(found, Known({}, (), None), notes)
    notes.raise_if_any()
    return found


def load_files(kind: type[L], folders: Sequence[Path]) -> tuple[dict[str, L], list[Mistake]]:
    """Every file of ``folders`` by its id, and the mistakes of those that could not be read; the
    same id in a later folder wins. Missing folders are empty."""
    lists: dict[str, L] = {}
    mistakes: list[Mistake] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        try:
            found = read_file(kind, read_text(path), path.name)
        except FormMistakes as error:
            mistakes.extend(error.mistakes)
        except ClerkError as error:
            mistakes.append(Mistake(Place(path.name), error))
        else:
            lists[found.id] = found
    return lists, mistakes
