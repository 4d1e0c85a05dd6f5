"""Several files of one unit and month, one file that came twice, and what of a file is left."""

import os
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.takingin import columns_of, look_again, look_at, take_in
from clerkdesk.desk.takinginfolder import set_aside, waiting_files, watch_folder
from clerkdesk.domain.rounds.arriving.proposal import Stand
from clerkdesk.domain.rounds.arriving.versions import Choice, newest_of
from clerkdesk.settings import bundled
from tests.desk.arriving import DONGLUANG, KAMSOI, a_mail, a_sheet, only
from tests.desk.rounds import APRIL, two_units
from tests.office import FakeClock
from tests.sheet.reading.clerks import a_book, over

MAY_THIRD = date(2018, 5, 3)


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)


def a_version(path: Path, *subjects: str, day: int) -> Path:
    """The sheet of a unit, written on a day."""
    a_sheet(path, *subjects)
    os.utime(path, (day * 86_400, day * 86_400))
    return path


def chosen(desk: Desk, *paths: Path) -> Choice:
    found = [each for each in look_at(desk, paths) if each.may_be_taken_in]
    return newest_of(found, columns_of(desk))


def subjects(desk: Desk) -> list[object]:
    return [row[1] for row in sheet_of(desk, APRIL, "").rows]


def two_months(path: Path) -> Path:
    """A file with a page for April and one for May."""
    pages = [
        (month, [*over(KAMSOI, f"ประจำเดือน {month}"), ["1", month, "-", day, "ครู", "", ""]])
        for month, day in (("เมษายน 2561", "3 เม.ย. 2561"), ("พฤษภาคม 2561", "3 พ.ค. 2561"))
    ]
    a_book(*pages).save(path)
    return path


def test_of_several_versions_the_newest_stands(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, look_at(desk, [a_sheet(tmp_path / "เดิม.xlsx", "เดิม")]))
    new = a_version(tmp_path / "ก.xlsx", "ข่าว", "ใหม่สุด", day=9)
    older = a_version(tmp_path / "ข.xlsx", "ข่าว", "ใหม่", day=8)
    choice = chosen(desk, new, older)
    assert [each.file.name for each in choice.take] == ["ข.xlsx", "ก.xlsx"]
    [said] = choice.said
    assert (str(said.values["file"]), str(said.values["older"])) == ("ก.xlsx", "ข.xlsx")
    done = take_in(desk, choice.take)
    assert done.said.values["replaced"] == 2
    assert subjects(desk) == ["ข่าว", "ใหม่สุด"]
    assert {each.stand for each in look_at(desk, [new, older])} == {Stand.KNOWN}
    assert done.undo is not None
    done.undo.run()
    assert subjects(desk) == ["เดิม"]


def test_versions_of_which_nobody_knows_the_newest_are_left(desk: Desk, tmp_path: Path) -> None:
    one = a_version(tmp_path / "ก.xlsx", "ข่าว", "หนึ่ง", day=9)
    two = a_version(tmp_path / "ข.xlsx", "ข่าว", "สอง", day=9)
    choice = chosen(desk, one, two)
    assert (choice.take, len(choice.said)) == ((), 1)
    mail = a_mail(tmp_path / "ค.eml", two)
    two.unlink()
    assert not chosen(desk, one, mail).take, "when it was sent and when it was saved are two things"
    part = a_version(tmp_path / "ง.xlsx", "อีกส่วนหนึ่ง", day=12)
    assert not chosen(desk, one, part).take, "nothing of one is in the other"


def test_a_version_sent_before_the_one_that_stands_is_doubtful(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, look_at(desk, [a_sheet(tmp_path / "1.xlsx", "ข่าว")]))
    more = a_mail(tmp_path / "ก.eml", a_sheet(tmp_path / "2.xlsx", "ข่าว", "ที่ตัดออกแล้ว"))
    proposal = only(desk, more)
    assert proposal.earlier is not None
    assert proposal.earlier.only_adds
    assert proposal.stand is Stand.DOUBTFUL
    assert "ก่อนแบบที่รับไว้" in str(proposal.reasons[0])


@pytest.mark.parametrize("names", [("ก.eml", "ข.xlsx"), ("ข.eml", "ก.xlsx")])
def test_a_sheet_alone_and_in_a_mail_keeps_its_sender(
    desk: Desk, tmp_path: Path, names: tuple[str, str]
) -> None:
    mail, alone = (tmp_path / name for name in names)
    a_mail(mail, a_sheet(alone, "ข่าว"))
    ready, same = sorted(look_at(desk, [tmp_path]), key=lambda each: each.stand.value)
    assert (ready.stand, same.stand) == (Stand.READY, Stand.SAME)
    take_in(desk, [ready])
    [entry] = [each.known for each in look_at(desk, [alone])]
    assert entry is not None
    assert (entry.sender, entry.on) == ("ครู <kru@school.go.th>", MAY_THIRD)


