"""Who asks who has reported reads no more memos than it takes to know."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundrows import declare_nothing
from clerkdesk.desk.rounds import dues_of
from clerkdesk.desk.roundview import RoundGrid, read_progress
from clerkdesk.domain.calendar.fiscal import FiscalYear
from tests.desk.published import published
from tests.desk.rounds import MAY, UNIT, two_units
from tests.desk.test_rounds import undone


def progress(desk: Desk) -> RoundGrid:
    with desk.store.read() as tx:
        return read_progress(desk, tx, dues_of(tx, FiscalYear(2561)))


def test_one_publication_is_enough_to_know_that_there_is_something(desk: Desk) -> None:
    two_units(desk)
    done = declare_nothing(desk, MAY)
    assert progress(desk).office[7].reported
    for subject in ("ข่าวหนึ่ง", "ข่าวสอง"):
        published(desk, UNIT, subject)
    assert (progress(desk).office[7].reported, progress(desk).office[7].rows) == (False, 1)
    undone(done)
    assert progress(desk).office[7].rows == 0, "nobody declared anything"
