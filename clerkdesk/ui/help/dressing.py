"""Dresses a chapter that Qt has read from Markdown: sizes, colours, room for marks, line ends."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImageReader,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from clerkdesk.ui.look.fonts import FAMILY
from clerkdesk.ui.look.measures import BASE_PT, GAP, GROUP, HALF_ROOM, LINE_HEIGHT, TITLE_PT
from clerkdesk.ui.look.palette import Palette

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_OBJECT = "\ufffc"
_FINE = 2
"""Pixels of a picture of the manual to each pixel on screen: pictures are drawn at 200 %."""

BREAK = "\u200b"


def dress(document: QTextDocument, palette: Palette, break_words: Callable[[str], str]) -> None:
    """Dresses the whole chapter, once."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks(document):
        _dress_block(QTextCursor(block), block)
        for fragment in fragments(block):
            _dress_fragment(document, fragment, palette)
    for table in _tables(document):
        _dress_table(table, palette)
    for block in reversed(list(blocks(document))):
        _break_block(document, block, break_words)
    cursor.endEditBlock()


def fit_pictures(document: QTextDocument, room: float) -> None:
    """Makes pictures as wide as they are fine, no wider than there is room."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block in blocks(document):
        for fragment in fragments(block):
            shape = fragment.charFormat().toImageFormat()
            if not shape.isValid():
                continue
            natural = _natural_size(document, shape.name())
            width = min(room, natural.width() / _FINE)
            shape.setWidth(width)
            shape.setHeight(width * natural.height() / max(1.0, natural.width()))
            _at(document, fragment).setCharFormat(shape)
    cursor.endEditBlock()


def heading_level(block: QTextBlock) -> int:
    """1 for the chapter's title, 2 for a section's; 0 for what is no heading."""
    return block.blockFormat().headingLevel()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks in their order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> list[QTextFragment]:
    """The pieces of a block that have one format each."""
    found: list[QTextFragment] = []
    place = block.begin()
    while not place.atEnd():
        found.append(place.fragment())
        place += 1
    return found


def _dress_block(cursor: QTextCursor, block: QTextBlock) -> None:
    made = QTextBlockFormat()
    level = heading_level(block)
    if _OBJECT not in block.text():  # a line with a picture is as high as the picture
        made.setLineHeight(100 * LINE_HEIGHT, _PROPORTIONAL)
    if level:
        made.setTopMargin(GROUP if level > 1 else 0)
        made.setBottomMargin(GAP)
    elif cursor.currentTable() is None:
        made.setBottomMargin(GAP if block.textList() is None else GAP / 2)
    cursor.mergeBlockFormat(made)


def _dress_fragment(document: QTextDocument, fragment: QTextFragment, palette: Palette) -> None:
    made = fragment.charFormat()
    if made.isImageFormat():
        return
    level = heading_level(document.findBlock(fragment.position()))
    if level:
        made.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # it would count instead
        made.setFontPointSize(_points_of(level))
        made.setFontWeight(QFont.Weight.DemiBold)
    elif made.fontWeight() > QFont.Weight.Normal:
        made.setFontWeight(QFont.Weight.DemiBold)
    if made.isAnchor():
        made.setForeground(QColor(palette.accent))
    if made.fontFixedPitch():  # a key
        made.setFontFamilies([FAMILY])
        made.setFontFixedPitch(False)
        made.setBackground(QColor(palette.soft))
    _at(document, fragment).setCharFormat(made)


def _dress_table(table: QTextTable, palette: Palette) -> None:
    made = table.format()
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderBrush(QBrush(QColor(palette.line)))
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setCellPadding(GAP)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setBottomMargin(HALF_ROOM)
    table.setFormat(made)


def _tables(document: QTextDocument) -> list[QTextTable]:
    return [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def _break_block(
    document: QTextDocument, block: QTextBlock, break_words: Callable[[str], str]
) -> None:
    """Puts a zero-width break wherever a Thai line may end; never read back, see ``bare``."""
    text, cursor = block.text(), QTextCursor(document)
    place = len(text)
    for letter in reversed(break_words(text)):
        if letter == BREAK:
            cursor.setPosition(block.position() + place)
            cursor.insertText(BREAK)
        else:
            place -= 1


def bare(text: str) -> str:
    """Text of a dressed document as it was written."""
    return text.replace(BREAK, "")


def _natural_size(document: QTextDocument, name: str) -> QSizeF:
    path = document.baseUrl().resolved(QUrl(name)).toLocalFile()
    return QSizeF(QImageReader(path).size())


def _at(document: QTextDocument, fragment: QTextFragment) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(fragment.position())
    end = fragment.position() + fragment.length()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _points_of(level: int) -> float:
    """The size of a heading, or of other text at level 0."""
    return {1: TITLE_PT, 2: BASE_PT + 1.5}.get(level, BASE_PT)
