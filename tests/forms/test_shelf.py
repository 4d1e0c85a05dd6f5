"""An office's own forms stand beside the shipped ones, and over those of the same id."""

from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.forms import check_paths, load_forms, load_roles, read_form
from tests.forms.forms import SHIPPED, SMALL


def own(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_the_offices_own_form_wins_over_the_shipped_one(tmp_path: Path) -> None:
    own(tmp_path, "ours.toml", SMALL.replace('id = "leave"', 'id = "memo"'))
    shelf = load_forms([SHIPPED, tmp_path])
    assert shelf.get("memo").title == "ใบลา"
    assert shelf.get("tracking").title == "แบบติดตามการเผยแพร่ประจำเดือน"


def test_the_exact_text_of_each_form_is_kept_and_reads_the_same(tmp_path: Path) -> None:
    own(tmp_path, "ours.toml", SMALL)
    shelf = load_forms([SHIPPED, tmp_path])
    assert shelf.texts["leave"] == SMALL
    for form_id, form in shelf.forms.items():
        assert read_form(shelf.texts[form_id], "kept") == form


def test_a_broken_form_of_the_office_leaves_the_shipped_one_in_use(tmp_path: Path) -> None:
    own(tmp_path, "memo.toml", 'id = "memo"\nrevision = "2"')
    own(tmp_path, "good.toml", SMALL)
    shelf = load_forms([SHIPPED, tmp_path])
    assert shelf.get("memo").title.startswith("บันทึกขออนุญาต")
    assert "leave" in shelf.forms
    assert "memo.toml บรรทัด 2: revision" in [mistake.where for mistake in shelf.mistakes]


def test_an_unknown_form_is_answered_with_the_nearest_and_with_what_is_broken(
    tmp_path: Path,
) -> None:
    own(tmp_path, "bad{0}.toml", "id = ")
    with pytest.raises(ClerkError) as caught:
        load_forms([SHIPPED, tmp_path]).get("memmo")
    assert "(memo?)" in str(caught.value)
    assert "ยังอ่านไม่ได้: bad{0}.toml" in str(caught.value)


def test_one_id_in_two_files_of_a_folder_is_a_mistake(tmp_path: Path) -> None:
    own(tmp_path, "a.toml", SMALL)
    own(tmp_path, "b.toml", SMALL.replace("ใบลา", "ใบลาอีกแบบ"))
    shelf = load_forms([SHIPPED, tmp_path])
    assert shelf.get("leave").title == "ใบลา"
    assert [mistake.where for mistake in shelf.mistakes] == ["b.toml"]


def test_a_folder_that_is_not_there_has_no_forms(tmp_path: Path) -> None:
    assert load_forms([tmp_path / "forms"]).forms == {}


def test_the_office_can_rename_a_role_and_add_one(tmp_path: Path) -> None:
    own(
        tmp_path,
        "roles.toml",
        '[[roles]]\nkey = "deputy"\ntitle = "รอง ผอ."\n[[roles]]\nkey = "nurse"\ntitle = "พยาบาล"',
    )
    own(tmp_path, "ours.toml", SMALL.replace('"director"', '"nurse"'))
    shelf = load_forms([SHIPPED, tmp_path])
    assert shelf.roles["deputy"].title == "รอง ผอ."
    assert shelf.roles["director"].title == "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"
    assert shelf.get("leave").steps[1].signed_by == ("nurse",)


def test_a_role_that_nobody_knows_is_a_mistake(tmp_path: Path) -> None:
    own(tmp_path, "ours.toml", SMALL.replace('"director"', '"directer"'))
    (mistake,) = load_forms([SHIPPED, tmp_path]).mistakes
    assert "(director?)" in mistake.what


def test_a_broken_list_of_roles_does_not_take_the_forms_away(tmp_path: Path) -> None:
    own(tmp_path, "roles.toml", '[[roles]]\nkey = "a b"\ntitle = "x"')
    own(tmp_path, "ours.toml", SMALL.replace('"director"', '"nurse"'))
    shelf = load_forms([SHIPPED, tmp_path])
    assert {"memo", "leave"} <= set(shelf.forms)
    assert "roles.toml บรรทัด 2: หน้าที่ลำดับที่ 1 (a b) › key" in shelf.mistakes[0].where


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('[[roles]]\nkey = "a"\ntitle = "x"\n[[roles]]\nkey = "a"\ntitle = "y"', "ซ้ำ"),
        ('[[role]]\nkey = "a"', "(roles?)"),
        ("roles = 1", "รายการในวงเล็บเหลี่ยม"),
    ],
)
def test_mistakes_of_the_roles_are_named(tmp_path: Path, text: str, what: str) -> None:
    own(tmp_path, "roles.toml", text)
    with pytest.raises(ClerkError) as caught:
        load_roles([tmp_path])
    assert what in str(caught.value)


def test_checking_a_folder_answers_for_each_file(tmp_path: Path) -> None:
    good = own(tmp_path, "a.toml", SMALL)
    bad = own(tmp_path, "b.toml", SMALL.replace("revision = 1", ""))
    roles = own(tmp_path, "roles.toml", "")
    checked = check_paths([tmp_path, good], roles=["director"])
    assert [(each.path, each.ok) for each in checked] == [
        (good, True),
        (bad, False),
        (roles, True),
        (good, True),
    ]
