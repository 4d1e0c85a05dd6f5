"""What becomes of typed texts: values that fit, files that are there, what people bring along."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formfolder import own_folder, read_forms
from clerkdesk.desk.memos import Typed, ask_again, change_memo, get_memo, new_memo
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.desk.staff import NewPerson, add_person
from clerkdesk.domain.errors import ClerkError
from tests.office import FakeClock, a_memo, open_office

FORM = """
id = "letter"
revision = 1
kind = "memo"
title = "หนังสือ"

[filing]
subject = "subject"
requester = "requester"
materials = "plans"

[[fields]]
id = "subject"
type = "text"
label = "เรื่อง"
required = true
sample = "ก"

[[fields]]
id = "requester"
type = "person"
label = "ผู้ขอ"
sample = "ก"

[[fields]]
id = "channel"
type = "text"
label = "ช่องทาง"
sample = "ก"

[[fields]]
id = "plans"
type = "files"
label = "แผน"
required = true
sample = "ก.pdf"

[[fields]]
id = "pictures"
type = "files"
label = "ภาพ"
sample = "ก.png"

[[steps]]
id = "requester"
title = "ผู้ขอ"
signed_by_field = "requester"

[[paper.blocks]]
type = "paragraph"
text = "{subject} {channel} {plans} {pictures}"

[[paper.blocks]]
type = "signature"
step = "requester"
"""


@pytest.fixture
def own(tmp_path: Path, clock: FakeClock) -> Desk:
    """The desk of an office with a form of its own, in which files are required."""
    (tmp_path / "own" / "forms").mkdir(parents=True)
    (tmp_path / "own" / "forms" / "letter.toml").write_text(FORM, encoding="utf-8")
    desk = open_office(tmp_path / "own", clock)
    assert not desk.shelf.mistakes
    return desk


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A file to attach."""
    path = tmp_path / "แผน.pdf"
    path.write_bytes(b"%PDF")
    return path


def names(desk: Desk, memo_id: int) -> list[tuple[str, str]]:
    return [(each.field, each.name) for each in get_memo(desk, memo_id).materials]


def test_a_copy_across_forms_takes_only_what_fits(own: Desk, plan: Path) -> None:
    first = a_memo(own, channel="email")
    copy = new_memo(own, "letter", Typed({}, [plan]), like=first.id)
    assert copy.subject == first.subject
    assert "channel" not in copy.values
    assert print_memo(own, copy.id).pages == 1


def test_attached_files_satisfy_a_required_field(own: Desk, plan: Path) -> None:
    with pytest.raises(ClerkError, match="แผน"):
        new_memo(own, "letter", Typed({"subject": "ก"}))
    memo = new_memo(own, "letter", Typed({"subject": "ก"}, [plan]))
    assert names(own, memo.id) == [("plans", "แผน.pdf")]
    assert "plans" not in memo.values


def test_files_typed_into_a_field_are_attached_to_it(own: Desk, plan: Path) -> None:
    picture = plan.with_name("ภาพ.png")
    picture.write_bytes(b"png")
    typed = Typed({"subject": "ก", "plans": str(plan), "pictures": f"{picture} ; {plan}"})
    memo = new_memo(own, "letter", typed)
    assert names(own, memo.id) == [
        ("plans", "แผน.pdf"),
        ("pictures", "ภาพ.png"),
        ("pictures", "แผน.pdf"),
    ]


def test_a_file_that_is_not_there_is_no_material(own: Desk) -> None:
    with pytest.raises(ClerkError, match=r"none\.pdf"):
        new_memo(own, "letter", Typed({"subject": "ก", "plans": "none.pdf"}))


