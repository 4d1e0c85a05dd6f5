from datetime import datetime

import pytest

from clerkdesk.settings.clock import as_gregorian


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        (datetime(2026, 11, 22, 7, 57), datetime(2026, 11, 22, 7, 57)),
        (datetime(2569, 11, 22, 7, 57), datetime(2026, 11, 22, 7, 57)),
        (datetime(2572, 2, 29), datetime(2029, 2, 28)),
        (datetime(2200, 12, 31), datetime(2200, 12, 31)),
    ],
)
def test_a_clock_that_was_set_to_the_buddhist_year_is_understood(
    shown: datetime, meant: datetime
) -> None:
    assert as_gregorian(shown) == meant
