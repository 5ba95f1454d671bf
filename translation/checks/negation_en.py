"""How often an English text denies, at least and at most."""

from .counting import Count, Rule, count, rule

_NT = r"(?:is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|should|must|need|ai)n['’]t"
_WHO = r"(?:it|you|they|we|he|she|i|there|that|this|those|these)"

RULES: tuple[Rule, ...] = (
    # Said with a negative, meant without one.
    rule(0, 0, rf",\s*{_NT}\s{_WHO}\b"),
    rule(0, 1, rf"(?:^|(?<=[.!?…]\s)|(?<=[,;:—]\s)|(?<=\bwhy\s)|(?<=\bhow\s)){_NT}\b"),
    rule(0, 0, r"\bnot (?:only|just|to worry|to mention)\b|\bwhy not\b|\bor not\b|\bif not\b"),
    rule(
        0,
        1,
        r"\b(?:do not|don['’]t) (?:worry|mind|mention|hesitate|be shy|be afraid)\b|",
        r"\bno (?:problem|worries|rush|hurry|need to hurry|doubt|trouble)\b",
    ),
    rule(
        0,
        1,
        r"\bno later than\b|\bnot until\b|\bno more than\b|\bno wonder\b|",
        r"\bcan['’]t (?:wait|help)\b|\bno matter\b",
    ),
    rule(0, 1, r"(?:^|(?<=[.!?…]\s)|(?<=[,;:—]\s))no(?=[,.!;:])|(?<=\bsay\s)no\b"),
    rule(0, 1, r"\bi don['’]t (?:think|believe|suppose)\b"),
    # Denials.
    rule(1, 1, r"\b(?:neither\b.{0,40}?\bnor|neither|nor)\b"),
    rule(
        1,
        1,
        rf"\b{_NT}|\bcannot\b|\bnot\b|\bnever\b|\bnone\b|\bnobody\b|\bno[- ]one\b|",
        r"\bnothing\b|\bnowhere\b",
    ),
    rule(
        1,
        1,
        r"\bno\b(?![.:]\s?\d)|\bwithout\b|\bdont\b|\bcant\b|\bunnecessary\b|\binvalid\b|",
        r"\bunable\b",
    ),
    rule(1, 1, r"(?<!would )(?<!['’]d )\brather than\b"),
    # What the other language may or may not deny.
    rule(
        0,
        1,
        r"\b(?:refus|deni|reject|declin|prevent|refrain|avoid|lack|miss|rare)[a-z]*|\b[a-z]+less\b",
    ),
    rule(0, 1, r"\b(?:hardly|barely|except|instead|rather|void|impossible|unless|doubt)\b"),
)


def negations(text: str) -> Count:
    """Return how often a text denies, at least and at most."""
    return count(text, RULES)
