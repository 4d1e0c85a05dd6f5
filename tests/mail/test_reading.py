"""Mails that arrive, also broken and hostile ones."""

from base64 import b64encode
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.mail import Attachment, Limits, draft, read_addresses, read_mail

TO = read_addresses("a@example.go.th")
FROM = b"From: =?utf-8?B?4LiB?= <k@example.go.th>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"


def forwarded(*inner: bytes) -> bytes:
    """A mail that holds whole mails, as 'forward as attachment' makes one."""
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Subject"] = "จังหวัด <up@example.go.th>", "ส่งต่อ"
    mail.set_content("ดูไฟล์แนบ")
    for each in inner:
        part = EmailMessage(policy=SMTP)
        part.set_content("")
        held = EmailMessage(policy=SMTP)
        held["From"], held["Subject"] = "unit@example.go.th", "ส่งแบบติดตาม"
        held.set_content("x")
        held.add_attachment(each, maintype="application", subtype="pdf", filename="แบบ.xlsx")
        mail.add_attachment(held)
    return mail.as_bytes()


def test_what_was_drafted_is_read_back() -> None:
    data = b"From: k@example.go.th\r\nDate: Thu, 31 May 2018 09:30:00 +0700\r\n"
    data += draft(TO, "แบบติดตาม พฤษภาคม", "ข้อความ", [Attachment("แบบ ๑.xlsx", b"\0\1\2")])
    mail = read_mail(data)
    bangkok = timezone(timedelta(hours=7))
    assert (mail.sender, mail.subject) == ("k@example.go.th", "แบบติดตาม พฤษภาคม")
    assert mail.sent == datetime(2018, 5, 31, 9, 30, tzinfo=bangkok)
    assert mail.attachments == (Attachment("แบบ ๑.xlsx", b"\0\1\2", "k@example.go.th"),)


def test_a_mail_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "ส่งมา.eml"
    path.write_bytes(draft(TO, "เรื่อง", "", [Attachment("a.xlsx", b"1")]))
    assert read_mail(path).subject == "เรื่อง"
    with pytest.raises(ClerkError, match="ไม่พบ"):
        read_mail(tmp_path / "ไม่มี.eml")


def test_mails_in_a_mail_give_their_files_with_who_sent_them() -> None:
    mail = read_mail(forwarded(b"1", b"2"))
    assert [(file.content, file.sender) for file in mail.attachments] == [
        (b"1", "unit@example.go.th"),
        (b"2", "unit@example.go.th"),
    ]


@pytest.mark.parametrize(
    "disposition",
    [
        b"attachment; filename*=windows-874''%E1%BA%BA.xlsx",
        b"attachment; filename*=UTF-8''%E0%B9%81%E0%B8%9A%E0%B8%9A.xlsx",
        b'attachment; filename="=?windows-874?B?4bq6?=.xlsx"',
        b'attachment; filename="=?UTF-8?Q?=E0=B9=81=E0=B8=9A=E0=B8=9A?=.xlsx"',
        b"attachment; filename*0*=UTF-8''%E0%B9%81%E0%B8%9A; filename*1*=%E0%B8%9A.xlsx",
        'attachment; filename="แบบ.xlsx"'.encode(),
        'attachment; filename="แบบ.xlsx"'.encode("cp874"),
        'attachment; filename="C:\\\\Users\\\\me\\\\แบบ.xlsx"'.encode(),
        'attachment; filename="../../แบบ.xlsx"'.encode(),
    ],
)
def test_thai_names_are_read_in_every_way_that_programs_write_them(disposition: bytes) -> None:
    data = FROM + b"Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
    data += b"Content-Disposition: " + disposition + b"\r\n\r\n" + b64encode(b"sheet")
    (file,) = read_mail(data).attachments
    assert (file.name, file.content, file.sender) == ("แบบ.xlsx", b"sheet", "ก <k@example.go.th>")


@pytest.mark.parametrize("kind", [b"application/ms-tnef", b'application/x; name="Winmail.dat"'])
def test_winmail_is_refused_with_what_to_do(kind: bytes) -> None:
    with pytest.raises(ClerkError, match=r"winmail\.dat"):
        read_mail(FROM + b"Content-Type: " + kind + b"\r\n\r\nx")


@pytest.mark.parametrize("data", [b"", b"PK\3\4\0\0", b"\0" * 5000, "ไม่ใช่อีเมล".encode(), b"\n\n\n"])
def test_what_is_no_mail_is_refused(data: bytes) -> None:
    with pytest.raises(ClerkError, match="ไม่ใช่อีเมล"):
        read_mail(data)


def test_outlooks_own_file_is_refused_with_what_to_do() -> None:
    with pytest.raises(ClerkError, match=r"\.msg"):
        read_mail(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100)


def nested(depth: int) -> bytes:
    lines = [FROM]
    for level in range(depth):
        mark = b"b%d" % level
        lines.append(b'Content-Type: multipart/mixed; boundary="' + mark + b'"\r\n\r\n')
        lines.append(b"--" + mark + b"\r\n")
    return b"".join(lines) + b"\r\nx" * 20_000


HOSTILE = {
    "deep": nested(3000),
    "many parts": FROM
    + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    + b"--b\r\n\r\nx\r\n" * 5000,
    "deep mails": (FROM + b"Content-Type: message/rfc822\r\n\r\n") * 2000,
    "many lines": nested(8) + b"\n" * 5_000_000,
    "many lines of old": nested(8) + b"\r" * 5_000_000,
    "long header": FROM + b"X-Long: " + b"a;" * 2_000_000 + b"\r\n\r\nx",
    "long file name": FROM
    + b'Content-Disposition: attachment; filename="'
    + b"\\" * 100_000
    + b'"\r\n\r\nx',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mails_are_refused_soon(name: str) -> None:
    start = perf_counter()
    with pytest.raises(ClerkError, match="ผิดปกติ"):
        read_mail(HOSTILE[name])
    assert perf_counter() - start < 2


def test_a_mail_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.eml"
    path.write_bytes(FROM + b"\r\n" + b"x" * 2000)
    with pytest.raises(ClerkError, match="ใหญ่เกิน"):
        read_mail(path, Limits(size=1000))


@settings(max_examples=80, deadline=None)
@given(data=st.binary(max_size=300))
@example(data=b"Content-Type: multipart/mixed; boundary*=x''%\r\n\r\n--")
@example(data=b"Content-Disposition: attachment; filename*=nosuch'%E1%\r\n\r\nx")
@example(data=b"Content-Disposition: attachment; filename==?utf-8?B?a?=\r\n\r\n")
@example(data=b"Date: Thu, 99 May 99999 99:99:99 +9999\r\nFrom: =?x?Q?=zz?=\r\n\r\n")
@example(data=b"Content-Transfer-Encoding: uuencode\r\nContent-Type: a; name=b\r\n\r\nbegin")
@example(
    data=b"Content-Type: message/rfc822; name=x\r\nContent-Transfer-Encoding: base64\r\n\r\nQQ"
)
def test_a_broken_mail_is_read_or_refused_and_never_a_crash(data: bytes) -> None:
    read_mail(FROM + data)
