"""What the filing of a form may say: whom it appoints, and for which kinds of form."""

from clerkdesk.domain.form.period import memo_tables, proposed_tables
from tests.forms.forms import mistake, small

TABLE = """
[[fields]]
id = "people"
type = "table"
label = "ผู้ที่แต่งตั้ง"
columns = [
  { id = "name", type = "person", label = "ชื่อ" },
  { id = "duty", type = "text", label = "หน้าที่" },
  { id = "from", type = "date", label = "ตั้งแต่", style = "long" },
]
"""
DOCUMENT = ('kind = "memo"', 'kind = "document"')


def appoints(person: str = "name", role: str = "duty", table: str = "people") -> str:
    said = f'table = "{table}"\nperson = "{person}"\nrole = "{role}"\n'
    return f"{TABLE}\n[filing.appoints]\n{said}"


def test_a_document_may_appoint_the_people_of_a_table() -> None:
    form = small(*DOCUMENT, more=appoints())
    assert form.filing.appoints is not None
    assert form.filing.appoints.columns == {"person": "name", "role": "duty"}


def test_a_column_that_is_not_there_is_named_with_the_nearest() -> None:
    assert "“nme” ที่ใช้ตรงนี้ได้ (name?)" in mistake(*DOCUMENT, more=appoints(person="nme"))


def test_a_column_of_another_type_cannot_be_a_role() -> None:
    assert "คอลัมน์ที่ใช้ได้: duty" in mistake(*DOCUMENT, more=appoints(role="from"))


def test_a_field_that_is_no_table_appoints_nobody() -> None:
    assert "table" in mistake(*DOCUMENT, more=appoints(table="subject"))


def test_a_memo_that_asks_neither_appoints_nor_takes_effect() -> None:
    assert "filing › appoints: คำนี้ใช้กับแบบชนิด memo ไม่ได้" in mistake(more=appoints())
    assert "แบบชนิด memo" in mistake(more="\n[filing]\ntakes_effect = true\n")


def test_a_document_has_no_publisher() -> None:
    assert "แบบชนิด document" in mistake(*DOCUMENT, more='\n[filing]\npublisher = "director"\n')


def test_a_style_is_of_dates_alone() -> None:
    wrong = mistake('type = "text"', 'type = "text"\nstyle = "long"')
    assert "ลบบรรทัดนี้ หรือเปลี่ยนชนิดของช่องเป็น date, date_range" in wrong


PUBLISHED = TABLE.replace('type = "text",', 'type = "text", source = "{source}",')
MONTH = '\n[[fields]]\nid = "month"\ntype = "month"\nlabel = "เดือน"\n'


def test_a_table_of_what_was_published_needs_to_know_its_month() -> None:
    table = PUBLISHED.replace("{source}", "subject")
    assert "เพิ่มบรรทัด month = … ใน [filing]" in mistake(more=table)
    known = small(more=f'{table}{MONTH}\n[filing]\nmonth = "month"\n')
    assert [each.id for each in proposed_tables(known)] == ["people"]
    assert "ใช้ช่องชนิด month, date_range" in mistake(more='\n[filing]\nmonth = "subject"\n')


def test_what_a_column_takes_from_a_publication_is_a_word_of_the_sheet() -> None:
    table = PUBLISHED.replace("{source}", "subjet")
    said = mistake(more=f'{table}{MONTH}\n[filing]\nmonth = "month"\n')
    assert "“subjet”" in said
    assert "(subject?)" in said
    alone = mistake('type = "text"', 'type = "text"\nsource = "subject"')
    assert "คอลัมน์ของตารางเท่านั้น" in alone


WAITING = PUBLISHED.replace('type = "table"', 'type = "table"\nrows_of = "allowed"')


def test_a_table_of_what_is_allowed_needs_no_month_and_nothing_of_a_publication() -> None:
    known = small(more=WAITING.replace("{source}", "materials"))
    assert [each.id for each in memo_tables(known)] == ["people"]
    assert proposed_tables(known) == ()
    said = mistake(more=WAITING.replace("{source}", "published_on"))
    assert "เรื่องที่ยังไม่เผยแพร่ไม่มีข้อมูล “published_on”" in said
    assert "allowed_on" in said
    assert "ยังไม่มีคอลัมน์ใด" in mistake(more=WAITING.replace(', source = "{source}"', ""))
    alone = mistake('type = "text"', 'type = "text"\nrows_of = "allowed"')
    assert "เปลี่ยนชนิดของช่องเป็น table" in alone
