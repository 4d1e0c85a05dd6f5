"""How long a wrong password keeps the next try back."""

FREE = 3
"""Tries that cost nothing: everybody mistypes."""

LONGEST = 300.0
"""Seconds that nobody waits longer than, for it may be the clerk who mistypes."""


def wait_after(failed: int) -> float:
    """Seconds to wait after ``failed`` wrong tries in a row: 2, 4, 8 … from the third on."""
    over = max(0, failed - FREE + 1)
    return min(LONGEST, 2.0 ** min(over, 20)) if over else 0.0


def wait_left(failed: int, last: float, now: float) -> float:
    """Seconds that are still to be waited, when the ``last`` wrong try was at that time; both in
    seconds since 1970. A clock that was set back shortens nothing, and lengthens nothing."""
    passed = max(0.0, now - last)
    return max(0.0, wait_after(failed) - passed)
