"""A look at a layout that tests of several blocks share."""

from clerkdesk.paper.placed import Layout
from tests.paper.composing import (
    outside,
    overlaps,
)

LONG = "ข้าพเจ้าขอรับรองว่าข้อมูลที่ได้รับ ผ่านการตรวจสอบความถูกต้องเรียบร้อยแล้ว " * 30


def sound(layout: Layout) -> Layout:
    """The layout, after a look that nothing overlaps or leaves the margins."""
    assert list(overlaps(layout)) == []
    assert list(outside(layout, left=30, right=20)) == []
    return layout
