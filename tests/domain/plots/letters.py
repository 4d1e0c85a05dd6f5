"""Letters of which each cluster is one unit wide and each line ten high."""

from clerkdesk.domain.thai.clusters import clusters


class SquareLetters:
    line = 10.0
    baseline = 8.0

    def width(self, text: str, bold: bool = False) -> float:
        return 6.0 * len(clusters(text))

    def lines(self, text: str, width: float, bold: bool = False) -> list[str]:
        most = max(1, int(width / 6))
        parts = clusters(text)
        return ["".join(parts[n : n + most]) for n in range(0, len(parts), most)] or [""]
