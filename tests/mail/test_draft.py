"""Drafts of mails, as three readers of other makers see them."""

import email
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default

import fast_mail_parser
import mailparser
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.domain.thai.text import normalise, one_line
from clerkdesk.mail import Attachment, draft, read_addresses, read_mail

TO = read_addresses("สพป.มุกดาหาร <plan@example.go.th>, second@example.go.th")
SUBJECT = "แบบติดตามการเผยแพร่ข้อมูล ITA ประจำเดือน พฤษภาคม ๒๕๖๑ กลุ่มโรงเรียนคำสร้อย (ครั้งที่ 2)"
BODY = "เรียน ผู้รับผิดชอบ\n\nส่งแบบติดตาม ๑๒ รายการ ตามไฟล์แนบ\n.\nFrom me\n"
SHEET = Attachment("แบบติดตาม พฤษภาคม ๒๕๖๑ กลุ่มโรงเรียนคำสร้อย.xlsx", bytes(range(256)) * 40)


def parsed(data: bytes) -> EmailMessage:
    mail = email.message_from_bytes(data, policy=default)
    assert isinstance(mail, EmailMessage)
    return mail


def test_the_standard_library_reads_the_same_back() -> None:
    mail = parsed(draft(TO, SUBJECT, BODY, [SHEET], cc=read_addresses("c@example.go.th")))
    (file,) = mail.iter_attachments()
    body = mail.get_body()
    assert (mail["X-Unsent"], mail["Subject"]) == ("1", SUBJECT)
    assert [each.addr_spec for each in mail["To"].addresses] == [
        "plan@example.go.th",
        "second@example.go.th",
    ]
    assert mail["To"].addresses[0].display_name == "สพป.มุกดาหาร"
    assert str(mail["Cc"]) == "c@example.go.th"
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == BODY
    assert (file.get_filename(), file.get_content()) == (SHEET.name, SHEET.content)


def test_mail_parser_reads_the_same_back() -> None:
    mail = mailparser.parse_from_bytes(draft(TO, SUBJECT, BODY, [SHEET]))
    (file,) = mail.attachments
    assert (mail.subject, file["filename"]) == (SUBJECT, SHEET.name)
    assert mail.to[0] == ("สพป.มุกดาหาร", "plan@example.go.th")
    assert mail.text_plain[0].replace("\r\n", "\n").rstrip() == BODY.rstrip()


def test_a_parser_written_in_another_language_reads_the_same_back() -> None:
    mail = fast_mail_parser.parse_email(draft(TO, SUBJECT, BODY, [SHEET]))
    (file,) = [each for each in mail.attachments if each.filename]
    assert (mail.subject, file.filename, file.content) == (SUBJECT, SHEET.name, SHEET.content)
    assert mail.text_plain[0].replace("\r\n", "\n") == BODY


@settings(max_examples=60, deadline=None)
@given(subject=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=150))
@example(subject='a กลุ่มอำนวยการ ครั้งที่ "q" ๒๕๖๑ กลุ่มอำนวยการ')
@example(subject="=?utf-8?B?4LiB?= =?x?=")
def test_every_subject_comes_back(subject: str) -> None:
    sent = normalise(subject)
    mail = draft(TO, subject, "")
    assert read_mail(mail).subject == one_line(sent)
    if sent.strip() == sent:
        assert parsed(mail)["Subject"] == (sent or None)
        assert fast_mail_parser.parse_email(mail).subject == sent


def test_a_draft_is_plain_ascii_in_short_lines_and_the_same_again() -> None:
    data = draft(TO, SUBJECT * 3, BODY, [SHEET])
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 79
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data == draft(TO, SUBJECT * 3, BODY, [SHEET])


@pytest.mark.parametrize("subject", ["a\r\nBcc: x@example.com", "a\nb", "a\r", "\na"])
def test_a_subject_of_several_lines_is_refused(subject: str) -> None:
    with pytest.raises(ClerkError, match="บรรทัดเดียว"):
        draft(TO, subject, "")


def test_a_line_end_in_the_name_of_a_file_makes_no_header() -> None:
    mail = parsed(draft(TO, "a", "", [Attachment("a\r\nX-Evil: 1.xlsx", b"x")]))
    (file,) = mail.iter_attachments()
    assert mail["X-Evil"] is None
    assert file["X-Evil"] is None
    assert file.get_filename() == "a X-Evil- 1.xlsx"


@pytest.mark.parametrize(
    "typed",
    [
        "ไม่ใช่",
        "a@b",
        "a@b..th",
        "a b@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "<a@example.com",
        "ก@example.com",
        "a@-x.com",
        f"{'a' * 260}@example.com",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(ClerkError):
        read_addresses(typed)


def test_several_addresses_may_be_typed_as_people_do() -> None:
    assert read_addresses('"ฝ่ายแผน, งบ" <a@x.go.th>; b@x.go.th\nนาย ก <c@x.go.th>,') == (
        Address("ฝ่ายแผน, งบ", "a", "x.go.th"),
        Address("", "b", "x.go.th"),
        Address("นาย ก", "c", "x.go.th"),
    )
    assert read_addresses(" ") == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../etc/passwd", "-..-etc-passwd"),
        ("CON.xlsx", "_CON.xlsx"),
        ("con", "_con"),
        ("CON .a.txt", "_CON .a.txt"),
        ("conin$", "_conin$"),
        ('a/b\\c:d*e?"f<g>h|.xlsx', "a-b-c-d-e--f-g-h-.xlsx"),
        ("\u202excod.exe", "xcod.exe"),
        (" . ", "ไฟล์"),
        ("ก\x00ข.xlsx", "กข.xlsx"),
    ],
)
def test_names_of_files_are_made_safe(typed: str, kept: str) -> None:
    assert file_name(typed) == kept


@settings(max_examples=80, deadline=None)
@given(name=st.text(max_size=300))
@example(name="กลุ่มโรงเรียนน้ำคำสร้อย" * 20 + ".xlsx")
@example(name="\U0001f600" * 300 + ".xlsx")
def test_names_of_files_are_never_too_long_and_keep_their_ending(name: str) -> None:
    kept = file_name(name)
    assert 0 < len(kept) <= 60
    assert not set(kept) & set('/\\:*?"<>|\r\n\0')
    assert kept == kept.strip()
    assert file_name(kept) == kept
    assert len(file_name(name, 120).encode()) <= 255


def test_a_long_name_is_cut_visibly_before_its_ending() -> None:
    kept = file_name("แบบติดตาม" * 20 + ".xlsx")
    assert kept.endswith("….xlsx")
    assert len(kept) <= 60
    assert len(kept.encode()) <= 255
