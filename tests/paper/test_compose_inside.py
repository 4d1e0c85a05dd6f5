"""A table inside a box or a column looks like any other table."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from clerkdesk.domain.form.blocks import AnyBlock, Boxed, Columns, Paragraph, Side, Table
from clerkdesk.domain.form.form import Field, FieldType
from clerkdesk.paper.filled import Filled
from clerkdesk.paper.placed import Layout, Line
from tests.paper.composing import composed, form_with, items_of, texts

NAMES = Field("names", FieldType.TABLE, "รายชื่อ", columns=(Field("name", FieldType.TEXT, "ชื่อ–สกุล"),))
INSIDE: tuple[Callable[[AnyBlock], AnyBlock], ...] = (
    lambda block: block,
    lambda block: Boxed(blocks=(block,)),
    lambda block: Columns(columns=(Side((block,)), Side((Paragraph(text="ข้าง ๆ"),)))),
    lambda block: Boxed(
        blocks=(Columns(columns=(Side((block,)), Side((Paragraph(text="ข้าง ๆ"),)))),)
    ),
)


def laid(block: AnyBlock, rows: int) -> Layout:
    """A paper with such a table of so many rows."""
    named = [(f"ชื่อที่ {n}",) for n in range(rows)]
    return composed(replace(form_with(block), fields=(NAMES,)), Filled(tables={"names": named}))


@pytest.mark.parametrize("inside", INSIDE)
def test_the_rows_of_a_table_stand_between_lines_wherever_it_is(
    inside: Callable[[AnyBlock], AnyBlock],
) -> None:
    lines = items_of(laid(inside(Table(field="names")), rows=3), Line)
    assert len([line for line in lines if line.y1 == line.y2]) == 2 + 3
    upright = [line for line in lines if line.x1 == line.x2]
    assert max(line.y2 for line in upright) == max(line.y1 for line in lines if line.y1 == line.y2)


@pytest.mark.parametrize("inside", INSIDE)
def test_the_head_of_a_table_stands_on_each_page_wherever_it_is(
    inside: Callable[[AnyBlock], AnyBlock],
) -> None:
    layout = laid(inside(Table(field="names")), rows=60)
    heads = [text for text in texts(layout) if text == "ชื่อ–สกุล"]
    assert len(layout.pages) > 1
    assert len(heads) == len(layout.pages)
