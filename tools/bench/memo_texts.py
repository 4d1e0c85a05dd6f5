"""The memos that all programs are given: ClerkDesk as values of its form, the others as blocks.

The blocks are read off the same form, so that everybody sets the same words. A block is a JSON
object whose ``is`` says what it is:

* ``title``: ``text``, ``size``
* ``row``: ``parts`` on one line, each with ``label``, ``value`` on a dotted line (null: none),
  ``ticked`` (null: no box) and ``share`` of the line; ``label_size``, ``label_bold``, ``indent``
* ``text``: ``text``, ``indent`` of the first line, ``bold``, ``align``
* ``columns``: ``columns`` of blocks side by side, ``gap`` between them
* ``sign``: ``signs`` behind the dotted line, ``name`` and ``position`` below it (empty: dotted
  lines), ``dated``
* ``box``: ``blocks`` within a border

All have ``space`` above them. Sizes and spaces are points of TH Sarabun, lengths mm.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clerkdesk.domain.form.blocks import (
    AnyBlock,
    Blank,
    Blanks,
    Choices,
    Columns,
    MemoHead,
    Paragraph,
    SignatureBlock,
)
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.form.values import without_label
from clerkdesk.domain.memo.memocode import memo_payload
from clerkdesk.domain.office.office import Office
from clerkdesk.paper.figures import in_figures
from clerkdesk.paper.filled import Filled, PrintedCode, PrintedName, fill

Json = dict[str, Any]

BODY = 16  # points

PEOPLE = (
    ("นางสาวน้ำทิพย์ ญี่ปุ่น", "นักประชาสัมพันธ์"),
    ("นางสาวฐิติกาญจน์ น้ำเพชร", "นักประชาสัมพันธ์ชำนาญการ"),
    ("นายก้องภพ เที่ยงธรรม", "นักวิเคราะห์นโยบายและแผน"),
    ("นางสาวพิมพ์ชนก สุขสวัสดิ์", "นักทรัพยากรบุคคล"),
    ("นายธีร์ธวัช มั่นคง", "เจ้าพนักงานพัสดุ"),
    ("นายอู๋ ทุ่งนาดี", "ครูชำนาญการ"),
)
SUBJECTS = (
    "แผนปฏิบัติการ ฉบับที่ {n}",
    "ประกาศจัดซื้อคอมพิวเตอร์ ครั้งที่ {n}",
    "คู่มือการปฏิบัติงาน เล่มที่ {n}",
    "ข่าวการประชุมผู้บริหาร ครั้งที่ {n}",
    "ปฏิทินการรับนักเรียน ชุดที่ {n}",
)
NAMES = {
    "head": PrintedName("นายฐิติ ฎีกา", "ผู้อำนวยการกลุ่มอำนวยการ"),
    "publisher": PrintedName("นายเว็บ ผู้ดูแล", "นักวิชาการคอมพิวเตอร์"),
    "director": PrintedName("นายมารุต ที่ดี", "ผู้อำนวยการ"),
}


@dataclass(frozen=True)
class MemoText:
    """One memo: what was filled in, as stored values and as texts."""

    form: Form
    office: Office
    values: Json
    filled: Filled

    def said(self, template: str) -> str:
        """A template of the form with the office's words in it."""
        return self.figures(template.format(office=self.office))

    def figures(self, text: str) -> str:
        """The text with figures as the office writes them."""
        return in_figures(text, self.office.digits)

    def blocks(self) -> list[Json]:
        """The whole memo, as the other programs get it."""
        if self.form.paper is None:
            raise ValueError(self.form.id)
        return _blocks(self.form.paper.blocks, self)


def memo_text(form: Form, office: Office, number: int) -> MemoText:
    """The memo with this number; no two are alike."""
    name, position = PEOPLE[number % len(PEOPLE)]
    values = {
        "number": f"{office.prefix}/{number}",
        "date": f"2018-05-{number % 28 + 1:02}",
        "requester": name,
        "position": position,
        "unit": "กลุ่มอำนวยการ",
        "subject": SUBJECTS[number % len(SUBJECTS)].format(n=number),
        "channel": {"email": f"clerk{number}@example.go.th", "amss": "", "other": "Google Drive"},
    }
    code = PrintedCode(memo_payload("C0FFEE", str(number)), office.digits.of(f"ลำดับ {number}"))
    names = {"requester": PrintedName(name, position), **NAMES}
    filled = replace(fill(form, values, office.digits), names=names, code=code)
    return MemoText(form, office, values, filled)


