"""The size of text: every measure of text follows it, at once and wherever it is used."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from clerkdesk.desk.desk import Desk
from clerkdesk.settings import bundled, load_preferences
from clerkdesk.ui.look import measures, textsize
from clerkdesk.ui.look.textsize import HALF_WITH_TEXT, SIZES, WITH_TEXT, fit_measures, next_size
from clerkdesk.ui.places import Place
from clerkdesk.ui.settings.textsize import TextSizeRow
from clerkdesk.ui.shell import header
from clerkdesk.ui.today.lines import Lines
from tests.ui.conftest import Open, OpenWindow


@pytest.fixture(autouse=True)
def _usual_again() -> Iterator[None]:
    yield
    fit_measures(100)


def test_measures_follow_in_every_module_and_come_back_exactly() -> None:
    fit_measures(150)
    assert (measures.ROW, measures.BASE_PT, header.HEADER) == (54, 17.25, 60)
    assert measures.GAP == 8
    assert measures.SEARCH_MOST == 450
    fit_measures(100)
    assert (measures.ROW, measures.BASE_PT, header.HEADER) == (36, 11.5, 40)


def test_every_preference_is_a_size_and_every_size_a_preference() -> None:
    assert next_size(100, 1) == 115
    assert next_size(100, -1) == 90
    assert next_size(150, 1) == 150
    assert next_size(90, -1) == 90


@pytest.mark.parametrize("size", SIZES)
def test_a_size_that_is_kept_is_read_again(size: int, tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text(f'{{"text_size": {size}}}')
    assert load_preferences(tmp_path)[0].text_size == size


def test_a_size_that_does_not_exist_is_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"text_size": 7000}')
    assert load_preferences(tmp_path)[0].text_size == 100


def test_no_module_makes_a_constant_of_a_measure_of_text() -> None:
    """It would keep the size that it had when the module was imported."""
    texts = {path: path.read_text("utf-8") for path in sorted(_UI.rglob("*.py"))}
    trees = {path: ast.parse(text) for path, text in texts.items() if measures.__name__ in text}
    taken = {path: _taken(tree) & {*WITH_TEXT, *HALF_WITH_TEXT} for path, tree in trees.items()}
    found = [
        f"{path.relative_to(_UI)}:{name.lineno} {name.id}"
        for path, tree in trees.items()
        for name in _outside_functions(tree)
        if name.id in taken[path]
    ]
    assert any(taken.values())
    assert found == []


_UI = Path(textsize.__file__).parents[1]


def _taken(tree: ast.Module) -> set[str]:
    """The measures that a module takes by name."""
    nodes = ast.walk(tree)
    taken = [n for n in nodes if isinstance(n, ast.ImportFrom) and n.module == measures.__name__]
    return {alias.name for each in taken for alias in each.names}


def _outside_functions(node: ast.AST) -> Iterator[ast.Name]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.Lambda):
            for default in [*child.args.defaults, *child.args.kw_defaults]:
                if isinstance(default, ast.Name):
                    yield default
            continue
        if isinstance(child, ast.Name):
            yield child
        yield from _outside_functions(child)


def test_one_key_makes_text_larger_everywhere_keeps_it_and_undo_takes_it_back(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    before = window.window.header.height(), QApplication.font().pointSizeF()
    press(window, "Ctrl+=")
    assert window.window.header.height() > before[0]
    assert QApplication.font().pointSizeF() > before[1]
    assert load_preferences(desk.folder)[0].text_size == 115
    assert window.messages.sentences[-1] == "ตัวหนังสือขนาด ๑๑๕% แล้ว"
    press(window, "Ctrl+Z")
    assert (window.window.header.height(), QApplication.font().pointSizeF()) == before
    assert load_preferences(desk.folder)[0].text_size == 100


def test_the_largest_and_the_usual_size_say_so_when_they_are_worn_already(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    press(window, "Ctrl+0")
    assert window.messages.sentences[-1] == "ตัวหนังสือขนาด ๑๐๐% อยู่แล้ว"
    press(window, "Ctrl+-", "Ctrl+-")
    assert window.messages.sentences[-1] == "ตัวหนังสือขนาด ๙๐% อยู่แล้ว"
    press(window, "Ctrl+0")
    assert window.messages.sentences[-1] == "ตัวหนังสือขนาด ๑๐๐% แล้ว"


def test_what_is_being_written_stays_when_text_grows(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.type("สมหญิง")
    press(window, "Ctrl+=")
    page = window.window.page
    assert page is not None
    assert page.place is Place.WRITING
    assert "สมหญิง" in [line.text() for line in page.findChildren(QLineEdit)]


def test_the_settings_offer_every_size_and_keep_the_clerk_there(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.house.services.marks["settings"] = "looks"
    press(window, "Ctrl+5")
    row = window.window.findChild(TextSizeRow)
    assert row is not None
    assert list(row.options.chips) == [str(size) for size in SIZES]
    row.options.chips["130"].setFocus()
    press(window, "Space")
    assert window.house.services.look.text_size == 130
    assert window.window.page is not None
    assert window.window.page.place is Place.SETTINGS


def test_rows_of_a_list_are_as_high_as_their_text_needs(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    for _ in SIZES:
        press(window, "Ctrl+=")
        lines = window.window.findChild(Lines)
        assert lines is not None
        assert lines.fontMetrics().height() * 1.2 <= measures.ROW
        assert lines.fontMetrics().height() <= measures.FOOT


def press(window: Open, *keys: str) -> None:
    for key in keys:
        window.hands.press(key)
        window.hands.rest()


def test_icons_of_all_actions_exist() -> None:
    from clerkdesk.ui.actions import ACTIONS

    for action in ACTIONS:
        assert bundled("resources", "icons", f"{action.icon}.svg").is_file()
