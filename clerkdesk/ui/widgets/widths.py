"""How columns share the width of a table."""

from collections.abc import Sequence


def shared(room: int, weights: Sequence[float], least: Sequence[int]) -> list[int]:
    """``room`` pixels shared by ``weights``, none below its ``least``; all pixels are used.

    The least are given also where there is no room for all of them.
    """
    held = dict[int, int]()
    while True:
        free = [place for place in range(len(weights)) if place not in held]
        rest, total = room - sum(held.values()), sum(weights[place] for place in free)
        short = [place for place in free if rest * weights[place] / total < least[place]]
        if not short:
            break
        held |= {place: least[place] for place in short}
    shares = [
        held.get(place, 0) or int(rest * weights[place] / total) for place in range(len(weights))
    ]
    if free:
        shares[max(free, key=lambda place: weights[place])] += room - sum(shares)
    return shares
