"""Channels: one list of names, for what is recorded and for what stands on sheets."""

from dataclasses import replace

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import read_records, sheet_with
from clerkdesk.desk.topiclists import read_lists
from clerkdesk.domain.form.sheetform import Column, SheetForm
from clerkdesk.domain.memo.tracking import Tracked
from tests.desk.rounds import MAY
from tests.domain.rounds.playing import published


def test_a_channel_that_was_recorded_by_its_key_stands_there_by_its_name(desk: Desk) -> None:
    row = published(12)
    assert row.tracked is not None
    entry = replace(row.tracked.published, url="", channel="facebook")
    memo = replace(row.tracked.memo, entries=(entry,))
    told = replace(row, tracked=Tracked(memo, entry))
    form = SheetForm(columns=(Column("where", "ช่องทาง", source="channel"),))
    made = sheet_with(read_records(desk, MAY), form, None, [told]).sheet
    assert made.rows == (("เฟซบุ๊ก",),)


def test_the_channels_of_the_paper_form_are_those_of_the_list(desk: Desk) -> None:
    field = desk.shelf.get("memo").field("channel")
    assert field is not None
    known = {each.key for some in read_lists(desk).lists.values() for each in some.channels}
    assert {option.key for option in field.options} - known == {"other"}
