"""The ranking of claims that `factdesk train` makes: signs and words of a claim, on top of what the machine scored."""

import re
from collections.abc import Mapping

from annotations.learn.taste import shifted, signs_of
from schemas.lesson import Ranking
from schemas.mention import Mention

MOST = 3.0
"""Log-odds by which a trained ranking moves a claim at most."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[%$€£]|\d")


def features_of(claim: Mention) -> Mapping[str, float]:
    """Return what the ranking sees of a claim: its signs, and its words ("w:rose"); each is there (1) or not."""
    words = {f"w:{'0' if w.isdigit() else w.casefold()}" for w in _WORD.findall(claim.surface)}
    return dict.fromkeys((*signs_of(claim), *sorted(words)), 1.0)


def ranked(claim: Mention, ranking: Ranking) -> tuple[float, str]:
    """Return the score of a claim by the trained ranking, and the reason to show; no reason where it stays."""
    by = ranking.bias + sum(ranking.weights.get(name, 0.0) * value for name, value in features_of(claim).items())
    return shifted(claim, max(-MOST, min(MOST, by)))
