"""What an office's name says of itself: its short name, and the title of who leads it."""

from clerkdesk.domain.thai.text import search_key

_KINDS = (
    ("สพป.", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"),
    ("สพม.", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา"),
)


def whole_name(typed: str) -> str:
    """The whole name of an area office that was typed short, ``สพป.มุกดาหาร``; else as typed.

    A place that is itself short (``สพป.ชบ.๒``) does not say what it is short for.
    """
    name = typed.strip()
    for short, whole in _KINDS:
        place = name.removeprefix(short).strip()
        if name.startswith(short) and place and "." not in place:
            return f"{whole}{place}"
    return name


def short_name(name: str) -> str:
    """The usual short name of an area office; empty where the name tells of none."""
    for short, whole in _KINDS:
        place = name.strip().removeprefix(whole).strip()
        if name.strip().startswith(whole) and place:
            return f"{short}{place}"
    return ""


def head_of(name: str) -> str:
    """The title of who leads an office: ผู้อำนวยการสำนักงาน…; empty for any other kind of name."""
    return f"ผู้อำนวยการ{name.strip()}" if name.strip().startswith("สำนักงาน") else ""


def joined(title: str, place: str) -> str:
    """A role's title with its place, what both say said once: ผู้อำนวยการกลุ่ม + กลุ่มแผน.

    Empty where the end of the title is not the beginning of the place.
    """
    for length in range(min(len(title), len(place)), 1, -1):
        if search_key(title[-length:]) == search_key(place[:length]):
            return f"{title}{place[length:]}"
    return ""
