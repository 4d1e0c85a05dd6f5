"""The text of a form in its editor: changed in place, whatever letters it has."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from clerkdesk.ui.forms.editor import TextEditor
from clerkdesk.ui.services import Services

TEXTS = st.text('ก่า้a\n"#[]= 1😀', max_size=12)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(TEXTS, TEXTS)
def test_a_text_is_changed_where_it_differs_and_undo_brings_it_back(
    qtbot: QtBot, services: Services, before: str, after: str
) -> None:
    editor = TextEditor(services)
    qtbot.addWidget(editor)
    editor.show_text(before, fixed=False)
    editor.put_text(after)
    assert editor.toPlainText() == after
    if before != after:
        editor.undo()
        assert editor.toPlainText() == before


def test_a_line_is_gone_to_by_its_number(qtbot: QtBot, services: Services) -> None:
    editor = TextEditor(services)
    qtbot.addWidget(editor)
    editor.show_text("a\nb\nc", fixed=True)
    editor.go_to_line(3)
    assert editor.line == 3
    editor.go_to_line(99)
    assert editor.line == 3
