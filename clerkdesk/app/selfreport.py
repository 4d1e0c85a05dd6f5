"""The page of results of the self-test: plain text, or HTML for a browser."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from clerkdesk import __version__
from clerkdesk.domain.words import Words, th

_PASSED, _FAILED, _RUNNING = "✓", "✗", "…"


@dataclass
class Line:
    """What became of one check."""

    title: str
    sign: str = _RUNNING
    seen: str = ""
    seconds: float = 0.0

    @property
    def text(self) -> str:
        """One line of plain text."""
        seen = f": {self.seen}" if self.seen else ""
        return f"{self.sign} {self.title} ({self.seconds:.1f} s){seen}"


class Report:
    """Says each result, and keeps the page as far as it is known."""

    def __init__(
        self, words: Words, at: datetime, say: Callable[[str], object], page: Path | None
    ) -> None:
        self.lines: list[Line] = []
        self._words, self._say, self._page, self._ended = words, say, page, False
        self._head = f"ClerkDesk {__version__} — {at:%Y-%m-%d %H:%M}"
        say(f"{self._head}\n")

    @property
    def passed(self) -> bool:
        """Whether every check that began has passed, and there was one."""
        return bool(self.lines) and all(line.sign == _PASSED for line in self.lines)

    @property
    def verdict(self) -> str:
        """The result as a sentence."""
        if self.passed and self._ended:
            return self._words.say(th("ผ่านทุกข้อ ({count} ข้อ)"), count=len(self.lines))
        failed = [line.title for line in self.lines if line.sign == _FAILED]
        if not self._ended and not failed:
            return self._words.say(th("ยังตรวจไม่จบ ถ้าโปรแกรมปิดไปแล้ว แสดงว่าหยุดที่ข้อสุดท้าย"))
        names = ", ".join(failed)
        return self._words.say(th("ไม่ผ่าน {count} ข้อ: {names}"), count=len(failed), names=names)

    def begin(self, title: str) -> None:
        """A check begins."""
        self.lines.append(Line(self._words.say(title)))
        self._write()

    def succeed(self, seen: str, seconds: float) -> None:
        """It passed."""
        self._finish(_PASSED, seen, seconds)

    def fail(self, seen: str, seconds: float) -> None:
        """It did not."""
        self._finish(_FAILED, seen, seconds)

    def end(self) -> None:
        """All have run."""
        self._ended = True
        self._say(f"{self.verdict}\n")
        self._write()

    def _finish(self, sign: str, seen: str, seconds: float) -> None:
        line = self.lines[-1]
        line.sign, line.seen, line.seconds = sign, seen, seconds
        self._say(f"{line.text}\n")
        self._write()

    def _write(self) -> None:
        if self._page is None:
            return
        text = self._html() if self._page.suffix.lower() in (".html", ".htm") else self._text()
        self._page.parent.mkdir(parents=True, exist_ok=True)
        self._page.write_text(text, encoding="utf-8")

    def _text(self) -> str:
        return "\n".join([self._head, *(line.text for line in self.lines), self.verdict, ""])

    def _html(self) -> str:
        rows = "".join(
            f'<tr class="{_CLASSES[line.sign]}"><td>{line.sign}<td>{escape(line.title)}'
            f"<td>{line.seconds:.1f} s<td>{escape(line.seen)}\n"
            for line in self.lines
        )
        return _PAGE.format(head=escape(self._head), verdict=escape(self.verdict), rows=rows)


_CLASSES = {_PASSED: "passed", _FAILED: "failed", _RUNNING: "running"}
_PAGE = """<!doctype html>
<html lang="th"><meta charset="utf-8"><title>{head}</title>
<style>
body {{ font: 16px/1.6 "Leelawadee UI", Sarabun, sans-serif; margin: 2em; }}
table {{ border-collapse: collapse; }}
td {{ border-top: 1px solid #ccc; padding: .3em .6em; overflow-wrap: anywhere; }}
.failed td {{ background: #fde8e8; }} .running td {{ background: #fff6d6; }}
</style>
<h1>{head}</h1>
<p><strong>{verdict}</strong></p>
<table>
{rows}</table>
</html>
"""
