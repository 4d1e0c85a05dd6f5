"""Choices with sub-choices and words beside them: ``email, other: Google Drive``."""

from collections.abc import Iterator, Mapping

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, Option
from clerkdesk.domain.form.separated import join_typed, split_typed
from clerkdesk.domain.thai.text import nearest, search_key
from clerkdesk.domain.words import th

SEPARATORS = ",\n"

Ticked = dict[str, str]
"""Key of a ticked option (``a.b`` below another) → what is written beside it, in the form's
order. An option below another is ticked together with the one above it."""


def all_options(options: tuple[Option, ...], above: str = "") -> Iterator[tuple[str, Option]]:
    """Every option with its key, those below another as ``a.b``, in the form's order."""
    for option in options:
        key = f"{above}{option.key}"
        yield key, option
        yield from all_options(option.options, f"{key}.")


def read_choice(field: Field, text: str) -> Ticked:
    """What was ticked: keys or labels with commas between them, ``key:words`` beside one. One
    below another is ``a.b``, or its own label.

    A comma that belongs to the words is written ``\\,``.
    """
    options = dict(all_options(field.options))
    ticked: Ticked = {}
    for part in filter(None, split_typed(text, SEPARATORS)):
        key, detail = _find(field, options, part)
        if detail and not options[key].detail:
            raise ClerkError(
                th("ตัวเลือก “{option}” ไม่มีที่ให้เขียนเพิ่ม"),
                do=th("พิมพ์เฉพาะ {key}"),
                option=options[key].wording,
                key=key,
            )
        ticked[key] = detail or ticked.get(key, "")
        for above in _above(key):
            ticked.setdefault(above, "")
    _refuse_second(field, ticked, options)
    return {key: ticked[key] for key in options if key in ticked}


def _above(key: str) -> list[str]:
    parts = key.split(".")
    return [".".join(parts[:depth]) for depth in range(1, len(parts))]


def _find(field: Field, options: Mapping[str, Option], part: str) -> tuple[str, str]:
    key, _, detail = part.partition(":")
    if key.strip() in options:
        return key.strip(), detail.strip()
    known = _by_word(options)
    for place in [len(part), *(i for i, sign in enumerate(part) if sign == ":")]:
        found = known.get(_word(part[:place]))
        if found is not None:
            return found, part[place + 1 :].strip()
    near = nearest(key[:60], [*options, *(option.label for option in options.values())])
    raise ClerkError(
        th("ไม่มีตัวเลือก “{part}”{hint}"),
        do=th("ตัวเลือกที่มี: {known} ถ้ามีจุลภาคในข้อความ ให้พิมพ์ \\, แทน"),
        part=part[:60],
        hint=f" ({near}?)" if near else "",
        known=", ".join(options),
    )


def _by_word(options: Mapping[str, Option]) -> dict[str, str]:
    """Each option by its key and labels; one below another also as ``label.label``."""
    words: dict[str, str] = {}
    for key, option in options.items():
        above = options.get(key.rpartition(".")[0])
        labels = [option.label, option.label_en]
        if above is not None:
            both = zip((above.label, above.label_en), labels.copy(), strict=True)
            labels += [".".join(pair) for pair in both if all(pair)]
        for word in filter(None, map(_word, (key, *labels))):
            words.setdefault(word, key)
    return words


def _word(text: str) -> str:
    return search_key(text).rstrip(": ")


def _refuse_second(field: Field, ticked: Ticked, options: Mapping[str, Option]) -> None:
    if field.many:
        return
    by_parent: dict[str, str] = {}
    for key in ticked:
        parent = key.rpartition(".")[0]
        if parent in by_parent:
            raise ClerkError(
                th("เลือกได้ข้อเดียว แต่เลือกทั้ง {first} และ {second}"),
                do=th("เลือกไว้ข้อเดียว"),
                first=options[by_parent[parent]].wording,
                second=options[key].wording,
            )
        by_parent[parent] = key


def show_choice(field: Field, ticked: Mapping[str, str]) -> str:
    """The labels of what was ticked with the words beside them, in the form's order."""
    return ", ".join(_shown(field.options, "", ticked))


def _shown(options: tuple[Option, ...], above: str, ticked: Mapping[str, str]) -> Iterator[str]:
    for option in options:
        key = f"{above}{option.key}"
        if key in ticked:
            below = ", ".join(_shown(option.options, f"{key}.", ticked))
            words = [option.label, ticked[key], f"({below})" if below else ""]
            yield " ".join(filter(None, words))


def edit_choice(ticked: Mapping[str, str]) -> str:
    """The line that ``read_choice`` reads back."""
    needed = [
        key for key in ticked if ticked[key] or not any(key in _above(other) for other in ticked)
    ]
    parts = [f"{key}:{ticked[key]}" if ticked[key] else key for key in needed]
    return join_typed(parts, SEPARATORS)
