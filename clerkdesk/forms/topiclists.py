"""Reads lists of topics, codes and channels from their files."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.topiclists import TopicList
from clerkdesk.forms.build import build
from clerkdesk.forms.marks import Known, check_marks
from clerkdesk.forms.mistakes import FormMistakes, Mistake, Notes, Place
from clerkdesk.forms.parse import parse_toml, read_text, too_deep


@dataclass(frozen=True)
class Lists:
    """The lists by id; ``mistakes`` are of files that could not be read, while the others serve."""

    lists: dict[str, TopicList] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


def read_list(text: str, where: str) -> TopicList:
    """The list that ``text`` (TOML) holds; ``where`` names its file. Raises FormMistakes."""
    try:
        table = parse_toml(text, where)
        notes = Notes(where, text, table)
        found = build(TopicList, table, (), notes)
    except RecursionError as error:
        raise too_deep(where) from error
    check_marks(found, Known({}, (), None), notes)
    notes.raise_if_any()
    return found


def load_lists(folders: Sequence[Path]) -> Lists:
    """Every list of ``folders``; the same id in a later folder wins. Missing folders are empty."""
    loaded = Lists()
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        try:
            found = read_list(read_text(path), path.name)
        except FormMistakes as error:
            loaded.mistakes.extend(error.mistakes)
        except ClerkError as error:
            loaded.mistakes.append(Mistake(Place(path.name), error))
        else:
            loaded.lists[found.id] = found
    return loaded
