"""The memo by fpdf2: cells placed by hand, shaped by HarfBuzz.

fpdf2 cannot tell where Thai words end, so its running texts come with their words marked.
"""

from collections.abc import Callable
from typing import Any

from fpdf import FPDF
from serve import Memo, serve
from squares import QUIET_ZONE, dark_runs

PT = 25.4 / 72  # mm
SIGN_ROOM = 12.0  # mm
GAP = 1.6  # mm, between a label and its dotted line
CODE = 22.0  # mm

Block = dict[str, Any]


class Sheet:
    """One A4 page; ``left`` and ``width`` are of the column at hand, mm."""

    def __init__(self, job: dict[str, Any]) -> None:
        self.factors = {False: job["factor"], True: job["bold_factor"]}
        self.line = job["line_height"] * PT
        self.pdf = FPDF(format="A4")
        self.pdf.set_auto_page_break(False)
        self.pdf.add_font("Sarabun", "", job["fonts"]["regular"])
        self.pdf.add_font("Sarabun", "B", job["fonts"]["bold"])
        self.pdf.add_page()
        self.pdf.c_margin = 0
        self.pdf.set_text_shaping(True, script="thai", language="tha")
        self.column(job["margins"]["left"], 210 - job["margins"]["left"] - job["margins"]["right"])
        self.pdf.set_y(15)

    def column(self, left: float, width: float) -> None:
        """Goes on in another column."""
        self.left, self.width = left, width
        self.pdf.set_left_margin(left)
        self.pdf.set_right_margin(210 - left - width)

    def look(self, size: float, bold: bool = False) -> None:
        """Chooses a font; ``size`` in points of TH Sarabun."""
        self.pdf.set_font("Sarabun", "B" if bold else "", size * self.factors[bold])

    def words(self, x: float, text: str) -> float:
        """One line of text from ``x`` on; gives where it ends."""
        if not text:
            return x
        self.pdf.set_x(x)
        self.pdf.cell(None, self.line, text, new_x="RIGHT", new_y="TOP")
        return float(self.pdf.x)

    def dots(self, x: float, end: float) -> None:
        """A dotted line below the words at hand."""
        y = self.pdf.y + self.line * 0.85
        self.pdf.set_dash_pattern(dash=0.3, gap=0.55)
        self.pdf.line(x, y, end, y)
        self.pdf.set_dash_pattern()

    def tick(self, x: float, ticked: bool) -> float:
        """A box; gives where its label begins."""
        top, pdf = self.pdf.y + self.line * 0.3, self.pdf
        pdf.rect(x, top, 3.2, 3.2)
        if ticked:
            pdf.polyline([(x + 0.5, top + 1.6), (x + 1.4, top + 2.6), (x + 3.2, top - 0.3)])
        return x + 3.2 + GAP

    def down(self, distance: float) -> None:
        """Goes down, mm."""
        self.pdf.set_y(self.pdf.y + distance)


def place(sheet: Sheet, blocks: list[Block]) -> None:
    """Blocks under one another."""
    for block in blocks:
        sheet.down(block["space"] * PT)
        PLACE[block["is"]](sheet, block)


def title(sheet: Sheet, block: Block) -> None:
    """The name of the paper amid the line."""
    sheet.look(block["size"], bold=True)
    sheet.pdf.set_x(sheet.left)
    sheet.pdf.cell(sheet.width, 15, block["text"], align="C", new_x="LEFT", new_y="NEXT")


def row(sheet: Sheet, block: Block) -> None:
    """Labels, boxes and dotted lines beside one another."""
    left = sheet.left + block["indent"]
    room = sheet.width - block["indent"]
    whole = sum(part["share"] for part in block["parts"])
    x = left
    for place, part in enumerate(block["parts"]):
        last = place == len(block["parts"]) - 1
        end = left + room if last else x + room * part["share"] / whole - GAP
        if part["ticked"] is not None:
            x = sheet.tick(x, part["ticked"])
        sheet.look(block["label_size"], block["label_bold"])
        x = sheet.words(x, part["label"]) + GAP
        if part["value"] is not None:
            sheet.dots(x, end)
            sheet.look(16)
            sheet.words(x, part["value"])
            x = end
        x += GAP
    sheet.down(sheet.line * (block["label_size"] / 16) ** 0.6)


