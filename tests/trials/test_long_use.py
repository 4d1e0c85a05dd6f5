from pathlib import Path

from tests.office import FakeClock, a_memo, open_office
from tests.trials.clerkday import sign_a_pile
from tests.trials.long_use import DEAF, Found, work_for_long
from tests.trials.timing import Spent, share


def test_a_clerk_works_on_and_each_act_is_timed(tmp_path: Path) -> None:
    desk = open_office(tmp_path / "office", FakeClock())
    a_memo(desk)
    desk.close()
    (tmp_path / "out").mkdir()
    found = work_for_long(tmp_path / "office", tmp_path / "out", 6, [sign_a_pile])
    assert found.wrong == []
    assert (found.acts, found.rounds, len(found.held)) == (6, 2, 2)
    assert found.came["Tidying (1 s)"] > 0
    assert {name: len(spent.whole) for name, spent in found.spent.items()} == {
        "the pile is shown": 1,
        "a letter is typed": 1,
        "a number of the pile is typed": 1,
        "the pile is left": 1,
        "a timer of the program comes": 3,
    }
    assert all(max(spent.whole) > 0 for spent in found.spent.values())


def test_an_act_that_is_slow_once_in_ten_times_is_too_long() -> None:
    quick = Spent(longest=[DEAF / 2] * 96 + [DEAF * 2] * 4)
    slow = Spent(longest=[DEAF / 2] * 90 + [DEAF * 2] * 10)
    assert (share(quick.longest, 0.95), share(slow.longest, 0.95)) == (DEAF / 2, DEAF * 2)
    assert Found(spent={"quick": quick, "slow": slow}).too_long == ["slow"]
