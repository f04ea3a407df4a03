"""Which language an article is written in: what its source says, unless its small words say otherwise."""

import re

SMALL_WORDS = {
    "en": frozenset("the of and to that with for is was by from this are it his he has have not which".split()),
    "de": frozenset("der und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es bei".split()),
    "fr": frozenset("le les des et est dans une pour sur qui que au du plus par ne pas avec ce sont".split()),
    "es": frozenset("el los las y en que del por una con para se su al lo es más como fue pero".split()),
    "it": frozenset("il di che e la per un non è con del della sono gli si da nel dei ha alla".split()),
    "nl": frozenset("de het een van en dat op te voor met zijn niet aan er ook bij naar uit om werd".split()),
    "pt": frozenset("o os um uma do da em que não com para por dos das foi mais ao pela são à".split()),
}
"""Words that an article in the language cannot do without; those that two of them share count for both."""
READ = 4_000
"""Characters of an article that are looked at, small words with a capital left out ("Las Vegas")."""
ENOUGH, CLEARLY = 5, 2
"""So many small words, and so many times those of any other language, overrule what the source says."""


def language_of(text: str, said: str = "en") -> str:
    """Return the language (ISO 639-1) of a text; `said` is what its source says (BCP 47), kept where words are few."""
    words = re.findall(r"[^\W\d_]+", text[:READ])
    counts = sorted(((sum(w in small for w in words), code) for code, small in SMALL_WORDS.items()), reverse=True)
    (most, best), (second, _) = counts[:2]
    if most >= ENOUGH and most >= CLEARLY * second:
        return best
    return said.replace("_", "-").partition("-")[0].lower() or "en"