def text(sheet: Sheet, block: Block) -> None:
    """Running text."""
    sheet.look(16, block["bold"])
    if block["align"] == "centre":
        sheet.pdf.set_x(sheet.left)
        sheet.pdf.multi_cell(sheet.width, sheet.line, block["text"], align="C", new_y="NEXT")
        return
    sheet.pdf.set_x(sheet.left + block["indent"])
    sheet.pdf.write(sheet.line, block["text"])
    sheet.down(sheet.line)


def columns(sheet: Sheet, block: Block) -> None:
    """Columns side by side, all as tall as the tallest."""
    left, width, top = sheet.left, sheet.width, sheet.pdf.y
    count, gap = len(block["columns"]), block["gap"]
    each = (width - gap * (count - 1)) / count
    ends = []
    for place_, blocks in enumerate(block["columns"]):
        sheet.column(left + (each + gap) * place_, each)
        sheet.pdf.set_y(top)
        place(sheet, blocks)
        ends.append(sheet.pdf.y)
    sheet.column(left, width)
    sheet.pdf.set_y(max(ends))


def box(sheet: Sheet, block: Block) -> None:
    """Blocks within a border."""
    left, width, top = sheet.left, sheet.width, sheet.pdf.y
    sheet.column(left + 2.5, width - 5)
    sheet.pdf.set_y(top + 2.5)
    place(sheet, block["blocks"])
    sheet.down(2.5)
    sheet.column(left, width)
    sheet.pdf.rect(left, top, width, sheet.pdf.y - top)


def sign(sheet: Sheet, block: Block) -> None:
    """Room for the hand, the line to sign on, and who signs."""
    sheet.look(16)
    sheet.down(SIGN_ROOM - sheet.line)
    half = min(sheet.width, 120.0)
    left, end = sheet.left + sheet.width - half, sheet.left + sheet.width
    signs = sheet.pdf.get_string_width(block["signs"])
    start = sheet.words(left, "ลงชื่อ") + GAP
    sheet.dots(start, end - signs - GAP)
    sheet.words(end - signs, block["signs"])
    sheet.down(sheet.line)
    centred(sheet, left, half, f"({block['name']})" if block["name"] else f"({'.' * 40})")
    if block["position"]:
        centred(sheet, left, half, f"ตำแหน่ง {block['position']}")
    else:
        labelled(sheet, left, end, "ตำแหน่ง")
    if block["dated"]:
        labelled(sheet, left, end, "วันที่")


def centred(sheet: Sheet, left: float, width: float, words: str) -> None:
    """One line amid a block to sign in."""
    sheet.pdf.set_x(left)
    sheet.pdf.cell(width, sheet.line, words, align="C", new_x="LEFT", new_y="NEXT")


def labelled(sheet: Sheet, left: float, end: float, label: str) -> None:
    """One dotted line behind a label."""
    sheet.dots(sheet.words(left, label) + GAP, end)
    sheet.down(sheet.line)


PLACE: dict[str, Callable[[Sheet, Block], None]] = {
    "title": title,
    "row": row,
    "text": text,
    "columns": columns,
    "box": box,
    "sign": sign,
}


def codes(sheet: Sheet, payload: str, words: str) -> None:
    """A QR code at either side of the foot, its words between them."""
    modules, runs = dark_runs(payload)
    side = CODE / (modules + 2 * QUIET_ZONE)
    for left in (sheet.left - 2.4, sheet.left + sheet.width + 2.4 - CODE):
        x0, y0 = left + QUIET_ZONE * side, 270 + QUIET_ZONE * side
        for x, y, length in runs:
            sheet.pdf.rect(x0 + x * side, y0 + y * side, length * side, side, style="F")
    sheet.look(11)
    sheet.pdf.set_xy(sheet.left, 280)
    sheet.pdf.cell(sheet.width, 5, words, align="C")


def prepare(job: dict[str, Any]) -> Callable[[Memo], bytes]:
    """Nothing of fpdf2 can be kept from one document to the next."""

    def make(memo: Memo) -> bytes:
        sheet = Sheet(job)
        place(sheet, memo["marked_blocks"])
        codes(sheet, *memo["code"])
        return bytes(sheet.pdf.output())

    return make


serve(prepare)
