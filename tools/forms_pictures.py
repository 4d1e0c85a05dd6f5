"""Draws the pictures of forms/README.md, each from the example above it.

python tools/forms_pictures.py             all of them, into forms/pictures
python tools/forms_pictures.py table sheet

An example that is a whole form stands for itself; any other takes the fields and steps that it
does not have from the first whole form of the README. Fields without a place on the paper, and
steps without a place to sign, get one.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageChops, ImageOps

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT)]

from clerkdesk.domain.form.form import Form  # noqa: E402  the path comes first
from clerkdesk.domain.form.sampling import sample_values  # noqa: E402
from clerkdesk.domain.memo.samplesheet import sample_sheet  # noqa: E402
from clerkdesk.domain.office.office import Office  # noqa: E402
from clerkdesk.domain.thai.linebreak import LineBreaker  # noqa: E402
from clerkdesk.forms.reader import read_table  # noqa: E402
from clerkdesk.paper.compose import compose  # noqa: E402
from clerkdesk.paper.draw import layout_to_pdf  # noqa: E402
from clerkdesk.paper.filled import PrintedName, fill  # noqa: E402
from clerkdesk.paper.fonts import find_fonts  # noqa: E402
from clerkdesk.paper.measure import Measure  # noqa: E402
from clerkdesk.paper.placed import Layout  # noqa: E402
from clerkdesk.paper.sheetpages import compose_sheet  # noqa: E402

README = ROOT / "forms" / "README.md"
PICTURES = ROOT / "forms" / "pictures"
DAY = date(2026, 6, 14)
DPI, SMALL_DPI = 80, 38  # of one page, and of several beside one another
ROOM = 12  # pixels around what is drawn
SHADES = 8
OFFICE = Office(
    name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง",
    short_name="สพป.ตัวอย่าง",
    head="ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง",
    prefix="ศธ ๐๔๐๐๐",
)
_EXAMPLE = re.compile(
    r"```toml\n(?P<text>.*?)```\n\n(?:!\[[^]]*\]\(pictures/(?P<name>.+?)\.png\))?", re.S
)

Table = dict[str, Any]


@dataclass(frozen=True)
class Example:
    """Lines of TOML, with the ``name`` of the picture below them, or none."""

    text: str
    name: str

    @property
    def table(self) -> Table:
        """What the lines say."""
        return tomllib.loads(self.text)


@cache
def examples() -> tuple[Example, ...]:
    """Every example of the README, in its order."""
    found = _EXAMPLE.finditer(README.read_text("utf-8"))
    return tuple(Example(each["text"], each["name"] or "") for each in found)


@cache
def whole() -> Table:
    """The first example that is a whole form."""
    return next(each.table for each in examples() if "revision" in each.table)


def form_of(example: Example) -> Form:
    """The form that the example makes; FormMistakes when it is none."""
    table = example.table
    if "revision" not in table:
        table = _completed(table)
    return read_table(table, example.text, f"README.md ({example.name})")


def _completed(table: Table) -> Table:
    top = {key: whole()[key] for key in ("id", "revision", "kind", "title")}
    if table.get("kind") == "sheet":
        return {**top, **table}
    own = {field["id"] for field in table.get("fields", ())}
    fields = [each for each in whole()["fields"] if each["id"] not in own]
    blocks = _blocks(table)
    steps = table.get("steps") or [
        each for each in whole()["steps"] if each["id"] in _signed(blocks)
    ]
    paper = {"codes": False, **table.get("paper", {}), "blocks": blocks}
    done = {"fields": [*fields, *table.get("fields", ())], "steps": steps, "paper": paper}
    return {**top, "filing": table.get("filing", whole()["filing"]), **done}


def _blocks(table: Table) -> list[Table]:
    """The example's own blocks, else a place for each of its fields and steps."""
    own: list[Table] | None = table.get("paper", {}).get("blocks")
    if own is not None:
        return own
    placed = [_place(field) for field in table.get("fields", ())]
    return [*placed, *_to_sign(table.get("steps", ()))]


