"""The values of the lines behind a plot."""

_STEPS = (1, 2, 5)


def ticks(most: float, count: int = 4) -> tuple[int, ...]:
    """Round whole numbers from 0 to at least ``most``, about ``count`` steps of them."""
    step, power = 1, 1
    while True:
        for each in _STEPS:
            step = each * power
            if step * count >= most:
                last = -(-max(1, most) // step)
                return tuple(range(0, int(last) * step + 1, step))
        power *= 10
