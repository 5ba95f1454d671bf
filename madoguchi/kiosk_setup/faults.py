"""What stops the set-up: one sentence in both languages."""


class SetupError(Exception):
    """The set-up cannot go on.

    Attributes:
        ja, en: what is wrong and what to do.
    """

    def __init__(self, ja: str, en: str) -> None:
        super().__init__(en)
        self.ja = ja
        self.en = en
