"""A form with its copies, and what can be asked of the pages that they make."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from clerkdesk.domain.form.blocks import AnyBlock, Paper
from clerkdesk.domain.form.form import Form, FormKind, Step
from clerkdesk.domain.form.values import default_value, read_value, with_days
from clerkdesk.domain.memo.memocode import memo_payload
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.forms import read_form
from clerkdesk.paper.compose import compose
from clerkdesk.paper.filled import Filled, PrintedCode, PrintedName, fill
from clerkdesk.paper.fonts import find_fonts
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Item, Layout, Page, SignatureSpot, Text
from clerkdesk.paper.strips import PT

ROOT = Path(__file__).parents[2]
DAY = date(2026, 6, 14)
OFFICE = Office(
    name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒",
    short_name="สพป.ชบ.๒",
    head="ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒",
    prefix="ศธ ๐๔๐๕๖",
)
CODE = PrintedCode(memo_payload("CBI2", "2569-000123"), "บันทึกลำดับ ๑๒๓")
T = TypeVar("T", bound=Item)
#: A page's number, the words carried to the next page, the code's words.
_AROUND = re.compile(rf"- \d+ -|/.*\.\.\.|{to_arabic(CODE.words)}", re.DOTALL)
#: Parts of the nominal size that letters with their highest and lowest marks take.
ABOVE, BELOW = 0.66, 0.24


@cache
def breaker() -> LineBreaker:
    words = (ROOT / "resources" / "words_th.txt").read_text("utf-8").split("\n")
    return LineBreaker(words, [OFFICE.name])


@cache
def measure() -> Measure:
    return Measure(find_fonts(ROOT / "resources" / "fonts"))


@cache
def form_of(path: str) -> Form:
    return read_form((ROOT / path).read_text("utf-8"), path)


def memo() -> Form:
    return form_of("forms/memo.toml")


def every_block() -> Form:
    return form_of("tests/paper/data/every_block.toml")


def form_with(*blocks: AnyBlock, steps: tuple[Step, ...] = (), **paper: float | bool) -> Form:
    """A form of these blocks, for one thing at a time."""
    own = replace(Paper(blocks=blocks), **paper)
    return Form("f", 1, FormKind.MEMO, "แบบ", steps=steps, paper=own)


def sample(form: Form, **texts: str) -> Filled:
    """The copy that the form's own samples make, with a code, and ``texts`` instead of some."""
    values = {
        field.id: read_value(field, field.sample, DAY)
        if field.sample
        else default_value(field, DAY)
        for field in form.fields
    }
    filled = fill(form, with_days(form, values), OFFICE.digits)
    names = {
        step.id: PrintedName(filled.texts[step.signed_by_field])
        for step in form.steps
        if step.signed_by_field
    }
    return replace(filled, code=CODE, names=names, texts={**filled.texts, **texts})


def composed(form: Form, filled: Filled | None = None, office: Office = OFFICE) -> Layout:
    """Its pages, with the bundled fonts."""
    return compose(form, filled or Filled(), office, measure(), breaker())


def items_of(page: Page | Layout, kind: type[T]) -> list[T]:
    pages = page.pages if isinstance(page, Layout) else (page,)
    return [item for each in pages for item in each.items if isinstance(item, kind)]


def texts(page: Page | Layout) -> list[str]:
    return [item.text for item in items_of(page, Text)]


def said(page: Page | Layout) -> str:
    """All that is printed, in order, without spaces and what stands around the text of a page."""
    kept = [text for text in texts(page) if not _AROUND.fullmatch(to_arabic(text))]
    return "".join("".join(kept).split())


def text_with(page: Page | Layout, words: str) -> Text:
    """The one text that holds ``words``."""
    (found,) = [item for item in items_of(page, Text) if words in item.text]
    return found


def spots(layout: Layout) -> dict[str, SignatureSpot]:
    return {spot.step: spot for spot in items_of(layout, SignatureSpot)}


@dataclass(frozen=True)
class Area:
    """What a text covers, mm."""

    text: Text

    @property
    def top(self) -> float:
        return self.text.y - ABOVE * self.text.size * PT

    @property
    def bottom(self) -> float:
        return self.text.y + BELOW * self.text.size * PT

    def overlaps(self, other: "Area") -> bool:
        beside = (
            self.text.x + self.text.width <= other.text.x + 0.05
            or other.text.x + other.text.width <= self.text.x + 0.05
        )
        apart = self.bottom <= other.top + 0.01 or other.bottom <= self.top + 0.01
        return not (beside or apart)


def overlaps(layout: Layout) -> Iterator[tuple[str, str]]:
    """Pairs of texts that are printed over one another."""
    for page in layout.pages:
        areas = sorted((Area(text) for text in items_of(page, Text)), key=lambda area: area.top)
        for place, area in enumerate(areas):
            for other in areas[place + 1 :]:
                if other.top >= area.bottom:
                    break
                if area.overlaps(other):
                    yield area.text.text, other.text.text


def outside(layout: Layout, left: float = 0, right: float = 0) -> Iterator[str]:
    """Texts that leave their page, or its margins where these are given."""
    for page in layout.pages:
        for area in map(Area, items_of(page, Text)):
            text = area.text
            across = left - 0.05 <= text.x and text.x + text.width <= page.width - right + 0.05
            if not (across and area.top >= 5 and area.bottom <= page.height - 3):
                yield text.text
