"""Lists that come as files: topics of an announcement, codes of an assessment, channels.

These classes are the words of the files in ``resources/topics`` and in an office's own folder
``topics``; the reader takes the keys of a table from the fields of the class.
"""

from dataclasses import dataclass

from clerkdesk.domain.form.vocabulary import Id
from clerkdesk.domain.words import Wording


@dataclass(frozen=True)
class ForYear:
    """The codes that are proposed for a topic in one fiscal year (พ.ศ.)."""

    year: int
    codes: tuple[str, ...]


@dataclass(frozen=True)
class ListedTopic:
    """A topic as an announcement prints it. ``{office.name}`` stands for the office's name."""

    name: str
    label: str = ""
    codes: tuple[ForYear, ...] = ()


@dataclass(frozen=True)
class ListedCode:
    """An item of an assessment."""

    code: str
    name: str


@dataclass(frozen=True)
class ListedChannel:
    """A way in which something reaches the public, or the publisher; ``key`` is the short word for
    it that forms and commands know."""

    name: str
    name_en: str = ""
    key: str = ""


@dataclass(frozen=True)
class TopicList:
    """One file: topics to take over, or the codes of the fiscal year ``year``, or channels."""

    id: Id
    title: str
    title_en: str = ""
    year: int = 0
    topics: tuple[ListedTopic, ...] = ()
    codes: tuple[ListedCode, ...] = ()
    channels: tuple[ListedChannel, ...] = ()

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.title, self.title_en)