def _place(field: Table) -> Table:
    if field["type"] == "choice":
        return {"type": "choices", "field": field["id"], "text": field["label"]}
    if field["type"] == "table":
        return {"type": "table", "field": field["id"]}
    return {"type": "blanks", "rows": [[{"label": field["label"], "field": field["id"]}]]}


def _to_sign(steps: list[Table]) -> Iterator[Table]:
    """Places to sign in boxes, two beside one another."""
    for first in range(0, len(steps), 2):
        pair = steps[first : first + 2]
        sides = [
            {
                "blocks": [
                    {"type": "signature", "step": s["id"], "heading": s["title"], "boxed": True}
                ]
            }
            for s in pair
        ]
        alone = sides[0]["blocks"][0]
        block = {"type": "columns", "columns": sides} if len(sides) == 2 else alone
        yield {**block, "space_before": 6}


def _signed(blocks: list[Table]) -> set[str]:
    found = {block["step"] for block in blocks if "step" in block}
    for block in blocks:
        for inner in (block.get("blocks", ()), *(s["blocks"] for s in block.get("columns", ()))):
            found |= _signed(list(inner))
    return found


@cache
def measure() -> Measure:
    return Measure(find_fonts(ROOT / "resources" / "fonts"))


@cache
def breaker() -> LineBreaker:
    words = (ROOT / "resources" / "words_th.txt").read_text("utf-8").split("\n")
    return LineBreaker(words, [OFFICE.short_name, "ตัวอย่าง", "น้ำทิพย์", "แสงดี", "คำสร้อย"])


def layout_of(form: Form) -> Layout:
    """The form's sheet, or its paper, with its samples."""
    if form.sheet is not None:
        return compose_sheet(sample_sheet(form.sheet, OFFICE, DAY), measure(), breaker())
    filled = fill(form, sample_values(form, DAY), OFFICE.digits)
    names = {
        step.id: PrintedName(filled.texts[step.signed_by_field])
        for step in form.steps
        if filled.texts.get(step.signed_by_field)
    }
    return compose(form, replace(filled, names=names), OFFICE, measure(), breaker())


def picture_of(form: Form) -> Image.Image:
    """What is printed of one page, or the first pages whole beside one another."""
    pdf = layout_to_pdf(layout_of(form), measure().fonts, datetime(2026, 6, 14))  # noqa: DTZ001
    document = pypdfium2.PdfDocument(pdf)
    if len(document) == 1:
        return _few_shades(_trimmed(_page(document, 0, DPI)))
    pages = [_framed(_page(document, place, SMALL_DPI)) for place in range(min(3, len(document)))]
    whole_width = sum(page.width for page in pages) + ROOM * (len(pages) - 1)
    beside = Image.new("L", (whole_width, pages[0].height), 255)
    x = 0
    for page in pages:
        beside.paste(page, (x, 0))
        x += page.width + ROOM
    return _few_shades(beside)


def _page(document: pypdfium2.PdfDocument, place: int, dpi: int) -> Image.Image:
    bitmap = document[place].render(scale=dpi / 72, grayscale=True)
    return bitmap.to_pil().convert("L").copy()


def _trimmed(page: Image.Image) -> Image.Image:
    box = ImageChops.invert(page).getbbox() or (0, 0, page.width, page.height)
    drawn = page.crop((0, max(0, box[1] - ROOM), page.width, box[3] + ROOM))
    return _framed(drawn)


def _framed(page: Image.Image) -> Image.Image:
    return ImageOps.expand(page, 1, 190)


def _few_shades(image: Image.Image) -> Image.Image:
    return image.quantize(SHADES)


def as_png(image: Image.Image) -> bytes:
    """The picture as a small file."""
    held = BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*")
    chosen = parser.parse_args().names
    PICTURES.mkdir(exist_ok=True)
    for example in examples():
        if example.name and (not chosen or example.name in chosen):
            data = as_png(picture_of(form_of(example)))
            (PICTURES / f"{example.name}.png").write_bytes(data)
            print(f"{example.name}: {len(data) // 1024} KB")


if __name__ == "__main__":
    main()