def test_a_file_is_taken_off_before_anybody_signs(own: Desk, plan: Path) -> None:
    other = plan.with_name("ฉบับแก้.pdf")
    other.write_bytes(b"%PDF-2")
    memo = new_memo(own, "letter", Typed({"subject": "ก", "requester": "ก"}, [plan]))
    with pytest.raises(ClerkError, match="ไม่มีไฟล์แนบชื่อ"):
        change_memo(own, memo.id, Typed({}, without=["อื่น.pdf"]))
    with pytest.raises(ClerkError, match="แผน"):
        change_memo(own, memo.id, Typed({}, without=["แผน.pdf"]))
    change_memo(own, memo.id, Typed({}, [other], without=["แผน.pdf"]))
    assert names(own, memo.id) == [("plans", "ฉบับแก้.pdf")]
    sign(own, memo.id, Signed("requester"))
    with pytest.raises(ClerkError, match="ลายเซ็น"):
        change_memo(own, memo.id, Typed({}, without=["ฉบับแก้.pdf"]))


def test_the_same_file_is_attached_once(own: Desk, plan: Path) -> None:
    memo = new_memo(own, "letter", Typed({"subject": "ก"}, [plan, plan]))
    change_memo(own, memo.id, Typed({}, [plan]))
    assert names(own, memo.id) == [("plans", "แผน.pdf")]


def test_another_requester_brings_position_and_unit_of_his_own(desk: Desk) -> None:
    add_person(desk, NewPerson("นายใหม่ ใจดี", "ครู", "กลุ่มนโยบายและแผน"))
    changed = change_memo(desk, a_memo(desk).id, Typed({"requester": "นายใหม่ ใจดี"}))
    assert (changed.values["position"], changed.unit) == ("ครู", "กลุ่มนโยบายและแผน")


@pytest.mark.parametrize("name", ["นายใหม่ ใจดี", "นายแขก ไม่รู้จัก"])
def test_another_requester_does_not_take_away_what_was_typed(desk: Desk, name: str) -> None:
    add_person(desk, NewPerson("นายใหม่ ใจดี", "ครู"))
    memo = a_memo(desk, unit="กลุ่มนโยบายและแผน")
    changed = change_memo(desk, memo.id, Typed({"requester": name}))
    assert changed.unit == "กลุ่มนโยบายและแผน"


def test_a_copy_for_another_requester_does_not_keep_the_first_ones_position(desk: Desk) -> None:
    first = a_memo(desk, position="รักษาการหัวหน้า")
    copy = new_memo(desk, "memo", Typed({"requester": "นางปั๊ม กู้เกียรติ"}, ()), like=first.id)
    assert copy.values["position"] == "รองผู้อำนวยการ"


def test_a_refused_memo_is_asked_again_once(desk: Desk) -> None:
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("director", choice="refuse"))
    again = ask_again(desk, memo.id, Typed({}))
    with pytest.raises(ClerkError, match=f"ลำดับที่ {again.id}"):
        ask_again(desk, memo.id, Typed({}))
    with pytest.raises(ClerkError, match="ยังไม่ต้องขอใหม่"):
        ask_again(desk, again.id, Typed({}))


def test_people_in_the_rows_of_a_table_bring_their_positions(desk: Desk) -> None:
    text = """
        id = "present"
        revision = 1
        kind = "memo"
        title = "ผู้เข้าร่วม"
        paper = { blocks = [{ type = "table", field = "people" }] }
        [[fields]]
        id = "subject"
        type = "text"
        label = "เรื่อง"
        [[fields]]
        id = "people"
        type = "table"
        label = "รายชื่อ"
        columns = [
          { id = "name", type = "person", label = "ชื่อ" },
          { id = "position", type = "text", label = "ตำแหน่ง", brought_by = "name.position" },
        ]
    """
    (own_folder(desk) / "present.toml").write_text(text, "utf-8")
    assert read_forms(desk).broken == ()
    typed = "นายมารุต ที่ดี; นายเว็บ ผู้ดูแล | วิทยากร; นายไม่มี ในบัญชี"
    memo = new_memo(desk, "present", Typed({"people": typed}))
    assert [row.get("position", "") for row in memo.values["people"]] == [
        "ผู้อำนวยการ",
        "วิทยากร",
        "",
    ]
