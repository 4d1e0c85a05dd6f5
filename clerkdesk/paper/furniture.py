"""What stands on a page beside its text: its number, the next page's first words, codes, marks."""

from collections.abc import Sequence

from clerkdesk.paper.filled import PrintedCode
from clerkdesk.paper.placed import Item, Qr, Text
from clerkdesk.paper.setting import Setting

PAGE_NUMBER_AT = 30.0  # mm from the paper's top edge
CODE_SIDE = 22.0  # mm, with the quiet zone
QUIET = 2.4  # mm of it, about: what is seen begins at the margin
CODE_FROM_EDGE = 5.0  # mm below the codes, which printers leave white
CODE_ROOM = CODE_SIDE + CODE_FROM_EDGE + 1.0  # mm from the foot, kept free for them
CODE_SIZE = 11  # points, of the number in words
MARK_SIZE = 14  # points
MARK_AT = 10.0  # mm from the top edge
CARRIED_WIDTH = 45.0  # mm, of the next page's first words
PRACTICE = "ฉบับฝึกหัด ไม่ใช่หนังสือราชการ"
COPY = "พิมพ์ครั้งที่ {copy}"


def page_number(number: int, setting: Setting) -> Text:
    """``- ๒ -`` amid the upper margin of the second page and on."""
    text = setting.figures(f"- {number} -")
    centre = setting.whole.centre
    return setting.measure.text(centre, PAGE_NUMBER_AT, text, setting.size, anchor="centre")


def carried_words(words: str, y: float, setting: Setting) -> Item:
    """``/`` and the first words of the next page, right at the foot of this one."""
    first = setting.lines(words.strip(), [CARRIED_WIDTH], setting.size)[0]
    right = setting.whole.right
    return setting.measure.text(right, y, f"/{first}...", setting.size, anchor="right")


def codes(code: PrintedCode, height: float, setting: Setting) -> Sequence[Item]:
    """A code at either side of the foot, clear of the received stamp, its words between them."""
    whole, y = setting.whole, height - CODE_FROM_EDGE - CODE_SIDE
    left = Qr(whole.left - QUIET, y, CODE_SIDE, code.payload)
    right = Qr(whole.right + QUIET - CODE_SIDE, y, CODE_SIDE, code.payload)
    words = setting.measure.text(
        whole.centre,
        y + CODE_SIDE / 2 + 1,
        code.words,
        CODE_SIZE,
        anchor="centre",
        most=whole.width - 2 * CODE_SIDE,
    )
    return (left, right, words)


def marks(setting: Setting) -> Sequence[Item]:
    """That this is a later copy, or of a practice office, above everything."""
    filled = setting.filled
    said = [setting.figures(COPY.format(copy=filled.copy))] if filled.copy > 1 else []
    said += [PRACTICE] if filled.practice else []
    if not said:
        return ()
    centre = setting.whole.centre
    text = "  ·  ".join(said)
    return [setting.measure.text(centre, MARK_AT, text, MARK_SIZE, bold=True, anchor="centre")]
