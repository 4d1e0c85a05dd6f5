"""A wrong form file is answered with every mistake: where, what, and what to do."""

import pytest

from clerkdesk.forms import FormMistakes, read_form
from tests.forms.forms import SMALL, mistake, mistakes, small

COLUMNS = '\n[[paper.blocks]]\ntype = "columns"\n'
FIELD = '\n[[fields]]\nid = "x"\nlabel = "ช่อง"\n'


def test_the_small_form_is_right() -> None:
    assert small().title == "ใบลา"


def test_an_unknown_word_names_the_nearest_one_the_entry_and_the_line() -> None:
    said = mistake('label = "ผู้ลา"', 'labl = "ผู้ลา"\nlabel = "ผู้ลา"')
    assert "leave.toml บรรทัด 15" in said
    assert "ช่องที่ 2 (who)" in said
    assert "labl" in said
    assert "(label?)" in said


def test_a_missing_word_is_named_with_its_entry() -> None:
    said = mistake('label = "ผู้ลา"\n', "")
    assert "ช่องที่ 2 (who) › label" in said
    assert "เพิ่มบรรทัด label" in said


def test_a_wrong_enum_word_lists_the_allowed_ones() -> None:
    said = mistake('type = "person"', 'type = "persn"')
    assert "(person?)" in said
    assert "date_range" in said


def test_an_entry_deep_inside_is_said_in_words() -> None:
    said = mistake('means = "refuses"', 'means = "refuse"')
    assert "บรรทัด 28: ขั้นลงนามที่ 2 (boss) › ความเห็นที่ 2 (no) › means" in said


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("revision = 1", 'revision = "1"', "ต้องเป็นจำนวนเต็ม"),
        ("revision = 1", "revision = true", "ต้องเป็นจำนวนเต็ม"),
        ("revision = 1", "revision = 0", "ใช้ตัวเลขตั้งแต่ 1"),
        ('title = "ใบลา"', "title = 5", "ต้องเป็นข้อความ"),
        ('signed_by = ["director"]', 'signed_by = "director"', "ต้องเป็นรายการในวงเล็บเหลี่ยม"),
        ('signed_by_field = "who"', 'signed_by_field = "who"\ndated = "yes"', "true หรือ false"),
        ('text = "ข้า', 'indent = "5"\ntext = "ข้า', "ต้องเป็นตัวเลข"),
        ('text = "ข้า', 'indent = nan\ntext = "ข้า', "ใช้ตัวเลขตั้งแต่ 0 ถึง 80"),
    ],
)
def test_a_value_of_the_wrong_type_says_what_it_must_be(old: str, new: str, what: str) -> None:
    assert any(what in said for said in mistakes(old, new))


@pytest.mark.parametrize("bad", ["../memo", "Memo", "ใบลา", "1st", "a" * 41, "", "a.b", "memo\\n"])
def test_an_id_that_could_be_a_path_is_refused(bad: str) -> None:
    assert "ใช้เป็นรหัสไม่ได้" in mistake('id = "leave"', f'id = "{bad}"')


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('id = "who"', 'id = "subject"', "“subject” ซ้ำกับรายการที่ 1"),
        ('id = "boss"', 'id = "asker"', "“asker” ซ้ำกับรายการที่ 1"),
        ('key = "no"', 'key = "yes"', "“yes” ซ้ำกับรายการที่ 1"),
    ],
)
def test_a_doubled_id_is_noted(old: str, new: str, what: str) -> None:
    assert any(what in said for said in mistakes(old, new))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('step = "boss"', 'step = "bos"', "ไม่มีขั้นลงนามชื่อ “bos” (boss?)"),
        ('signed_by_field = "who"', 'signed_by_field = "wo"', "ไม่มีช่องชื่อ “wo” (who?)"),
        ('signed_by_field = "who"', 'signed_by_field = "subject"', "ใช้ช่องชนิด person"),
        ('signed_by = ["director"]', 'signed_by = ["directr"]', "(director?)"),
        ('title = "ใบลา"', 'title = "ใบลา"\nfiling = { unit = "who" }', "ใช้ช่องชนิด unit"),
        ('title = "ใบลา"', 'title = "ใบลา"\nfiling = { subject = "sbject" }', "(subject?)"),
        ("{who}", "{wo}", "ไม่รู้จัก wo ในวงเล็บปีกกา (who?)"),
        ("{who}", "{office.nam}", "(office.name?)"),
        ("{who}", "{", "วงเล็บปีกกาเปิดปิดไม่ครบคู่"),
        ("{who}", "{who!r}", "ไม่รู้จัก who!r"),
    ],
)
def test_a_name_of_nothing_is_noted(old: str, new: str, what: str) -> None:
    assert any(what in said for said in mistakes(old, new))


