"""One of a few answers, taken at once: the digits of the office, the language."""

from collections.abc import Mapping

from clerkdesk.ui.widgets.chips import Chips


class Options(Chips):
    """Chips with their words; ``chosen`` carries the key. One is marked always."""

    def __init__(self, name: str, words: Mapping[str, str]) -> None:
        super().__init__(name)
        for key in words:
            self.add(key)
        self.say(words)
        for key, words_of in words.items():
            self.chips[key].setAccessibleName(f"{name}: {words_of}")
        self.choose(next(iter(words)))

    def choose(self, key: str) -> None:
        """Marks an answer, which takes the focus when the field is gone to."""
        super().choose(key)
        self.setFocusProxy(self.chips[key])
