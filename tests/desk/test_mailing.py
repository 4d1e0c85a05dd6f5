"""The sheet in a mail draft."""

import email
from email.message import EmailMessage
from email.policy import default
from hashlib import sha256
from pathlib import Path

import pytest
from openpyxl import load_workbook

from clerkdesk.desk.care import read_journal
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.mailing import (
    load_mail_words,
    mail_draft,
    record_mailed,
    set_mail_words,
)
from clerkdesk.desk.roundrows import add_row, change_row, row_key
from clerkdesk.desk.roundview import read_round
from clerkdesk.desk.staff import NewPerson, add_person, add_unit
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.entries import Channel, Sent
from clerkdesk.domain.rounds.mailwords import MailWords, fill_template
from tests.desk.published import published

MAY = Month(2018, 5)
UNIT = "กลุ่มอำนวยการ"


def mail_of(path: Path) -> EmailMessage:
    mail = email.message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body()
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_the_draft_says_what_is_sent_and_has_the_sheet(desk: Desk, tmp_path: Path) -> None:
    add_person(desk, NewPerson("นางรายงาน ประจำ", "ครู", UNIT, "reporter"))
    set_mail_words(desk, {"to": "จังหวัด <up@example.go.th>", "cc": "c@example.go.th"})
    published(desk, UNIT)
    done = mail_draft(desk, MAY, UNIT, folder=tmp_path / "ส่ง")
    mail = mail_of(done.mail)
    (file,) = mail.iter_attachments()
    assert mail["Subject"] == done.subject == f"แบบติดตามการเผยแพร่ข้อมูล เดือน พฤษภาคม ๒๕๖๑ {UNIT}"
    assert (mail["To"].addresses[0].addr_spec, str(mail["Cc"])) == (
        "up@example.go.th",
        "c@example.go.th",
    )
    assert text_of(mail) == f"{done.body}\n"
    assert f"{UNIT} ขอส่งแบบติดตาม" in done.body
    assert "จำนวน ๑ รายการ" in done.body
    assert "\nนางรายงาน ประจำ\n" in done.body
    assert file.get_filename() == done.sheet.name == f"แบบติดตาม พฤษภาคม ๒๕๖๑ {UNIT}.xlsx"
    assert file.get_content() == done.sheet.read_bytes()


def test_without_a_folder_it_goes_to_the_outbox_and_a_second_one_takes_its_place(
    desk: Desk,
) -> None:
    first = mail_draft(desk, MAY)
    assert mail_draft(desk, MAY).mail == first.mail
    assert sorted(path.suffix for path in (desk.folder / "outbox").iterdir()) == [".eml", ".xlsx"]


def test_what_was_sent_is_kept_with_the_very_files_and_taken_back(
    desk: Desk, tmp_path: Path
) -> None:
    published(desk, UNIT)
    draft = mail_draft(desk, MAY, UNIT, to="up@example.go.th", folder=tmp_path)
    done = record_mailed(desk, MAY, UNIT, draft)
    files = {path.name: sha256(path.read_bytes()).hexdigest() for path in (draft.sheet, draft.mail)}
    with desk.store.read() as tx:
        sent = tx.rounds.get(done.made)
    assert isinstance(sent, Sent)
    assert (sent.unit, sent.channel, sent.to) == (UNIT, Channel.MAIL, "up@example.go.th")
    assert {file.name: file.sha256 for file in sent.files} == files
    assert len(sent.rows) == 1
    assert done.undo is not None
    done.undo.run()


def test_what_changes_between_the_draft_and_its_sending_is_told(desk: Desk, tmp_path: Path) -> None:
    row = {"subject": "ข่าว", "published_on": "3/5/2561"}
    first = row_key(add_row(desk, MAY, UNIT, row))
    draft = mail_draft(desk, MAY, UNIT, folder=tmp_path)
    change_row(desk, MAY, UNIT, first, {"remark": "แก้ภายหลัง"})
    second = row_key(add_row(desk, MAY, UNIT, {**row, "subject": "ข่าวสอง"}))
    record_mailed(desk, MAY, UNIT, draft)
    changes = read_round(desk, MAY, UNIT).state.changes
    assert (changes.added, changes.changed) == ((second,), (first,))


def test_all_units_go_in_one_file(desk: Desk, tmp_path: Path) -> None:
    add_unit(desk, "กลุ่มโรงเรียนคำสร้อย")
    done = mail_draft(desk, MAY, all_units=True, folder=tmp_path)
    assert load_workbook(done.sheet).sheetnames[0] == "สรุป"
    assert done.sheet.name == "แบบติดตาม พฤษภาคม ๒๕๖๑ ทุกหน่วย.xlsx"


def test_an_address_may_be_given_for_once(desk: Desk, tmp_path: Path) -> None:
    done = mail_draft(desk, MAY, to="other@example.go.th", folder=tmp_path)
    assert str(mail_of(done.mail)["To"]) == "other@example.go.th"
    assert load_mail_words(desk).to == ""


def test_the_offices_own_words_are_kept_and_told_to_the_journal(desk: Desk) -> None:
    set_mail_words(desk, {"subject": "ส่งแบบ {month}", "to": "a@x.go.th;b@x.go.th"})
    words = load_mail_words(desk)
    assert (words.subject, words.to) == ("ส่งแบบ {month}", "a@x.go.th, b@x.go.th")
    assert {entry.act for entry in read_journal(desk, most=2)} == {"mail.set"}
    assert set_mail_words(desk, {"subject": ""}).subject == MailWords().subject


@pytest.mark.parametrize(
    ("key", "typed", "said"),
    [
        ("to", "ไม่ใช่", "ไม่ใช่ที่อยู่อีเมล"),
        ("subject", "แบบ {mont}", "{month}?"),
        ("body", "{office.name}", "{office}"),
        ("subjec", "a", "(subject?)"),
    ],
)
def test_what_cannot_be_sent_is_refused_when_it_is_set(
    desk: Desk, key: str, typed: str, said: str
) -> None:
    with pytest.raises(ClerkError) as refused:
        set_mail_words(desk, {key: typed})
    assert said in str(refused.value)


def test_lines_that_have_nothing_left_are_not_sent() -> None:
    words = {"unit": "กลุ่มแผน", "reporter": "", "office": "กลุ่มแผน"}
    assert fill_template("ก {unit}\n\n{reporter}\n{unit}\n{office}", words) == "ก กลุ่มแผน\n\nกลุ่มแผน"


def test_a_brace_in_a_name_is_no_template() -> None:
    assert fill_template("{unit}", {"unit": "{office} {0.__class__}"}) == "{office} {0.__class__}"
