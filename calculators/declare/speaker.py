"""Names a party in sentences, with the contracted verbs that follow."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Speaker:
    """A party as sentences name it; the verb after `subject` is the same in every case."""

    heading: str  # "Seller", or the typed name
    subject: str  # we, they, Aldermere
    object: str  # us, them, Aldermere
    possessive: str  # ours, theirs, Aldermere's

    @property
    def singular(self) -> bool:
        """Tell whether the verb is singular: Norrvik needs, we need."""
        return self.subject not in ("we", "you", "they")

    @property
    def would(self) -> str:
        """Return the short form: we'd, they'd, Norrvik would."""
        return f"{self.subject} would" if self.singular else f"{self.subject}'d"

    @property
    def be(self) -> str:
        """Return the short form: we're, they're, Norrvik is."""
        return f"{self.subject} is" if self.singular else f"{self.subject}'re"

    @property
    def have(self) -> str:
        """Return the short form: we've, they've, Norrvik has."""
        return f"{self.subject} has" if self.singular else f"{self.subject}'ve"

    @property
    def will(self) -> str:
        """Return the short form: we'll, they'll, Norrvik will."""
        return f"{self.subject} will" if self.singular else f"{self.subject}'ll"

    @property
    def determiner(self) -> str:
        """Return the form before a noun: our, your, their, Aldermere's."""
        pronouns = {"ours": "our", "yours": "your", "theirs": "their"}
        return pronouns.get(self.possessive, self.possessive)
