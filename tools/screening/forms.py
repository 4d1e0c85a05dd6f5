"""States of the page of forms."""

from clerkdesk.desk.formsaving import copy_to_own, save_text
from clerkdesk.desk.formtexts import read_texts
from clerkdesk.ui.places import Place
from screening.clerk import Clerk, go, keys, text, wait
from screening.states import State

_LONG = 900


def _own(clerk: Clerk) -> None:
    """The permission memo is the office's own, and was changed once."""
    copy_to_own(clerk.desk, "memo")
    own = next(each for each in read_texts(clerk.desk) if each.path is not None)
    assert own.path is not None
    changed = own.text.replace('label = "ตำแหน่ง"', 'label = "ตำแหน่งผู้ขอ"')
    save_text(clerk.desk, own.path, changed, own.text)


def _chosen(form_id: str) -> tuple[object, ...]:
    """The list stands on a form."""
    return (lambda clerk: clerk.page.listing.forms.choose(form_id), wait(_LONG))


def _tab(name: str) -> object:
    return lambda clerk: clerk.page.preview.choose(name)


def _put(old: str, new: str) -> object:
    """Something in the text is another way, as if it were typed."""

    def put(clerk: Clerk) -> None:
        writing = clerk.page.writing
        writing.editor.put_text(writing.text.replace(old, new, 1))
        writing.editor.typed.emit()
        writing.check()

    return put


def _broken(clerk: Clerk) -> None:
    """A file that somebody left in the folder."""
    folder = clerk.desk.folder / "forms"
    folder.mkdir(exist_ok=True)
    (folder / "leave.toml").write_text('id = "leave"\nrevsion = 1\nkind = "memos"\n', "utf-8")


def _from_elsewhere(clerk: Clerk) -> None:
    """A form from another office lies in a file that the clerk chooses."""
    text = next(each.text for each in read_texts(clerk.desk) if each.key == "memo")
    path = clerk.desk.folder / "จากสำนักงานอื่น.toml"
    path.write_text(text.replace("revision = 2", "revision = 7"), "utf-8")
    clerk.services.messages.open_files = lambda _title: [path]  # type: ignore[method-assign]


def _state(name: str, what: str, *steps: object) -> State:
    return State(name, what, steps)  # type: ignore[arg-type]


_SEEN = (go(Place.FORMS), wait(_LONG))
_WRONG = (_put('type = "text"', 'type = "txt"'), _put("required = true", "reqired = true"))

FORMS = (
    _state("forms-usual", "a form that came with the program", *_SEEN, *_chosen("memo")),
    _state("forms-own", "the office's own, typed into", _own, *_SEEN, *_chosen("memo.toml"),
           keys("Return"), text("# ของเรา "), wait(_LONG)),
    _state("forms-wrong", "mistakes, the last right paper faded", _own, *_SEEN,
           *_chosen("memo.toml"), *_WRONG, wait(_LONG), keys("F4")),
    _state("forms-screen", "the real fields", *_SEEN, *_chosen("memo"), _tab("screen"), wait(200)),
    _state("forms-sheet", "a sheet as a grid", *_SEEN, *_chosen("tracking"), _tab("sheet")),
    _state("forms-broken", "a file that cannot be used", _broken, *_SEEN, *_chosen("leave.toml")),
    _state("forms-new", "a new form like another", *_SEEN, *_chosen("order"),
           keys("Ctrl+Shift+N"), wait(200)),
    _state("forms-take", "a form from another office, before it is taken in", _from_elsewhere,
           *_SEEN, keys("Ctrl+O"), wait(_LONG)),
    _state("forms-folded", "without the sample", *_SEEN, *_chosen("memo"), keys("F8")),
    _state("forms-older", "an older revision compared", _own, *_SEEN, *_chosen("memo.toml"),
           keys("F7"), wait(300)),
)  # fmt: skip
