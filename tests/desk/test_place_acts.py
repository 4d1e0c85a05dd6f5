"""Forms, paper and data as the settings show them."""

from pathlib import Path

import pytest
from PIL import Image

from clerkdesk.desk.dataplace import check_data, read_data_place
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formfolder import own_folder, read_forms
from clerkdesk.desk.paperediting import read_paper, remove_garuda, set_garuda
from clerkdesk.desk.printing import print_blank
from clerkdesk.domain.errors import ClerkError
from clerkdesk.paper.picture import prepared
from clerkdesk.settings import bundled
from tests.desk.test_settings_acts import sound, undo
from tests.trials.poison import SCANS


def picture(path: Path, side: int = 700, colour: str = "black") -> Path:
    Image.new("L", (side, side), colour).save(path)
    return path


def test_forms_say_whose_they_are(desk: Desk) -> None:
    text = bundled("forms", "memo.toml").read_text("utf-8")
    own = own_folder(desk)
    (own / "memo.toml").write_text(text.replace("revision = ", "revision = 1", 1), "utf-8")
    (own / "other.toml").write_text(text.replace('id = "memo"', 'id = "other"', 1), "utf-8")
    lines = {line.form.id: (line.own, line.replaces) for line in read_forms(desk).lines}
    assert (lines["memo"], lines["other"]) == ((True, True), (True, False))
    assert {each for name, each in lines.items() if name not in ("memo", "other")} == {
        (False, False)
    }
    assert desk.shelf.get("other").id == "other"


def test_a_broken_file_is_named_with_its_mistakes_and_the_others_serve(desk: Desk) -> None:
    (own_folder(desk) / "broken.toml").write_text("id = 'x'\nfeilds = []", "utf-8")
    read = read_forms(desk)
    [broken] = read.broken
    assert broken.path == own_folder(desk) / "broken.toml"
    assert any("feilds" in str(mistake) for mistake in broken.mistakes)
    assert {"memo", "tracking"} <= {line.form.id for line in read.lines}
    assert "x" not in {line.form.id for line in read.lines}


def test_a_mended_file_is_used_after_it_was_read_again(desk: Desk) -> None:
    path = own_folder(desk) / "own.toml"
    path.write_text("id =", "utf-8")
    read_forms(desk)
    text = bundled("forms", "memo.toml").read_text("utf-8")
    path.write_text(text.replace('id = "memo"', 'id = "own"', 1), "utf-8")
    assert read_forms(desk).broken == ()
    assert "own" in desk.shelf.forms


def test_the_garuda_is_copied_into_the_data_folder_and_put_back_by_undo(
    desk: Desk, tmp_path: Path
) -> None:
    first = set_garuda(desk, picture(tmp_path / "ครุฑ.PNG"))
    assert desk.press.garuda == desk.folder / "garuda.png"
    second = set_garuda(desk, picture(tmp_path / "new.jpg", colour="grey"))
    assert [path.name for path in desk.folder.glob("garuda.*")] == ["garuda.jpg"]
    undo(second)
    assert [path.name for path in desk.folder.glob("garuda.*")] == ["garuda.png"]
    undo(first)
    assert desk.press.garuda is None
    assert list(desk.folder.glob("garuda.*")) == []
    assert sound(desk)


def test_the_garuda_stands_on_paper_at_once(desk: Desk, tmp_path: Path) -> None:
    print_blank(desk, "memo", tmp_path / "without.pdf")
    set_garuda(desk, picture(tmp_path / "g.png"))
    print_blank(desk, "memo", tmp_path / "with.pdf")
    assert b"/Subtype /Image" not in (tmp_path / "without.pdf").read_bytes()
    assert b"/Subtype /Image" in (tmp_path / "with.pdf").read_bytes()


def test_taking_the_garuda_out_is_undone(desk: Desk, tmp_path: Path) -> None:
    assert remove_garuda(desk) is None
    set_garuda(desk, picture(tmp_path / "g.png"))
    done = remove_garuda(desk)
    assert desk.press.garuda is None
    undo(done)
    assert desk.press.garuda == desk.folder / "garuda.png"


@pytest.mark.parametrize(("name", "data"), [("g.pdf", b"%PDF"), ("g.png", b"no picture")])
def test_what_is_no_picture_is_refused_and_the_old_one_stays(
    desk: Desk, tmp_path: Path, name: str, data: bytes
) -> None:
    set_garuda(desk, picture(tmp_path / "good.png"))
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ClerkError):
        set_garuda(desk, tmp_path / name)
    with pytest.raises(ClerkError):
        set_garuda(desk, tmp_path / "gone.png")
    assert desk.press.garuda == desk.folder / "garuda.png"
    assert (desk.folder / "garuda.png").read_bytes() == (tmp_path / "good.png").read_bytes()


def test_paper_says_its_font_and_whether_the_picture_is_sharp(desk: Desk, tmp_path: Path) -> None:
    facts = read_paper(desk)
    assert (facts.font, facts.shipped, facts.garuda, facts.coarse) == ("Sarabun", True, None, False)
    set_garuda(desk, picture(tmp_path / "small.png", side=80))
    assert read_paper(desk).coarse
    set_garuda(desk, picture(tmp_path / "large.png"))
    assert not read_paper(desk).coarse


def test_the_data_place_counts_what_lies_there(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")
    desk.store.files.keep(tmp_path / "a.txt")
    facts = read_data_place(desk)
    assert (facts.files, facts.file_bytes, facts.copies) == (1, 5, ())
    assert facts.records > 0
    assert facts.room
    assert not facts.read_only


def test_a_check_puts_the_serious_things_first(desk: Desk, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    assert check_data(desk, lambda done, of: steps.append((done, of))).findings == []
    (tmp_path / "a.txt").write_bytes(b"nobody's")
    desk.store.files.keep(tmp_path / "a.txt")
    result = check_data(desk, lambda done, of: None)
    assert [finding.serious for finding in result.findings] == [False]
    assert result.at == desk.clock()


EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"


@pytest.mark.parametrize("kind", ["drawing that runs Ghostscript", "picture of a mile"])
def test_a_picture_that_harms_is_no_garuda(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr("PIL.EpsImagePlugin.has_ghostscript", lambda: pytest.fail("asked for gs"))
    path = tmp_path / "ครุฑ.png"
    path.write_bytes(SCANS[kind]() if kind in SCANS else EPS)
    with pytest.raises(ClerkError, match="เปิดภาพนี้ไม่ได้"):
        set_garuda(desk, path)
    with pytest.raises(ClerkError, match="เปิดภาพนี้ไม่ได้"):
        prepared(path.read_bytes(), path.name, 30, 30)
