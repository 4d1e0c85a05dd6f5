"""The lists of topics and codes that come with the program, and an office's own."""

from pathlib import Path

from clerkdesk.forms.topiclists import load_lists

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "topics"
OWN = """
id = "oit-2567"
title = "รหัส ๒๕๖๗"
year = 2567
codes = [{ code = "O1", name = "โครงสร้าง" }]
"""


def test_the_shipped_lists_are_whole() -> None:
    lists = load_lists([SHIPPED])
    assert lists.mistakes == []
    labels = [topic.label for topic in lists.lists["twenty"].topics]
    assert (len(labels), labels.count("๑.๔"), labels.count("๑.๗"), "๑.๑๔" in labels) == (
        *(20, 2, 2),
        False,
    )
    assert len(lists.lists["nine"].topics) == 9
    assert [code.code for code in lists.lists["oit-2566"].codes] == [
        f"O{number}" for number in range(1, 44)
    ]


def test_every_code_that_is_proposed_is_one_of_its_year() -> None:
    lists = load_lists([SHIPPED]).lists
    known = {each.year: {code.code for code in each.codes} for each in lists.values() if each.year}
    proposed = [each for one in lists.values() for topic in one.topics for each in topic.codes]
    assert proposed
    assert all(set(each.codes) <= known[each.year] for each in proposed)


def test_an_office_adds_a_year_and_its_mistakes_are_named(tmp_path: Path) -> None:
    (tmp_path / "ของเรา.toml").write_text(OWN, "utf-8")
    (tmp_path / "ผิด.toml").write_text('id = "x"\ntitel = "ก"\n', "utf-8")
    lists = load_lists([SHIPPED, tmp_path, tmp_path / "ไม่มี"])
    assert lists.lists["oit-2567"].codes[0].name == "โครงสร้าง"
    assert "x" not in lists.lists
    assert any("ผิด.toml" in str(mistake) and "title" in str(mistake) for mistake in lists.mistakes)
