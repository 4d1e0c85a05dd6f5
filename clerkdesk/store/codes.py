"""The codes of assessments by fiscal year, and the topics that answer them."""

from collections import defaultdict
from dataclasses import replace

from sqlalchemy import delete, insert, select, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.topics import Code, code_key
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.rows import CodeRow, TopicCodeRow
from clerkdesk.store.telling import Told, tell
from clerkdesk.store.transaction import Transaction

_LINKS = select(TopicCodeRow.topic, TopicCodeRow.code).order_by(TopicCodeRow.topic)


class Codes:
    """The codes of all fiscal years."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def all(self, year: int | None = None) -> list[Code]:
        """The codes of a fiscal year, or of all, by year and code, each with its topics."""
        topics: dict[int, list[int]] = defaultdict(list)
        for link in self._tx.select(_LINKS):
            topics[link.code].append(link.topic)
        asked = select(*CodeRow.__table__.columns)
        if year is not None:
            asked = asked.where(CodeRow.year == year)
        found = [
            Code(**row._asdict(), topics=tuple(topics[row.id])) for row in self._tx.select(asked)
        ]
        return sorted(found, key=lambda code: (code.year, code_key(code.code)))

    def find(self, year: int, code: str) -> Code | None:
        """The code of a fiscal year as it is typed, or None."""
        key = search_key(code)
        return next((each for each in self.all(year) if search_key(each.code) == key), None)


class CodesWriting(Codes):
    """The codes, to be written. The journal is told of every row."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def add(self, code: Code) -> Code:
        """The new code with an id, without topics; ClerkError when its year has it already."""
        if self.find(code.year, code.code) is not None:
            raise ClerkError(
                th("ปีงบประมาณ {year} มีรหัส {code} อยู่แล้ว"),
                do=th("แก้ชื่อของรหัสเดิม หรือใช้รหัสอื่น"),
                year=code.year,
                code=code.code,
            )
        row = _row(code)
        added = replace(code, id=self._tx.insert(insert(CodeRow), row), topics=())
        tell(self._journal, f"code {added.id}", None, row)
        return added

    def rename(self, code: Code, name: str) -> Code:
        """The code under another name."""
        if name == code.name:
            return code
        renamed = replace(code, name=name)
        self._tx.change(update(CodeRow).where(CodeRow.id == code.id).values(name=name))
        tell(self._journal, f"code {code.id}", _row(code), _row(renamed))
        return renamed

    def remove(self, code: Code) -> None:
        """Takes out a code of a year, with its links."""
        for topic in code.topics:
            self.unlink(topic, code.id)
        self._tx.change(delete(CodeRow).where(CodeRow.id == code.id))
        tell(self._journal, f"code {code.id}", _row(code), None)

    def link(self, topic: int, code: int) -> bool:
        """Says that a topic answers a code; False when it was said already."""
        if self._linked(topic, code):
            return False
        row = {"topic": topic, "code": code}
        self._tx.change(insert(TopicCodeRow), row)
        tell(self._journal, f"topic_code {topic}/{code}", None, row)
        return True

    def unlink(self, topic: int, code: int) -> bool:
        """Says that a topic does not answer a code; False when it did not."""
        if not self._linked(topic, code):
            return False
        self._tx.change(
            delete(TopicCodeRow).where(TopicCodeRow.topic == topic, TopicCodeRow.code == code)
        )
        tell(self._journal, f"topic_code {topic}/{code}", {"topic": topic, "code": code}, None)
        return True

    def _linked(self, topic: int, code: int) -> bool:
        asked = _LINKS.where(TopicCodeRow.topic == topic, TopicCodeRow.code == code)
        return self._tx.select(asked).first() is not None


def _row(code: Code) -> Told:
    return {"year": code.year, "code": code.code, "name": code.name}
