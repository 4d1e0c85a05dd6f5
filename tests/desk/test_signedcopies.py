"""The scan of the signed paper: attached, shown, taken back, and bound in place of the print."""

from pathlib import Path

import pytest
from PIL import Image

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.evidence import export_evidence
from clerkdesk.desk.lately import read_lately
from clerkdesk.desk.memos import Typed, get_memo, new_memo
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.signatures import Signed, cancel_entry, return_memo, sign
from clerkdesk.desk.signedcopies import attach_signed
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import SignedCopy
from clerkdesk.domain.memo.signedcopy import signed_copy
from clerkdesk.scans.render import page_texts
from tests.office import a_memo, an_allowed_memo


def picture(folder: Path, name: str = "scan.png", size: tuple[int, int] = (800, 1100)) -> Path:
    path = folder / name
    Image.new("RGB", size, "white").save(path)
    return path


def pdf_of(desk: Desk, folder: Path, subject: str) -> Path:
    """A PDF from elsewhere."""
    path = folder / f"{subject}.pdf"
    print_memo(desk, a_memo(desk, subject=subject).id, path)
    return path


def evidence(desk: Desk, folder: Path) -> list[str]:
    done = export_evidence(desk, folder / "e.pdf")
    pages = page_texts((folder / "e.pdf").read_bytes())
    assert (done.pages, done.lost) == (len(pages), ())
    return pages


def test_a_scan_is_kept_with_the_memo_and_can_be_taken_back(desk: Desk, tmp_path: Path) -> None:
    memo = an_allowed_memo(desk).id
    files = [picture(tmp_path), picture(tmp_path, "หน้า ๒.jpg")]
    done = attach_signed(desk, memo, files)
    kept = signed_copy(state_of(get_memo(desk, memo)))
    assert kept == done.entry
    assert isinstance(kept, SignedCopy)
    assert [file.name for file in kept.files] == ["scan.png", "หน้า ๒.jpg"]
    assert desk.store.files.path(kept.files[0].sha256).read_bytes() == files[0].read_bytes()
    cancel_entry(desk, memo, kept.id, "แนบผิดเรื่อง")
    assert signed_copy(state_of(get_memo(desk, memo))) is None


def test_the_check_of_all_files_knows_a_scan(desk: Desk, tmp_path: Path) -> None:
    memo = an_allowed_memo(desk).id
    kept = attach_signed(desk, memo, [picture(tmp_path)]).entry
    assert desk.store.check() == []
    assert isinstance(kept, SignedCopy)
    desk.store.files.path(kept.files[0].sha256).unlink()
    assert "scan.png" in str(desk.store.check()[0].values)


def test_nothing_can_be_attached_before_somebody_signed(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="ยังไม่มีการลงนาม"):
        attach_signed(desk, a_memo(desk).id, [picture(tmp_path)])


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 no more", b"\x89PNG\r\n\x1a\n", b"hello"])
def test_a_bad_file_is_refused_and_not_kept(desk: Desk, tmp_path: Path, content: bytes) -> None:
    memo = an_allowed_memo(desk).id
    bad = tmp_path / "scan.pdf"
    bad.write_bytes(content)
    with pytest.raises(ClerkError, match=r"scan\.pdf"):
        attach_signed(desk, memo, [picture(tmp_path), bad])
    assert desk.store.check() == []


def test_a_file_that_is_not_there_is_told_of(desk: Desk, tmp_path: Path) -> None:
    memo = an_allowed_memo(desk).id
    with pytest.raises(ClerkError):
        attach_signed(desk, memo, [tmp_path / "gone.pdf"])
    with pytest.raises(ClerkError):
        attach_signed(desk, memo, [])


def test_the_scan_is_bound_in_the_place_of_the_print(desk: Desk, tmp_path: Path) -> None:
    memo = an_allowed_memo(desk, subject="งบทดลอง").id
    print_memo(desk, memo)
    before = evidence(desk, tmp_path)
    assert any("บันทึกข้อความ" in text and "งบทดลอง" in text for text in before)
    scan = pdf_of(desk, tmp_path, "กระดาษที่ลงนามจริง")
    attach_signed(desk, memo, [scan, picture(tmp_path)])
    after = evidence(desk, tmp_path)
    bound = [at for at, text in enumerate(after) if "บันทึกข้อความ" in text]
    shown = [text for text in after if "บันทึกข้อความ" in text and "งบทดลอง" in text]
    assert shown == []
    assert any("กระดาษที่ลงนามจริง" in after[at] for at in bound)


def test_a_scan_of_an_earlier_circuit_shows_another_paper(desk: Desk, tmp_path: Path) -> None:
    memo = an_allowed_memo(desk).id
    attach_signed(desk, memo, [picture(tmp_path)])
    return_memo(desk, memo, "requester", "แก้ชื่อ")
    assert signed_copy(state_of(get_memo(desk, memo))) is None


def test_the_sheets_of_months_with_rows_are_bound_with_the_reports(
    desk: Desk, tmp_path: Path
) -> None:
    publish(desk, an_allowed_memo(desk).id, Publication(url="https://a.go.th/1"))
    pages = evidence(desk, tmp_path)
    record = next(at for at, text in enumerate(pages) if "ขั้นที่ ๙ " in text and "สถานะ" in text)
    assert "แบบติดตาม พฤษภาคม ๒๕๖๑" in pages[record]
    assert "แบบติดตามการดำเนินการเผยแพร่" in pages[record + 1]
    assert "ขั้นที่ ๑๐ " in pages[record + 2]


def test_what_was_done_lately_to_a_document_is_not_said_of_a_memo(
    desk: Desk, tmp_path: Path
) -> None:
    made = new_memo(desk, "measures", Typed({}))
    sign(desk, made.id, Signed("director"))
    attach_signed(desk, made.id, [picture(tmp_path)])
    with desk.store.read() as tx:
        told = [str(each.said) for each in read_lately(tx, {}, 3)]
    assert told[0] == "แนบสำเนาที่ลงนามแล้ว"
    assert "ทำเอกสารใหม่" in told
