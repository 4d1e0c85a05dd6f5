"""The manual as text: chapters of Markdown with their sections, and searching in them. No Qt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from clerkdesk.domain.thai.text import search_key
from clerkdesk.settings import bundled

_CHAPTERS = "[0-9][0-9]-*.md"
_HEADING = re.compile(r"^#{1,3} +(.*)$", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"^[#>|*\s-]+|\*\*|`|\|", re.MULTILINE)
_BEFORE, _AFTER = 24, 60


@dataclass(frozen=True)
class Section:
    """What stands below one heading; ``text`` is plain, without the signs of Markdown."""

    heading: str
    text: str


@dataclass(frozen=True)
class Chapter:
    """One file of the manual. ``name`` is the file's, ``title`` its first heading."""

    name: str
    title: str
    markdown: str
    sections: tuple[Section, ...]

    @property
    def key(self) -> str:
        """The file's name without its ending, by which topics find it."""
        return self.name.removesuffix(".md")


@dataclass(frozen=True)
class Hit:
    """A section that was found; ``around`` shows the words where they stand, or nothing."""

    chapter: Chapter
    section: Section
    around: str = ""


def manual_folder() -> Path:
    """The folder in which the manual's files lie; its pictures lie beside it."""
    return bundled("docs", "manual")


@cache
def read_manual(folder: Path | None = None) -> tuple[Chapter, ...]:
    """The chapters in their order."""
    paths = sorted((folder or manual_folder()).glob(_CHAPTERS))
    return tuple(read_chapter(path.name, path.read_text("utf-8")) for path in paths)


def read_chapter(name: str, markdown: str) -> Chapter:
    """One chapter, cut at its headings."""
    headings = list(_HEADING.finditer(markdown))
    ends = [heading.start() for heading in headings[1:]] + [len(markdown)]
    sections = tuple(
        Section(plain(heading[1]), plain(markdown[heading.end() : end]))
        for heading, end in zip(headings, ends, strict=True)
    )
    title = sections[0].heading if sections else name
    return Chapter(name, title, markdown, sections)


def plain(markdown: str) -> str:
    """The words alone."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", markdown))
    return " ".join(_SIGNS.sub(" ", text).split())


def search(chapters: Sequence[Chapter], text: str) -> list[Hit]:
    """The sections that hold every word of ``text``; those first whose heading holds one."""
    words = search_key(text).split()
    if not words:
        return []
    hits = list(_hits(chapters, words))
    return sorted(hits, key=lambda hit: not _holds_any(hit.section.heading, words))


def _hits(chapters: Sequence[Chapter], words: Sequence[str]) -> Iterator[Hit]:
    for chapter in chapters:
        for section in chapter.sections:
            key = search_key(f"{chapter.title} {section.heading} {section.text}")
            if all(word in key for word in words):
                yield Hit(chapter, section, _around(section.text, words))


def _holds_any(heading: str, words: Sequence[str]) -> bool:
    key = search_key(heading)
    return any(word in key for word in words)


def _around(text: str, words: Sequence[str]) -> str:
    """Where the first of the words stands."""
    found = [place for word in words if (place := search_key(text).find(word)) >= 0]
    if not found:
        return ""
    start = max(0, min(found) - _BEFORE)
    cut = text[start : min(found) + _AFTER]
    return f"{'…' if start else ''}{cut}{'…' if len(text) > start + len(cut) else ''}"
