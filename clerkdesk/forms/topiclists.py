"""Reads lists of topics, codes and channels from their files."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from clerkdesk.domain.office.topiclists import TopicList
from clerkdesk.forms.listfile import load_files, read_file
from clerkdesk.forms.mistakes import Mistake


@dataclass(frozen=True)
class Lists:
    """The lists by id; ``mistakes`` are of files that could not be read, while the others serve."""

    lists: dict[str, TopicList] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)


def read_list(text: str, where: str) -> TopicList:
    """The list that ``text`` (TOML) holds; ``where`` names its file. Raises FormMistakes."""
    return read_file(TopicList, text, where)


def load_lists(folders: Sequence[Path]) -> Lists:
    """Every list of ``folders``; the same id in a later folder wins. Missing folders are empty."""
    return Lists(*load_files(TopicList, folders))