def _blocks(blocks: Sequence[AnyBlock], memo: MemoText) -> list[Json]:
    found: list[Json] = []
    for block in blocks:
        first, *rest = _READ[type(block)](block, memo)
        found += [{**first, "space": block.space_before}, *rest]
    return found


def _memo_head(block: MemoHead, memo: MemoText) -> list[Json]:
    title = {"is": "title", "text": block.title, "size": block.title_size, "space": 0}
    rows = [_row(_parts(row, memo), block.label_size, bold=True) for row in block.rows]
    return [title, *rows]


def _blanks(block: Blanks, memo: MemoText) -> list[Json]:
    first, *rest = (_row(_parts(row, memo), BODY) for row in block.rows)
    return [{**first, "indent": block.indent}, *rest]


def _row(parts: list[Json], label_size: float, bold: bool = False) -> Json:
    look = {"label_size": label_size, "label_bold": bold, "indent": 0, "space": 0}
    return {"is": "row", "parts": parts, **look}


def _parts(row: Sequence[Blank], memo: MemoText) -> list[Json]:
    return [_part(memo.said(blank.label), _value(blank, memo), blank.share) for blank in row]


def _value(blank: Blank, memo: MemoText) -> str:
    field = memo.form.field(blank.field)
    if field is None:
        return memo.said(blank.text)
    return memo.figures(memo.filled.texts.get(field.id, ""))


def _part(label: str, value: str | None, share: float = 1, ticked: bool | None = None) -> Json:
    shown = None if value is None else without_label(label, value)
    return {"label": label, "value": shown, "share": share, "ticked": ticked}


def _text(text: str, indent: float = 0, bold: bool = False, align: str = "left") -> Json:
    look = {"indent": indent, "bold": bold, "align": align, "space": 0}
    return {"is": "text", "text": text, **look}


def _paragraph(block: Paragraph, memo: MemoText) -> list[Json]:
    return [_text(memo.said(block.text), block.indent, block.bold, block.align)]


def _choices(block: Choices, memo: MemoText) -> list[Json]:
    field = memo.form.field(block.field)
    ticked = memo.filled.ticked.get(block.field, {})
    parts = []
    for option in field.options if field else ():
        detail = memo.figures(ticked.get(option.key, "")) if option.detail else None
        parts.append(_part(option.label, detail, ticked=option.key in ticked))
    opening = [_text(memo.said(block.text))] if block.text else []
    return [*opening, _row(parts, BODY)]


def _columns(block: Columns, memo: MemoText) -> list[Json]:
    columns = [_blocks(side.blocks, memo) for side in block.columns]
    return [{"is": "columns", "columns": columns, "gap": block.gap}]


def _signature(block: SignatureBlock, memo: MemoText) -> list[Json]:
    step = memo.form.step(block.step)
    if step is None:
        raise ValueError(block.step)
    found: list[Json] = []
    if block.heading:
        align = "centre" if block.boxed else "left"
        found.append(_text(memo.said(block.heading), bold=True, align=align))
    if step.statement:
        found.append(_text(memo.said(step.statement), indent=25))
    if step.choices:
        answers = [_part(choice.label, None, ticked=False) for choice in step.choices]
        found.append(_row(answers, BODY))
    named = memo.filled.names.get(step.id, PrintedName(""))
    words = {"signs": block.signs, "name": named.name, "position": named.position}
    found.append({"is": "sign", **words, "dated": step.dated, "space": 0})
    return [{"is": "box", "blocks": found}] if block.boxed else found


_READ: dict[type[AnyBlock], Callable[[Any, MemoText], list[Json]]] = {
    MemoHead: _memo_head,
    Blanks: _blanks,
    Paragraph: _paragraph,
    Choices: _choices,
    Columns: _columns,
    SignatureBlock: _signature,
}
