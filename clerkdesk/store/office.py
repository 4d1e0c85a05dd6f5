"""What the office says of itself, setting by setting."""

from dataclasses import asdict, fields

from sqlalchemy import insert, select, update

from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.store.jsontext import JsonValue
from clerkdesk.store.rows import SettingRow
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
    """The office, to be written."""

    def save(self, office: Office) -> None:
        """Writes everything that the office says of itself."""
        known = self._all()
        for name, value in asdict(office).items():
            if known.get(_PREFIX + name) != value:
                self.put(_PREFIX + name, value)

    def put(self, key: str, value: object) -> None:
        """Writes one setting; ``value`` is any JSON value but null."""
        changed = update(SettingRow).where(SettingRow.key == key).values(value=value)
        if not self._tx.change(changed).rowcount:
            self._tx.change(insert(SettingRow).values(key=key, value=value))
