"""No act of the window is forgotten: each is taken back in some test, or said to be final."""

import ast
from pathlib import Path

import clerkdesk.desk
from tests.ui.undoing import RECORDED

TAKEN_BACK_HERE = {
    "memo.sign", "memo.correct", "memo.return", "memo.withdraw", "memo.hand_over", "memo.publish",
    "memo.publication", "memo.take_in", "memo.new", "memo.again", "memo.change", "draft.drop",
}  # fmt: skip
"""Acts of the window on memos: each is tried in test_undo."""

FINAL = {
    "memo.print",
    "register.void",
    "memo.cancel",
    "memo.cancel_many",
    "memo.cancel_pile",
    "intake.void",
}
"""Acts that say why they cannot be taken back."""

ELSEWHERE = {
    "memo.sign_pile", "people.add", "people.change", "people.remove", "people.add_many",
    "people.appoint", "people.unappoint", "units.add", "units.add_many", "units.remove",
    "office.set", "paper.garuda", "register.start",
    "memo.publish_many", "memo.take_down", "memo.replace", "memo.intake", "memo.attach_signed",
    "intake.add", "intake.correct", "intake.start", "mail.set", "channels.set",
    "topics.add", "topics.add_many", "topics.order_many", "topics.remove",
    "codes.add", "codes.add_many", "codes.link", "codes.remove_many",
    "rounds.add_rows_many", "rounds.write_many", "rounds.remove_many", "rounds.order",
    "rounds.nothing", "rounds.sent_many", "rounds.arrived", "rounds.arrived_many",
    "rounds.propose", "rounds.set", "rounds.move", "rounds.holiday",
    "arrivals.folder", "arrivals.aside",
}  # fmt: skip
"""Acts whose undoing is tried with the settings, the pile, the places, the intake, the month and
the sheets that come in."""

UNDOINGS = {"rounds.cancel_many", "rounds.put_back_many", "plan.put_back_many", "forms.undo"}
"""What takes others back."""

NO_ACT_OF_A_CLERK = {"draft.save", "office.code", "office.practice"}

FAMILIES = (
    "memo", "draft", "people", "units", "office", "paper", "register", "rounds", "arrivals",
    "mail", "intake", "plan", "topics", "codes", "channels", "forms",
)  # fmt: skip


def test_every_act_of_the_window_is_tried_here_or_said_to_be_final() -> None:
    known = TAKEN_BACK_HERE | FINAL | ELSEWHERE | UNDOINGS | NO_ACT_OF_A_CLERK
    assert set(RECORDED) < TAKEN_BACK_HERE
    found = acts_of_the_window()
    assert {"memo.sign", "memo.print", "people.appoint", "register.void"} <= found
    assert found <= known, "how are these taken back?"


def acts_of_the_window() -> set[str]:
    """The names that the journal gives to what the window can do."""
    functions: dict[str, list[ast.FunctionDef]] = {}
    for tree in trees("desk"):
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                functions.setdefault(node.name, []).append(node)
    waiting = [
        alias.name
        for tree in trees("ui")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("clerkdesk.desk")
        for alias in node.names
    ]
    reached: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in functions and name not in reached:
            reached.add(name)
            nodes = (node for each in functions[name] for node in ast.walk(each))
            waiting += [node.id for node in nodes if isinstance(node, ast.Name)]
    return {act for name in reached for each in functions[name] for act in written_in(each)}


def trees(part: str) -> list[ast.Module]:
    folder = Path(clerkdesk.desk.__file__).parents[1] / part
    return [ast.parse(path.read_text("utf-8")) for path in folder.rglob("*.py")]


def written_in(function: ast.FunctionDef) -> set[str]:
    calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    writes = [call.args[0] for call in calls if getattr(call.func, "attr", "") == "write"]
    words = [word for written in writes for word in ast.walk(written)]
    return {
        word.value
        for word in words
        if isinstance(word, ast.Constant)
        and isinstance(word.value, str)
        and word.value.partition(".")[0] in FAMILIES
    }
