"""Whether it is said that no backup was verified for three working days: never late, never twice
a day, never for nothing. Days are counted here by themselves."""

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from clerkdesk.desk.backupplaces import add_place, to_be_told
from clerkdesk.desk.backups import catch_up
from clerkdesk.settings.publicholidays import public_holidays
from tests.office import FakeClock, a_memo, open_office

_BEGIN = datetime(2018, 5, 15, 9, 30)


def live_through(folder: Path, days: int, seed: int) -> Counter[str]:
    """So many days of an office whose stick is often away. Counts the starts, those on which it had
    to be said and was, and what went wrong: ``silent``, ``needless``, ``twice``."""
    chance, count = Random(seed), Counter[str]()
    clock = FakeClock(_BEGIN)
    desk = open_office(folder / "office", clock)
    stick, pocket = folder / "stick", folder / "pocket"
    stick.mkdir()
    add_place(desk, stick)
    catch_up(desk)
    verified = clock.now.date()
    for _ in range(days):
        clock.forward(1)
        if chance.random() < 0.2:
            continue  # the program was not started
        if stick.exists() and chance.random() < 0.4:
            stick.rename(pocket)
        elif pocket.exists() and chance.random() < 0.25:
            pocket.rename(stick)
        told = [str(state.place.folder.parent) for state in to_be_told(desk) if not state.place.own]
        must = _working_days(verified, clock.now.date()) >= 3
        count["starts"] += 1
        count["said" if told else "quiet"] += 1
        count["silent"] += must and not told
        count["needless"] += bool(told) and not must
        count["twice"] += bool(to_be_told(desk))
        if chance.random() < 0.5:
            a_memo(desk)
        catch_up(desk)
        verified = clock.now.date() if stick.exists() else verified
    desk.close()
    return count


def _working_days(after: date, until: date) -> int:
    """The days after ``after``, up to and with ``until``, on which an office works."""
    days = [after + timedelta(days=each) for each in range(1, (until - after).days + 1)]
    return sum(day.weekday() < 5 and day not in public_holidays(day.year) for day in days)
