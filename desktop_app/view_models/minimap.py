"""Where claims and inconsistencies lie in an article, as shares of its length."""

from dataclasses import dataclass

from desktop_app.view_models.article import OpenArticle

STEPS = 300
"""How finely the article is divided: what lies in the same step is one tick."""


@dataclass(frozen=True, slots=True)
class Tick:
    share: float
    finding: bool
    settled: bool


def ticks(article: OpenArticle) -> list[Tick]:
    """Return the ticks from top to bottom; a step with an open claim is open."""
    length = max(1, len(article.text))
    claims: dict[int, bool] = {}
    for m in article.mentions.values():
        if m.mention.kind == "claim" and m.status != "rejected":
            step = m.mention.start * STEPS // length
            claims[step] = claims.get(step, True) and m.settled
    findings = {
        member.start * STEPS // length
        for state in article.findings.values()
        if state.status in ("open", "confirmed")
        for member in state.finding.members
        if member.article == article.article_id
    }
    made = [Tick(step / STEPS, False, settled) for step, settled in claims.items()]
    made += [Tick(step / STEPS, True, False) for step in findings]
    return sorted(made, key=lambda t: (t.share, t.finding))
