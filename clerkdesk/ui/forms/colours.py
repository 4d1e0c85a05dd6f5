"""TOML in a few quiet colours: heads, words before the sign, remarks, bare values."""

import re

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from clerkdesk.ui.look.palette import Palette

_LINE = re.compile(
    r"(?P<head>^\s*\[\[?[^\]#\"']*\]\]?)"
    r"|(?P<text>\"(?:[^\"\\]|\\.)*\"?|'[^']*'?)"
    r"|(?P<remark>#.*$)"
    r"|(?P<word>[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*(?=\s*=))"
    r"|(?P<value>\b(?:true|false|\d[\d_.]*)\b)"
)
_COLOURS = {"head": "accent", "word": "accent", "remark": "second", "value": "published"}
"""What text stands in is the ink of all text: it is what the clerk writes."""


class TomlColours(QSyntaxHighlighter):
    """Colours one document."""

    def __init__(self, document: QTextDocument, palette: Palette) -> None:
        super().__init__(document)
        self._formats = {
            name: _format(str(getattr(palette, colour)), heavy=name == "head")
            for name, colour in _COLOURS.items()
        }

    def highlightBlock(self, text: str) -> None:  # noqa: N802  Qt's name
        """Colours one line."""
        for found in _LINE.finditer(text):
            shown = self._formats.get(found.lastgroup or "")
            if shown is not None:
                self.setFormat(found.start(), found.end() - found.start(), shown)


def _format(colour: str, heavy: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    if heavy:
        made.setFontWeight(QFont.Weight.DemiBold)
    return made
