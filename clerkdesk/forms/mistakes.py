"""The mistakes of a form file: all of them at once, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from clerkdesk.domain.errors import ClerkError, Say
from clerkdesk.domain.words import th
from clerkdesk.forms.lines import LineIndex, Path

MOST = 50
"""More mistakes than this are not looked for; the first ones are work enough."""

ENTRY_WORDS = {
    "fields": th("ช่องที่"),
    "options": th("ตัวเลือกที่"),
    "steps": th("ขั้นลงนามที่"),
    "choices": th("ความเห็นที่"),
    "blocks": th("ส่วนที่"),
    "columns": th("คอลัมน์ที่"),
    "rows": th("แถวที่"),
    "signatures": th("ที่ลงนามที่"),
    "clauses": th("ข้อที่"),
    "titles": th("บรรทัดที่"),
    "lines": th("บรรทัดที่"),
    "roles": th("หน้าที่ลำดับที่"),
}
"""What the entries of a list are called before their number."""

_ENTRY = th("รายการที่")
_NAMES = ("id", "key", "type", "label")


@dataclass(frozen=True)
class Place:
    """Where in a file: ``names`` are the ids of the entries along ``path``."""

    file: str
    path: Path = ()
    line: int | None = None
    names: Mapping[Path, str] | None = None

    def sentence(self, say: Say) -> str:
        """The place in a clerk's words: file, line, entry."""
        line = say(th("บรรทัด {line}"), line=self.line) if self.line else ""
        start = f"{self.file} {line}".rstrip()
        entry = " › ".join(self._entry(say))
        return f"{start}: {entry}" if entry else start

    def _entry(self, say: Say) -> list[str]:
        words: list[str] = []
        for depth, part in enumerate(self.path, start=1):
            if isinstance(part, str):
                words.append(part)
                continue
            noun, counted = self._noun(depth - 1)
            numbered = f"{say(noun)} {part + 1}{self._name(self.path[:depth])}"
            words[-1:] = [numbered] if counted else [*words[-1:], numbered]
        return words

    def _noun(self, depth: int) -> tuple[str, bool]:
        """What an entry of the list at ``depth`` is called; whether that replaces its key."""
        key = self.path[depth - 1] if depth else ""
        noun = ENTRY_WORDS.get(key) if isinstance(key, str) else None
        return (noun, True) if noun else (_ENTRY, False)

    def _name(self, path: Path) -> str:
        name = (self.names or {}).get(path, "")
        return f" ({name})" if name else ""


def _thai(thai: str, /, **values: object) -> str:
    return thai.format(**values)


@dataclass(frozen=True)
class Mistake:
    """One mistake: ``place`` says where, ``error`` what it is and what to do."""

    place: Place
    error: ClerkError

    @property
    def where(self) -> str:
        """The place in Thai."""
        return self.place.sentence(_thai)

    @property
    def what(self) -> str:
        """What is wrong, in Thai."""
        return _thai(self.error.what, **self.error.values)

    @property
    def do(self) -> str:
        """What to do, in Thai."""
        return _thai(self.error.do, **self.error.values)

    def __str__(self) -> str:
        return self.sentence(_thai)

    def sentence(self, say: Say) -> str:
        """The whole mistake as one sentence, each part said by ``say``."""
        return f"{self.place.sentence(say)}: {self.error.sentence(say)}"


class FormMistakes(ClerkError):  # noqa: N818 it is no single error
    """A file could not be read; ``mistakes`` holds every one that was found."""

    def __init__(self, file: str, mistakes: list[Mistake]) -> None:
        super().__init__(th("ไฟล์แบบ {file} มีที่ต้องแก้ {count} แห่ง"), file=file, count=len(mistakes))
        self.file = file
        self.mistakes = mistakes

    def sentence(self, say: Say) -> str:
        """The head line and a line for each mistake."""
        head = say(self.what, **self.values)
        return "\n".join([head, *(f"- {mistake.sentence(say)}" for mistake in self.mistakes)])


class Notes:
    """Collects the mistakes of one file while it is read."""

    def __init__(self, file: str, text: str, root: Mapping[str, Any]) -> None:
        self._file = file
        self._text = text
        self._root = root
        self._lines: LineIndex | None = None
        self._found: dict[tuple[Path, str], Mistake] = {}

    @property
    def full(self) -> bool:
        """Whether enough was found to stop looking."""
        return len(self._found) >= MOST

    def add(self, path: Path, what: str, do: str = "", word: str = "", **values: object) -> None:
        """Notes a mistake at ``path``; ``word`` fills ``{word}`` and helps to find its line.

        What was said of the same entry before is not said twice.
        """
        if self.full or (path, what) in self._found:
            return
        if self._lines is None:
            self._lines = LineIndex(self._text)
        line = self._lines.line_of(path, word)
        place = Place(self._file, path, line, self._names(path))
        filled = {"word": word, **values}
        self._found[path, what] = Mistake(place, ClerkError(what, do, "", **filled))

    def has(self, path: Path) -> bool:
        """Whether something was noted at or below ``path``."""
        return any(noted[: len(path)] == path for noted, _ in self._found)

    def has_above(self, path: Path) -> bool:
        """Whether something was noted at ``path`` or at an entry around it."""
        return any(path[: len(noted)] == noted for noted, _ in self._found)

    def raise_if_any(self) -> None:
        """Raises FormMistakes when something was noted, in the order of the file."""
        if self._found:
            found = sorted(self._found.values(), key=lambda each: each.place.line or 0)
            raise FormMistakes(self._file, found)

    def _names(self, path: Path) -> dict[Path, str]:
        names: dict[Path, str] = {}
        value: Any = self._root
        for depth, part in enumerate(path, start=1):
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                break
            names[path[:depth]] = _name_of(value)
        return names


def _name_of(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    name = next((value[key] for key in _NAMES if isinstance(value.get(key), str)), "")
    return str(name)[:40]
