"""What the office says of itself, setting by setting."""

from dataclasses import asdict, fields

from sqlalchemy import insert, select, update

from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.registers import check_prefix
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.jsontext import JsonValue
from clerkdesk.store.rows import SettingRow, UnitRow
from clerkdesk.store.telling import tell
from clerkdesk.store.transaction import Transaction

_PREFIX = "office."


class OfficeSettings:
    """The office, and other settings that belong to all who work with these records."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def load(self) -> Office:
        """The office; what was never said is as in a new :class:`Office`."""
        known = self._all()
        said = {
            field.name: known[_PREFIX + field.name]
            for field in fields(Office)
            if _PREFIX + field.name in known
        }
        if "digits" in said:
            said["digits"] = Digits(said["digits"])
        return Office(**said)

    def setting(self, key: str, default: JsonValue = None) -> JsonValue:
        """One setting as JSON, or ``default`` when it was never put."""
        one = select(SettingRow.value).where(SettingRow.key == key)
        found = self._tx.select(one).first()
        return default if found is None else found.value

    def _all(self) -> dict[str, JsonValue]:
        rows = self._tx.select(select(SettingRow.key, SettingRow.value))
        return {row.key: row.value for row in rows}


class OfficeSettingsWriting(OfficeSettings):
    """The office, to be written. The journal is told of every setting."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def save(self, office: Office) -> None:
        """Writes everything that the office says of itself; ClerkError when a unit has its
        prefix."""
        before = self.load()
        was, now = asdict(before), asdict(office)
        changed = [name for name in now if now[name] != was[name]]
        if not changed:
            return
        if "prefix" in changed:
            units = self._tx.select(select(UnitRow.name, UnitRow.prefix))
            check_prefix(office.prefix, [(unit.name, unit.prefix) for unit in units])
        for name in changed:
            self._write(_PREFIX + name, now[name])
        tell(
            self._journal,
            "office",
            *({name: each[name] for name in changed} for each in (was, now)),
        )

    def put(self, key: str, value: object) -> None:
        """Writes one setting; ``value`` is any JSON value but null."""
        before = self.setting(key)
        if before == value:
            return
        self._write(key, value)
        tell(self._journal, f"setting {key}", {"value": before}, {"value": value})

    def _write(self, key: str, value: object) -> None:
        changed = update(SettingRow).where(SettingRow.key == key).values(value=value)
        if not self._tx.change(changed).rowcount:
            self._tx.change(insert(SettingRow).values(key=key, value=value))
