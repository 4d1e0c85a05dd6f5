"""From the real office to the one for practice, and back by one act."""

from pathlib import Path

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.staff import set_office
from clerkdesk.ui.firstrun.practice import go_back
from tests.office import FakeClock
from tests.ui.conftest import OpenWindow


def practice_of(real: Desk, clock: FakeClock) -> Desk:
    """The practice office of ``real``, marked as such."""
    desk = open_desk(real.folder / "practice", clock)
    set_office(desk, {"name": "สำนักงานตัวอย่าง", "short_name": "ตัวอย่าง"})
    with desk.store.write("office.practice") as tx:
        office = tx.office.load()
        tx.office.save(type(office)(name=office.name, practice=True))
    return desk


def test_the_practice_office_is_marked_and_leads_back_by_one_act(
    desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    practice = practice_of(desk, clock)
    window = open_window(practice)
    assert window.window.band.isVisible()
    assert window.house.way_back.isVisible()
    assert window.window.windowTitle() == "สำนักงานฝึกหัด · ClerkDesk"
    launched: list[tuple[Path, str]] = []

    def launch(folder: Path, language: str) -> bool:
        launched.append((folder, language))
        return True

    go_back(window.house.services, window.window, launch)
    assert launched == [(desk.folder, "th")]
    assert not window.window.isVisible()


def test_when_the_real_office_does_not_open_the_window_stays_and_says_so(
    desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    practice = practice_of(desk, clock)
    window = open_window(practice)
    go_back(window.house.services, window.window, lambda _folder, _language: False)
    assert window.window.isVisible()
    assert str(desk.folder) in window.messages.complaints[-1]
    practice.close()


def test_each_office_offers_the_way_to_the_other_alone(
    desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    real = open_window(desk).house.services.commands.all
    assert real["practice"].isEnabled()
    assert not real["real_office"].isEnabled()
    practice = practice_of(desk, clock)
    there = open_window(practice).house.services.commands.all
    assert there["real_office"].isEnabled()
    assert not there["practice"].isEnabled()
    practice.close()