@pytest.mark.parametrize(
    ("after", "what"),
    [
        ('after = ["bos"]', "ไม่มีขั้นลงนามชื่อ “bos” (boss?)"),
        ('after = ["boss"]', "ลำดับวนกลับมาที่ขั้น “boss” เอง"),
        ('only_if = { step = "asker", means = "for" }', "รายการนั้นไม่มีให้เลือก"),
        ('only_if = { step = "asker", at_least = 5.0 }', "คำนี้ใช้กับเงื่อนไขแบบนี้ไม่ได้"),
        ('after = []\nonly_if = { step = "asker" }', "ไม่ได้ลงนามก่อนขั้นนี้"),
        ('only_if = { step = "askr" }', "(asker?)"),
        ('only_if = { field = "wh" }', "(who?)"),
        ('only_if = { field = "who", at_least = 3 }', "ไม่ใช่ตัวเลข"),
        ('only_if = { field = "who", step = "asker" }', "อย่างใดอย่างหนึ่ง"),
        ("only_if = {}", "อย่างใดอย่างหนึ่ง"),
    ],
)
def test_an_order_or_condition_that_cannot_be_met_is_noted(after: str, what: str) -> None:
    assert what in mistake('signed_by = ["director"]', f'signed_by = ["director"]\n{after}')


def test_a_condition_on_a_choice_that_the_step_does_not_have_is_noted() -> None:
    keeper = '\n[[steps]]\nid = "k"\ntitle = "ผู้เก็บ"\nsigned_by = ["deputy"]\n'
    place = '\n[[paper.blocks]]\ntype = "signature"\nstep = "k"\n'
    for wrong, near in (('choice = "ye"', "(yes?)"), ('means = "for"', "allows, refuses")):
        assert near in mistake(more=f'{keeper}only_if = {{ step = "boss", {wrong} }}\n{place}')


@pytest.mark.parametrize(
    ("more", "what"),
    [
        (FIELD + 'type = "choice"', "ช่องชนิด choice ต้องมีคำนี้"),
        (FIELD + 'type = "table"', "ช่องชนิด table ต้องมีคำนี้"),
        (FIELD + 'type = "days"', "ช่องชนิด days ต้องมีคำนี้"),
        (FIELD + 'type = "days"\nfirst = "who"', "ใช้ช่องชนิด date, date_range"),
        (FIELD + 'type = "text"\nmany = true', "ใช้กับช่องชนิด text ไม่ได้"),
        (FIELD + 'type = "text"\nbrought_by = "who.postion"', "(who.position?)"),
        (FIELD + 'type = "date"\nfrom_document = "1.subject"', "date"),
        (FIELD + 'type = "text"\nfrom_document = "1.subjct"', "(1.subject?)"),
        (FIELD + 'type = "text"\nfrom_document = "11.subject"', "1–10"),
        (FIELD + 'type = "date"\nbrought_by = "who.unit"', "text, long_text, unit"),
        (FIELD + 'type = "book_number"\nregister = "circular"', "(circulars?)"),
        (FIELD + 'type = "date"\ndefault = "31 ก.พ. 69"', "default"),
        (FIELD + 'type = "money"\nsample = "ร้อยบาท"', "sample"),
        (FIELD + 'type = "table"\ncolumns = [{ id = "a", type = "files", label = "ก" }]', "files"),
    ],
)
def test_a_field_that_cannot_work_is_noted(more: str, what: str) -> None:
    assert what in mistake(more=more)


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ('\n[[paper.blocks]]\ntype = "paragraf"', "(paragraph?)"),
        ('\n[[paper.blocks]]\ntext = "x"', "type"),
        ('\n[[paper.blocks]]\ntype = "choices"\nfield = "who"', "ใช้ช่องชนิด choice"),
        ('\n[[paper.blocks]]\ntype = "signature"\nstep = "boss"', "มีที่ลงนามบนกระดาษแล้ว"),
        (COLUMNS + "columns = [{ blocks = [] }]", "2 ถึง 4 รายการ"),
        (
            COLUMNS + 'columns = [{ blocks = [{ type = "page_break" }] }, { blocks = [] }]',
            "ส่วนนี้วางในคอลัมน์หรือในกรอบไม่ได้",
        ),
        (
            '\n[[paper.blocks]]\ntype = "blanks"\nrows = [[{ field = "who", text = "x" }]]',
            "มีทั้ง field และ text",
        ),
        ("\n[paper]\nsize = 14\nsmallest = 15", "ให้ smallest ไม่เกิน 14"),
        ('\n[sheet]\ncolumns = [{ id = "a", title = "ก", source = "subjct" }]', "(subject?)"),
        ('\n[sheet]\ntitles = ["{who}"]\ncolumns = [{ id = "a", title = "ก" }]', "ไม่รู้จัก who"),
    ],
)
def test_a_paper_or_sheet_that_cannot_work_is_noted(more: str, what: str) -> None:
    assert what in mistake(more=more)


