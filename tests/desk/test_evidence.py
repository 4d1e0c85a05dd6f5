"""The evidence of a year: every paper in its order, numbered through, and what is lost is named."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.evidence import Evidence, export_evidence
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.printing import print_memo
from clerkdesk.desk.publishing import Publication, hand_over, publish
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.scans.render import page_texts
from tests.office import an_allowed_memo

ORDER = "นายเว็บ ผู้ดูแล | นักวิชาการคอมพิวเตอร์ | reporter | รายงานผล"


def signed_document(desk: Desk, form: str, **texts: str) -> Memo:
    memo = new_memo(desk, form, Typed(texts))
    print_memo(desk, memo.id)
    sign(desk, memo.id, Signed("director"))
    return memo


def a_year(desk: Desk) -> None:
    signed_document(desk, "measures", date="2 เม.ย. 2561")
    signed_document(desk, "order", people=ORDER, date="3 เม.ย. 2561")
    for subject in ("แผนปฏิบัติการ", "งบทดลอง"):
        memo = an_allowed_memo(desk, subject=subject)
        print_memo(desk, memo.id)
        hand_over(desk, memo.id, "นายเว็บ ผู้ดูแล", "AMSS++")
        publish(desk, memo.id, Publication(url="https://a.go.th/1"))


def evidence(desk: Desk, folder: Path) -> tuple[Evidence, list[str]]:
    done = export_evidence(desk, folder / "e.pdf")
    return done, page_texts((folder / "e.pdf").read_bytes())


def place(pages: list[str], *words: str) -> int:
    return next(at for at, text in enumerate(pages) if all(word in text for word in words))


def test_every_paper_is_there_in_the_order_of_the_steps(desk: Desk, tmp_path: Path) -> None:
    a_year(desk)
    done, pages = evidence(desk, tmp_path)
    assert (done.pages, done.papers, done.lost) == (len(pages), 5, ())
    wanted = (
        ("หลักฐานการดำเนินการ", "ปีงบประมาณ พ.ศ. ๒๕๖๑"),
        ("สารบัญ", "ทำแล้ว"),
        ("ขั้นที่ ๑", "นายมารุต ที่ดี"),
        ("ประกาศ ณ วันที่",),
        ("ขั้นที่ ๒", "รายชื่อในคำสั่ง: นายเว็บ ผู้ดูแล"),
        ("คำสั่ง", "สั่ง ณ วันที่"),
        ("ขั้นที่ ๓",),
        ("ขั้นที่ ๔",),
        ("ขั้นที่ ๕", "แผนปฏิบัติการ"),
        ("บันทึกข้อความ", "แผนปฏิบัติการ"),
        ("บันทึกข้อความ", "งบทดลอง"),
        ("ขั้นที่ ๖", "นายเว็บ ผู้ดูแล ทาง AMSS++"),
        ("ขั้นที่ ๗",),
        ("ขั้นที่ ๘", "https://a.go.th/1"),
        ("ขั้นที่ ๙",),
        ("ขั้นที่ ๑๐",),
    )
    places = []
    for words in wanted:
        after = places[-1] + 1 if places else 0
        places.append(after + place(pages[after:], *words))
    assert places == sorted(places)


def test_pages_are_numbered_through_and_the_records_say_where_papers_stand(
    desk: Desk, tmp_path: Path
) -> None:
    a_year(desk)
    _done, pages = evidence(desk, tmp_path)
    figures = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    for number, text in enumerate(pages, start=1):
        assert f"หน้า {number} จาก {len(pages)}".translate(figures) in text
    memo = place(pages, "บันทึกข้อความ", "งบทดลอง") + 1
    record = pages[place(pages, "ขั้นที่ ๕", "เรื่อง", "งบทดลอง")]
    assert str(memo).translate(figures) in record.split("งบทดลอง")[1].split()


def test_a_lost_or_damaged_copy_is_named_on_its_page(desk: Desk, tmp_path: Path) -> None:
    a_year(desk)
    with desk.store.read() as tx:
        found = [files[-1][1] for files in tx.prints.files_of([1, 3]).values()]
    desk.store.files.path(found[0]).unlink()
    desk.store.files.path(found[1]).write_bytes(b"no pdf")
    done, pages = evidence(desk, tmp_path)
    assert len(done.lost) == len(done.notes) == 2
    assert place(pages, "ไม่พบสำเนา", "แผนปฏิบัติการ") > place(pages, "ไม่พบสำเนา", "มาตรการ")
    assert len(pages) == done.pages


def test_the_newest_print_that_counts_is_taken(desk: Desk, tmp_path: Path) -> None:
    memo = an_allowed_memo(desk)
    for _time in range(2):
        print_memo(desk, memo.id)
    done, pages = evidence(desk, tmp_path)
    assert done.papers == 1
    assert any("พิมพ์ครั้งที่ ๒" in text for text in pages)


def test_an_empty_year_gives_a_file_that_says_so(desk: Desk, tmp_path: Path) -> None:
    done, pages = evidence(desk, tmp_path)
    assert (done.pages, done.papers) == (12, 0)
    assert "ยังไม่เริ่ม" in pages[1]


def test_what_is_stopped_leaves_the_earlier_file(desk: Desk, tmp_path: Path) -> None:
    a_year(desk)
    out = tmp_path / "e.pdf"
    out.write_bytes(b"earlier")

    def stopping(at: int) -> Callable[[int, int], None]:
        def step(done: int, of: int) -> None:
            if done >= at * of / 100:
                raise KeyboardInterrupt

        return step

    for at in (0, 20, 45, 60):
        with pytest.raises(KeyboardInterrupt):
            export_evidence(desk, out, step=stopping(at))
    assert out.read_bytes() == b"earlier"
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_file_that_is_no_pdf_by_its_name_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="PDF"):
        export_evidence(desk, tmp_path / "e.docx")
