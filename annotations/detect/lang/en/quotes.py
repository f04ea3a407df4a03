"""Words that introduce speech in English, as lemmas in lower case."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYING = _words("""
say tell add ask reply respond answer explain note warn argue insist claim announce declare state comment remark observe
write tweet post blog recall admit acknowledge concede confirm deny deplore stress emphasise emphasize maintain assert
contend allege suggest propose predict forecast estimate promise pledge vow swear threaten complain lament joke quip
continue conclude repeat reiterate report reveal disclose testify shout yell scream cry chant whisper mutter murmur
call describe term dub label brand demand urge caution counter retort object protest exclaim advise recommend
interject begin sum agree disagree boast brag muse reflect elaborate clarify specify inform assure remind convey express
text e-mail email message praise criticize criticise blast slam denounce condemn hail tout signal hint imply
indicate point cite quote read go sing rule find show
""")
"""Verbs that may stand beside quoted words."""

REPORTING = _words("""
say tell add reply respond answer explain note warn argue insist claim announce declare state comment remark observe
write tweet recall admit acknowledge concede confirm deny stress emphasise emphasize maintain assert contend allege
suggest predict forecast estimate promise pledge vow swear threaten complain lament joke quip conclude repeat reiterate
report reveal disclose testify caution counter object protest advise recommend agree boast elaborate clarify specify
inform assure remind hint imply indicate rule find show believe think hope fear worry expect feel know doubt understand
realize realise determine decide learn hear see charge posit reason guess suspect assume mean prove demonstrate point
""")
"""Verbs whose content clause is what somebody said or thinks."""

WANTING = _words("""
urge ask call demand want promise pledge vow threaten propose offer refuse agree plan hope expect decline seek order
request invite encourage advise warn tell beg persuade push vote choose decide intend need
""")
"""Verbs whose infinitive is what somebody asked for or undertook."""

NAMING = _words(
    "call describe term dub label brand denounce condemn hail praise criticize criticise blast slam mock cite"
)
"""Verbs whose object is put in somebody's words: "called it a 'disaster'"."""

NOUNS = _words("""
claim statement argument assertion suggestion warning belief promise pledge accusation allegation conclusion view
contention notion announcement admission fear hope concern prediction assurance complaint
""")
"""Nouns whose content clause is what somebody said or thinks."""

LISTENERS = _words("reporters journalists us me him her them press media viewers lawmakers supporters followers crowd")

MALE_PRONOUNS = _words("he him his himself")
FEMALE_PRONOUNS = _words("she her hers herself")
PLURAL_PRONOUNS = _words("they them their themselves we")
OTHER_PRONOUNS = _words("i it you who which that this me us one someone somebody everyone nobody")
MALE_TITLES = _words("mr mr. sir lord king prince sen. congressman spokesman chairman councilman father brother")
FEMALE_TITLES = _words(
    "mrs mrs. ms ms. miss dame lady madam queen princess congresswoman spokeswoman chairwoman sister"
)
