"""How much a form may hold, so that one page of text never becomes a million pages of paper."""

from collections.abc import Callable, Iterable, Iterator

from clerkdesk.domain.form.blocks import AnyBlock, Blank, Blanks, MemoHead, Space, Table
from clerkdesk.domain.form.form import Field, Form
from clerkdesk.domain.form.vocabulary import Template
from clerkdesk.domain.words import th
from clerkdesk.forms.lines import Path
from clerkdesk.forms.marks import leaves
from clerkdesk.forms.mistakes import Notes

MOST_BLOCKS = 300
MOST_LINES = 1_000
MOST_TABLES = 20
MOST_NAMES = 300
MOST_IN_SAMPLE = 2_000
MOST_SPACE = 5_000  # mm

_BLOCKS: Path = ("paper", "blocks")


def check_amounts(form: Form, notes: Notes) -> None:
    """Notes what there is too much of in ``form``."""
    _check_fields(form.fields, ("fields",), notes)
    if form.paper is None or notes.full:
        return
    blocks = list(form.paper.every_block())
    for count, most, what in _COUNTED:
        found = count(blocks)
        if found > most:
            notes.add(
                _BLOCKS, what, th("แบ่งเป็นหลายแบบ หรือลดจำนวนลง"), count=round(found), most=most
            )
    names = sum(leaf.value.count("{") for leaf in leaves(form, ()) if _is_text(leaf.mark))
    if names > MOST_NAMES:
        notes.add(
            _BLOCKS,
            th("เติมคำในวงเล็บปีกกา {count} แห่ง มากเกินไป (ไม่เกิน {most})"),
            th("แบ่งเป็นหลายแบบ หรือลดจำนวนลง"),
            count=names,
            most=MOST_NAMES,
        )


def _is_text(mark: object) -> bool:
    return isinstance(mark, Template)


def _check_fields(fields: Iterable[Field], path: Path, notes: Notes) -> None:
    for place, field in enumerate(fields):
        for word in ("sample", "default"):
            if len(getattr(field, word)) > MOST_IN_SAMPLE:
                notes.add(
                    (*path, place, word),
                    th("ข้อความยาว {count} ตัวอักษร เกิน {most}"),
                    th("ย่อให้สั้นลง"),
                    count=len(getattr(field, word)),
                    most=MOST_IN_SAMPLE,
                )
        _check_fields(field.columns, (*path, place, "columns"), notes)


def _lines(blocks: Iterable[AnyBlock]) -> int:
    return sum(blank.lines for blank in _blanks(blocks))


def _blanks(blocks: Iterable[AnyBlock]) -> Iterator[Blank]:
    for block in blocks:
        if isinstance(block, Blanks | MemoHead):
            yield from (blank for row in block.rows for blank in row)


def _space(blocks: Iterable[AnyBlock]) -> float:
    return sum(block.height for block in blocks if isinstance(block, Space))


def _tables(blocks: Iterable[AnyBlock]) -> int:
    return sum(isinstance(block, Table) for block in blocks)


_COUNTED: tuple[tuple[Callable[[list[AnyBlock]], float], int, str], ...] = (
    (len, MOST_BLOCKS, th("กระดาษมี {count} ส่วน มากเกินไป (ไม่เกิน {most})")),
    (_lines, MOST_LINES, th("กระดาษมีเส้นให้กรอก {count} เส้น มากเกินไป (ไม่เกิน {most})")),
    (_tables, MOST_TABLES, th("กระดาษมี {count} ตาราง มากเกินไป (ไม่เกิน {most})")),
    (_space, MOST_SPACE, th("กระดาษมีที่ว่าง {count} มม. มากเกินไป (ไม่เกิน {most})")),
)
