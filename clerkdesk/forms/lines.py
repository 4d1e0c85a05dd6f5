"""On which line of a TOML file an entry stands. tomllib does not say, so the text is looked at."""

import re
from collections import defaultdict

Path = tuple[str | int, ...]
"""The way to a value of a parsed file: ``("steps", 2, "choices", 0, "means")``."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)\s*=")
_LONG_TEXT = re.compile(r'"""|\'\'\'')


class LineIndex:
    """The line of each header and key that stands at the beginning of a line."""

    def __init__(self, text: str) -> None:
        self._texts = text.split("\n")
        self._lines: dict[Path, int] = {}
        self._places: defaultdict[Path, int] = defaultdict(lambda: -1)
        self._read()

    def line_of(self, path: Path, word: str = "") -> int | None:
        """The line (from 1) of the nearest known entry around ``path``, or None. A list of
        entries stands where its first one does.

        ``word`` narrows it to the line that holds the word, for lists over several lines.
        """
        known = next((path[:n] for n in range(len(path), 0, -1) if path[:n] in self._lines), None)
        if known is None:
            return self._lines.get((*path, 0))
        first = self._lines[known]
        later = [line for line in self._lines.values() if line > first]
        span = range(first, min(later, default=len(self._texts) + 1))
        return self._find(word, self._item(span, path[len(known) :]))

    def _item(self, span: range, rest: Path) -> range:
        """The part of a list over several lines that begins with the item of ``rest``."""
        begun = [
            line for line in span[1:] if self._texts[line - 1].lstrip().startswith(("[", "{", '"'))
        ]
        place = rest[0] if rest else None
        if isinstance(place, int) and place < len(begun):
            return range(begun[place], span.stop)
        return span

    def _find(self, word: str, span: range) -> int:
        holding = (line for line in span if word and word in self._texts[line - 1])
        return next(holding, span.start)

    def _read(self) -> None:
        header: Path = ()
        in_long_text = False
        for line, text in enumerate(self._texts, start=1):
            if not in_long_text:
                header = self._read_line(text, line, header)
            in_long_text ^= len(_LONG_TEXT.findall(text)) % 2 == 1

    def _read_line(self, text: str, line: int, header: Path) -> Path:
        found = _HEADER.match(text)
        if found:
            header = self._open(found[2].split("."), is_list=found[1] == "[[")
            self._lines.setdefault(header, line)
        elif found := _KEY.match(text):
            self._lines.setdefault((*header, *found[1].split(".")), line)
        return header

    def _open(self, words: list[str], is_list: bool) -> Path:
        path: Path = ()
        for word in words[:-1]:
            path = (*path, word)
            if path in self._places:
                path = (*path, self._places[path])
        path = (*path, words[-1])
        if is_list:
            self._places[path] += 1
            path = (*path, self._places[path])
        return path