def test_a_mail_that_follows_tells_more_of_the_file_that_lay_there(
    desk: Desk, tmp_path: Path
) -> None:
    before = look_at(desk, [a_sheet(tmp_path / "ก.xlsx", "ข่าว")])
    [proposal] = look_at(desk, [a_mail(tmp_path / "ข.eml", tmp_path / "ก.xlsx")], before=before)
    assert (proposal.file.on, proposal.file.inside) == (MAY_THIRD, "ข.eml")


def test_what_is_left_of_a_file_is_offered_again(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "เข้า"
    folder.mkdir()
    watch_folder(desk, folder)
    path = two_months(folder / "ก.xlsx")
    april, may = look_at(desk, [path])
    take_in(desk, [april])
    assert waiting_files(desk) == (path,)
    take_in(desk, look_again(desk, [may]))
    assert waiting_files(desk) == ()


def test_of_a_mail_every_sheet_is_offered_until_it_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "เข้า"
    folder.mkdir()
    watch_folder(desk, folder)
    sheets = [a_sheet(tmp_path / "1.xlsx", "ก"), a_sheet(tmp_path / "2.xlsx", "ข", unit=DONGLUANG)]
    path = a_mail(folder / "ก.eml", *sheets)
    first, second = look_at(desk, [path])
    take_in(desk, [first])
    assert waiting_files(desk) == (path,)
    set_aside(desk, [second.file.sha256])
    assert waiting_files(desk) == ()


def test_a_page_that_says_what_is_known_already_holds_no_file_back(
    desk: Desk, tmp_path: Path
) -> None:
    watch_folder(desk, tmp_path)
    take_in(desk, look_at(desk, [a_sheet(tmp_path / "ก.xlsx", "เมษายน 2561")]))
    path = two_months(tmp_path / "ข.xlsx")
    take_in(desk, [each for each in look_at(desk, [path]) if each.may_be_taken_in])
    assert waiting_files(desk) == ()


def test_a_mail_without_a_sheet_can_be_set_aside(desk: Desk, tmp_path: Path) -> None:
    watch_folder(desk, tmp_path)
    proposal = only(desk, a_mail(tmp_path / "ก.eml"))
    assert proposal.stand is Stand.REFUSED
    set_aside(desk, [proposal.file.sha256])
    assert waiting_files(desk) == ()


def test_a_file_that_was_written_over_takes_its_own_place(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ก.xlsx"
    a_sheet(path, "ข่าว")
    whole = path.read_bytes()
    path.write_bytes(whole[:700])  # a sync program is still at it
    before = look_at(desk, [path])
    assert before[0].stand is Stand.REFUSED
    path.write_bytes(whole)
    [proposal] = look_at(desk, [path], before=before)
    assert proposal.stand is Stand.READY


def test_a_file_named_by_an_old_windows_is_read(desk: Desk, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + "รายงาน.xlsx".encode("cp874")))
    try:
        a_sheet(tmp_path / "ก.xlsx", "ข่าว").rename(path)
    except OSError:
        pytest.skip("this disk takes no such name")
    proposal = only(desk, tmp_path)
    assert proposal.file.name == "รายงาน.xlsx"
    take_in(desk, [proposal])
    assert only(desk, path).stand is Stand.KNOWN


def test_a_sheet_read_by_another_form_is_kept_by_its_columns(
    desk: Desk, tmp_path: Path, clock: FakeClock
) -> None:
    shipped = bundled("forms", "tracking.toml").read_text("utf-8")
    other = shipped.replace('id = "tracking"', 'id = "other"').replace('"subject"', '"topic"')
    (desk.folder / "forms").mkdir(exist_ok=True)
    (desk.folder / "forms" / "other.toml").write_text(other, "utf-8")
    path = a_sheet(tmp_path / "ก.xlsx", "ข่าว")
    with closing(open_desk(desk.folder, clock)) as office:
        [proposal] = look_at(office, [path], "other")
        take_in(office, [proposal], "other")
        [entry] = [each.known for each in look_at(office, [path], "other")]
    assert entry is not None
    assert entry.rows[0]["topic"] == "ข่าว"