def test_a_step_without_a_place_on_the_paper_is_noted() -> None:
    said = mistake('[[paper.blocks]]\ntype = "signature"\nstep = "boss"\n', "")
    assert "ขั้น “boss” ไม่มีที่ลงนามบนกระดาษ" in said


def test_one_choice_alone_is_no_choice() -> None:
    no = '  { key = "no", label = "ไม่อนุญาต", means = "refuses" },\n'
    assert "เพียงข้อเดียว" in mistake(no, "")


def test_a_step_that_nobody_signs_is_noted() -> None:
    assert "ใครลงนาม" in mistake('signed_by = ["director"]\n', "")


def test_twelve_steps_are_the_most() -> None:
    def steps(count: int) -> str:
        step = '\n[[steps]]\nid = "s{0}"\ntitle = "ขั้น"\nsigned_by = ["deputy"]\n'
        block = '\n[[paper.blocks]]\ntype = "signature"\nstep = "s{0}"\n'
        return "".join((step + block).format(place) for place in range(count))

    assert len(small(more=steps(10)).steps) == 12
    assert "ตรงนี้มีได้ 0 ถึง 12 รายการ" in mistake(more=steps(11))


def test_a_memo_needs_paper_and_a_sheet_needs_columns() -> None:
    head = 'id = "x"\nrevision = 1\ntitle = "ก"\n'
    for kind, what in (("sheet", "เพิ่ม [sheet]"), ("document", "เพิ่ม [[paper.blocks]]")):
        with pytest.raises(FormMistakes, match=r"เพิ่ม \[") as caught:
            read_form(f'{head}kind = "{kind}"\nfields = []', "x.toml")
        assert what in str(caught.value)


def test_all_mistakes_come_together_in_the_order_of_the_file() -> None:
    said = mistakes('revision = 1\nkind = "memo"', 'revision = "x"\nkind = "meme"', more="\n[papr]")
    assert [each.split(": ")[1] for each in said] == ["revision", "kind", "papr"]


def test_a_mistake_can_be_said_in_another_language() -> None:
    with pytest.raises(FormMistakes) as caught:
        small("revision = 1", "revision = 0")

    def say(thai: str, /, **values: object) -> str:
        words = {"บรรทัด {line}": "line {line}", "ค่า {value} ใช้ไม่ได้": "{value} is no value"}
        return words.get(thai, "").format(**values)

    assert caught.value.mistakes[0].sentence(say).startswith("leave.toml line 3: revision: 0 is no")


def test_mistake_parts_are_whole_thai_sentences() -> None:
    with pytest.raises(FormMistakes) as caught:
        small("{who}", "{wo}")
    (found,) = caught.value.mistakes
    assert found.where.startswith("leave.toml บรรทัด 33")
    assert found.what == "ไม่รู้จัก wo ในวงเล็บปีกกา (who?)"
    assert "office.name" in found.do


def test_a_column_is_brought_by_a_column_beside_it() -> None:
    table = """
[[fields]]
id = "people"
type = "table"
label = "รายชื่อ"
columns = [
  { id = "name", type = "person", label = "ชื่อ" },
  { id = "position", type = "text", label = "ตำแหน่ง", brought_by = "nam.position" },
]
"""
    assert "ไม่มี “nam.position” ให้นำมาเติม (name.position?)" in mistake(more=table)


def test_a_reason_for_a_refusal_needs_a_choice_that_refuses() -> None:
    said = mistake('signed_by_field = "who"', 'signed_by_field = "who"\nreason = "when_against"')
    assert "ขั้นลงนามที่ 1 (asker) › reason" in said
    assert "ไม่มีความเห็นที่ไม่เห็นด้วยหรือไม่อนุญาต" in said


def test_what_follows_from_a_mistyped_type_is_not_said_too() -> None:
    price = '\n[[fields]]\nid = "price"\ntype = "mony"\nlabel = "เงิน"\n'
    paper = '\n[[paper.blocks]]\ntype = "paragraph"\ntext = "{price.words}"\n'
    with pytest.raises(FormMistakes) as raised:
        read_form(SMALL + price + paper, "leave.toml", ["director"])
    assert ["mony" in each.what for each in raised.value.mistakes] == [True]


def test_margins_as_one_number_are_refused_with_how_they_are_written() -> None:
    with pytest.raises(FormMistakes) as raised:
        read_form(SMALL.replace("[[paper", "[paper]\nmargins = 30\n\n[[paper", 1), "leave.toml")
    assert "{ … = … }" in str(raised.value.mistakes[0])
