"""The codes that an assessment asks for, by fiscal year, and the topics that answer them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.topiclists import code_list, topic_lists, words_of
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.topiclists import TopicList
from clerkdesk.domain.office.topics import Code, Topic, need_words, topic_named
from clerkdesk.domain.thai.doors import line
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer

LONGEST_CODE = 40


@dataclass(frozen=True)
class CodeLine:
    """A code with the topics that answer it."""

    code: Code
    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class CodesView:
    """The codes of a fiscal year. ``years`` have codes, ``offered`` those of which a file has;
    ``uncoded`` are the topics in use that answer none."""

    year: int
    lines: tuple[CodeLine, ...]
    uncoded: tuple[Topic, ...]
    years: tuple[int, ...]
    offered: tuple[int, ...]


def read_codes(desk: Desk, year: int | None = None) -> CodesView:
    """The codes of a fiscal year (พ.ศ.); None is the newest that has any, or this one."""
    from clerkdesk.desk.topiclists import code_lists

    with desk.store.read() as tx:
        codes, topics = tx.codes.all(), tx.topics.all()
    years = sorted({code.year for code in codes}, reverse=True)
    this = FiscalYear.of(desk.today()).name
    year = year if year is not None else next(iter(years), this)
    own = [code for code in codes if code.year == year]
    lines = [CodeLine(code, tuple(t for t in topics if t.id in code.topics)) for code in own]
    answered = {topic for code in own for topic in code.topics}
    open_topics = [topic for topic in topics if topic.ended_on is None]
    return CodesView(
        year,
        tuple(lines),
        tuple(topic for topic in open_topics if topic.id not in answered),
        tuple(years),
        tuple(dict.fromkeys(each.year for each in code_lists(desk))),
    )


def take_codes(desk: Desk, year: int) -> Done | None:
    """Takes over the codes of a year's file, with the topics that the lists propose for them;
    what is there already stays. None when all was there."""
    listed = code_list(desk, year)
    lists = topic_lists(desk)
    with desk.store.write("codes.add_many") as tx:
        added = [
            tx.codes.add(Code(0, year, line(each.code, LONGEST_CODE), line(each.name, 1000)))
            for each in listed.codes
            if tx.codes.find(year, each.code) is None
        ]
        linked = [pair for pair in _proposed(tx, year, lists) if tx.codes.link(*pair)]
    return _taken(desk, added, linked, year)


def _proposed(tx: "Writer", year: int, lists: Iterable[TopicList]) -> list[tuple[int, int]]:
    """The topics and codes that the files propose together, by their ids."""
    topics, office = tx.topics.all(), tx.office.load()
    codes = {search_key(code.code): code.id for code in tx.codes.all(year)}
    found: list[tuple[int, int]] = []
    for each in (topic for known in lists for topic in known.topics):
        wanted = [
            code for proposal in each.codes if proposal.year == year for code in proposal.codes
        ]
        topic = topic_named(topics, words_of(each, office)) if wanted and office.name else None
        if topic is not None:
            keys = map(search_key, wanted)
            found += [(topic.id, codes[key]) for key in keys if key in codes]
    return found


def copy_codes(desk: Desk, year: int, to_year: int) -> Done | None:
    """Copies the codes of a year with their topics to another, where they are not there yet."""
    with desk.store.write("codes.add_many") as tx:
        added, linked = [], []
        for code in tx.codes.all(year):
            there = tx.codes.find(to_year, code.code)
            new = there or tx.codes.add(Code(0, to_year, code.code, code.name))
            added += [] if there else [new]
            pairs = [(topic, new.id) for topic in code.topics]
            linked += [pair for pair in pairs if tx.codes.link(*pair)]
    return _taken(desk, added, linked, to_year)


def _taken(
    desk: Desk, added: Sequence[Code], linked: Sequence[tuple[int, int]], year: int
) -> Done | None:
    if not added and not linked:
        return None
    values = {"count": len(added), "linked": len(linked), "year": year}
    said = th("ปีงบประมาณ {year} ได้รหัสเพิ่ม {count} รหัส ผูกกับหัวข้อ {linked} คู่")
    undo = Undo(
        Sentence(th("รหัสของปีงบประมาณ {year} กลับเป็นอย่างเดิมแล้ว"), values),
        lambda: _take_out(desk, [code.id for code in added], linked),
    )
    return Done(Sentence(said, values), undo)


def _take_out(desk: Desk, added: Sequence[int], linked: Sequence[tuple[int, int]]) -> None:
    with desk.store.write("codes.remove_many") as tx:
        for topic, code in linked:
            tx.codes.unlink(topic, code)
        own = [known for known in tx.codes.all() if known.id in added]
        _refuse_linked([known.code for known in own if known.topics])
        for known in own:
            tx.codes.remove(known)


def _refuse_linked(codes: Sequence[str]) -> None:
    """What others have said of a code since is not thrown away with it."""
    if codes:
        raise ClerkError(
            th("รหัส {codes} มีหัวข้อที่ผูกไว้ภายหลัง จึงเอาออกไม่ได้"),
            do=th("เอารหัสออกจากหัวข้อนั้นก่อน"),
            codes=", ".join(codes),
        )


def add_code(desk: Desk, year: int, code: str, name: str) -> Done:
    """Adds a code to a fiscal year."""
    code, name = need_words(line(code, LONGEST_CODE)), need_words(line(name, 1000))
    with desk.store.write("codes.add") as tx:
        added = tx.codes.add(Code(0, year, code, name))
    said = {"code": code, "year": year}
    undo = Undo(Sentence(th("เอารหัส {code} ออกแล้ว"), said), lambda: _take_out(desk, [added.id], []))
    return Done(Sentence(th("เพิ่มรหัส {code} ของปีงบประมาณ {year} แล้ว"), said), undo, added.id)


def rename_code(desk: Desk, year: int, code: str, name: str) -> Done | None:
    """Gives a code another name; None when it had it."""
    name = need_words(line(name, 1000))
    before = find_code(desk, year, code)
    if before.name == name:
        return None
    _rename(desk, before, name)
    said = {"code": before.code}
    undo = Undo(
        Sentence(th("รหัส {code} กลับเป็นชื่อเดิมแล้ว"), said), lambda: _rename(desk, before, before.name)
    )
    return Done(Sentence(th("แก้ชื่อรหัส {code} แล้ว"), said), undo, before.id)


def _rename(desk: Desk, code: Code, name: str) -> None:
    with desk.store.write("codes.rename") as tx:
        known = tx.codes.find(code.year, code.code)
        if known is not None:
            tx.codes.rename(known, name)


def set_topics(desk: Desk, year: int, code: str, topics: Iterable[int]) -> Done | None:
    """Says which topics answer a code, all of them; None when it was so already."""
    known, wanted = find_code(desk, year, code), tuple(dict.fromkeys(topics))
    return _link(desk, known, set(wanted) - {*known.topics}, set(known.topics) - {*wanted})


def link_code(desk: Desk, topic_id: int, year: int, code: str) -> Done | None:
    """Says that a topic answers a code."""
    return _link(desk, find_code(desk, year, code), {topic_id}, set())


def unlink_code(desk: Desk, topic_id: int, year: int, code: str) -> Done | None:
    """Says that a topic does not answer a code."""
    return _link(desk, find_code(desk, year, code), set(), {topic_id})


def _link(desk: Desk, code: Code, wanted: set[int], unwanted: set[int]) -> Done | None:
    """Changes these topics of a code; what others say of further ones stays."""
    linked, unlinked = _change_links(desk, code, wanted, unwanted)
    if not linked and not unlinked:
        return None
    said = {"code": code.code, "count": len(find_code(desk, code.year, code.code).topics)}
    undo = Undo(
        Sentence(th("หัวข้อของรหัส {code} กลับเป็นอย่างเดิมแล้ว"), said),
        lambda: _unlink(desk, code, linked, unlinked),
    )
    return Done(Sentence(th("รหัส {code} มี {count} หัวข้อแล้ว"), said), undo, code.id)


def _unlink(desk: Desk, code: Code, linked: set[int], unlinked: set[int]) -> None:
    _change_links(desk, code, unlinked, linked)


def _change_links(
    desk: Desk, code: Code, wanted: set[int], unwanted: set[int]
) -> tuple[set[int], set[int]]:
    """The topics that were linked, and those that were unlinked."""
    with desk.store.write("codes.link") as tx:
        unlinked = {topic for topic in sorted(unwanted) if tx.codes.unlink(topic, code.id)}
        known = [tx.topics.get(topic).id for topic in sorted(wanted)]
        return {topic for topic in known if tx.codes.link(topic, code.id)}, unlinked


def find_code(desk: Desk, year: int, code: str) -> Code:
    """The code of a fiscal year; ClerkError when the year does not have it."""
    with desk.store.read() as tx:
        found = tx.codes.find(year, code)
    if found is not None:
        return found
    raise ClerkError(
        th("ปีงบประมาณ {year} ไม่มีรหัส “{code}”"),
        do=th("ดูรหัสของปีนั้น หรือเพิ่มรหัสก่อน"),
        year=year,
        code=code[:40],
    )
