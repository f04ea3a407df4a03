"""English words that tell what a sentence claims, and how. Lower case; one set an idea."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSON_PRONOUNS = _words("i me my mine we us our ours you your yours myself ourselves yourself")
OPINION_WORDS = _words(
    "think believe feel hope wish love hate amazing awful bad beautiful best better brave brilliant courage crazy "
    "disaster disgrace disgraceful dangerous excellent fair fantastic good great horrible important inspiring "
    "magnificent nice outrageous proud regret ridiculous right sad sadly shame shameful should strong stupid "
    "terrible tremendous tragic unacceptable unfair unfortunately wonderful wrong ought must deserve deserves"
)
BELIEF_VERBS = _words("think thinks thought believe believes believed feel feels felt suspect suspects doubt doubts "
                      "hope hopes hoped fear fears feared")  # fmt: skip
FUTURE_WORDS = _words(
    "will shall would could may might going plan plans planned expect expects expected forecast forecasts predict "
    "predicts predicted likely projected aim aims intend intends scheduled set due"
)
FORECAST_WORDS = _words("forecast forecasts predict predicts predicted projected expect expects expected probably")
PROMISE_WORDS = _words("will shall 'll going")
COMPARE_WORDS = _words(
    "more less fewer higher lower larger smaller greater bigger better worse faster slower older younger earlier later "
    "longer shorter cheaper richer poorer than twice double doubled triple tripled half compared versus outnumber "
    "exceed exceeds exceeded surpass surpassed outperform unlike"
)
CHANGE_WORDS = _words(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain "
    "gained climb climbed jump jumped soar soared surge surged fall falls fell fallen falling drop drops dropped "
    "decrease decreased decline declined declining cut cuts cutting reduce reduced shrink shrank slump slumped plunge "
    "plunged raise raised lower lowered expand expanded"
)
SUPERLATIVE_WORDS = _words(
    "first last only most least largest biggest highest lowest smallest greatest worst best oldest youngest longest "
    "shortest fastest slowest fewest earliest latest richest poorest record unprecedented never ever largest-ever "
    "top leading sole unique"
)
CAUSAL_WORDS = _words(
    "because cause causes caused causing due led leads result results resulted resulting therefore thus hence thanks "
    "linked blamed attributed triggered trigger triggers prompted sparked contributed consequently owing"
)
LEGAL_WORDS = _words(
    "law laws legal illegal illegally court courts judge judges sued sue lawsuit convicted conviction sentenced "
    "guilty charged charges prosecutor prosecutors indicted verdict ruling ruled banned ban treaty constitution "
    "constitutional legislation statute supreme jury bail arrested trial"
)
SCIENCE_WORDS = _words(
    "study studies scientists scientist researchers researcher research experiment trial trials vaccine virus "
    "disease species planet telescope climate temperature emissions patients dna gene genes asteroid published journal "
    "spacecraft orbit"
)
STUDY_WORDS = _words("study studies researchers scientists volunteers patients participants")
PLACE_WORDS = _words("located north south east west northern southern eastern western border borders kilometres "
                     "kilometers miles capital region province coast river mountain")  # fmt: skip
TITLE_WORDS = _words(
    "president minister premier chancellor governor mayor senator secretary director chief ceo chairman chairwoman "
    "chair spokesman spokeswoman spokesperson king queen prince princess pope bishop ambassador general colonel "
    "professor founder co-founder leader head coach manager captain commissioner judge attorney officer deputy "
    "congressman congresswoman representative"
)
IMAGE_WORDS = _words("image images photo photograph photographs picture pictured video footage screenshot file")
NUMBER_WORDS = _words(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million "
    "millions billion billions trillion trillions dozen dozens half third quarter percent per-cent percentage zero"
)
MONEY_WORDS = _words("dollar dollars euro euros pound pounds yen cents franc francs yuan rupees")
SPEECH_VERBS = _words(
    "say says said saying tell tells told claim claims claimed state states stated announce announces announced report "
    "reports reported argue argues argued deny denies denied confirm confirms confirmed insist insists insisted warn "
    "warns warned admit admits admitted suggest suggests suggested assert asserted allege alleged allegedly according "
    "add added explain explained write wrote testified acknowledged estimated estimate estimates"
)
TIME_WORDS = _words(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday today yesterday tomorrow tonight year years month months week weeks day days "
    "decade decades century since ago"
)
POLITE_WORDS = _words("thank thanks please welcome sorry hello goodbye congratulations god bless okay ok yes no well")
DATELINE = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[a-z]+ \d{1,2}|\d{1,2} [a-z]+),? \d{4}\.?"
CREDIT = r"(?:image|photo|picture|credit|source|file photo)s?\s*:"
SUPERLATIVE = r"\b(?:the|its|his|her|their|ever) (?:\w{1,30} )?(?:most|least|\w{2,30}est|first|last|only)\b"
COMPARES = r"\bthan\b|\bcompared (?:with|to)\b|\btwice as\b"
CAUSES = (
    r"\b(?:because|caus(?:e|es|ed|ing)|due to|led to|leads to|result(?:s|ed)? in|thanks to|owing to|triggered|prompted|"
    r"sparked|blamed|as a result)\b"
)
MONEY = r"[$€£¥]\s?\d|\b\d[\d,.]{0,20}\s?(?:\w{1,4}illion\s)?(?:dollars|euros|pounds|yen)\b"
CONTRAST = _words("while whereas")
PERSON_SUBJECTS = _words("he she")
THING_SUBJECTS = _words("it")
POSSESSIVE_SUBJECTS = {"his": "he", "her": "she", "its": "it"}
POINTING = _words("the this that he she it they")
COMPANY_NOUNS = _words(
    "company firm giant carmaker automaker manufacturer maker retailer airline bank lender startup start-up publisher "
    "broadcaster insurer supplier operator developer brewer chipmaker drugmaker supermarket utility builder group"
)
"""Nouns that stand for a company named before."""
NO_COMPANY = _words(
    "ministry department agency council committee commission court parliament senate congress party union university "
    "college school police army navy association federation government office bureau institute museum hospital church "
    "nations foundation society league club team authority board"
)
"""Words of an organisation's name that say it is no company."""
LONGEST_NOMINAL = 3
ABBREVIATIONS = _words(
    "mr mrs ms dr st gen col lt sgt capt gov sen rep rev prof jr sr no vs etc inc ltd co corp dept jan feb mar apr "
    "jun jul aug sep sept oct nov dec mt ft ave"
)
DAY_PARTS = ("day", "night")
DEMONSTRATIVES = _words("this that these those such")
CLOCK_WORDS = _words("midnight noon")
POSSESSIVES = ("'s", "’s")
SAID = "said"
WEEK_OF = "week of"
JOINS = CONTRAST | _words("and but or yet so")
