"""The files that belong to a memo. One that is taken off keeps its row."""

from collections.abc import Sequence

from sqlalchemy import insert, select, update

from clerkdesk.domain.memo.memo import Material
from clerkdesk.store.memocodec import MATERIAL, material_from_row
from clerkdesk.store.rows import MaterialRow
from clerkdesk.store.transaction import Transaction


def keep_materials(tx: Transaction, memo_id: int, materials: Sequence[Material]) -> None:
    """Writes the memo's materials as they are now, in their order."""
    standing = _standing(tx, memo_id)
    if [material for _row, material in standing] == list(materials):
        return
    gone = [row for row, _material in standing]
    if gone:
        removed = update(MaterialRow).where(MaterialRow.id.in_(gone)).values(removed_at=tx.now)
        tx.change(removed)
    rows = [
        {"memo": memo_id, "place": place} | {name: getattr(material, name) for name in MATERIAL}
        for place, material in enumerate(materials, start=1)
    ]
    if rows:
        tx.change(insert(MaterialRow), rows)


def _standing(tx: Transaction, memo_id: int) -> list[tuple[int, Material]]:
    statement = (
        select(*MaterialRow.__table__.columns)
        .where(MaterialRow.memo == memo_id, MaterialRow.removed_at.is_(None))
        .order_by(MaterialRow.place)
    )
    return [(row.id, material_from_row(row)) for row in tx.select(statement)]
