"""Words that introduce speech in English, as lemmas in lower case."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((verb, preposition) for verb, preposition in (pair.split() for pair in text.split(",")))


LEMMA_REPAIRS = {"hop": "hope", "cit": "cite", "stat": "state", "writ": "write", "promis": "promise"}

SAYING = _words("""
say tell add ask reply respond answer explain note warn argue insist claim announce declare state comment remark
observe write tweet post blog recall admit acknowledge concede confirm deny deplore stress emphasise emphasize
maintain assert contend allege suggest propose predict forecast estimate promise pledge vow swear threaten complain
lament joke quip continue conclude repeat reiterate report reveal disclose testify shout yell scream cry chant
whisper mutter murmur call describe term dub label brand demand urge caution counter retort object protest exclaim
advise recommend interject begin sum agree disagree boast brag muse reflect elaborate clarify specify inform assure
remind convey express text e-mail email message praise criticize criticise blast slam denounce condemn hail tout
signal hint imply indicate point cite quote read go sing rule find show
""")
"""Verbs that may stand beside quoted words."""

TAKING_TITLES = _words("""
read write sing show cite quote call term label brand describe find publish release go watch see
""")
"""Verbs after which quoted words with a capital are rather a title."""

REPORTING = _words("""
say tell add reply respond answer explain note warn argue insist claim announce declare state comment remark observe
write tweet recall admit acknowledge concede confirm deny stress emphasise emphasize maintain assert contend allege
suggest predict forecast estimate promise pledge vow swear threaten complain lament joke quip conclude repeat
reiterate report reveal disclose testify caution counter object protest advise recommend agree boast elaborate
clarify specify inform assure remind hint imply indicate rule find show ask believe think hope fear worry expect feel
doubt understand realize realise decide hear charge posit reason suspect assume demonstrate point determine
""")
"""Verbs whose content clause is what somebody said or thinks."""

WANTING = _words("""
urge ask call demand want promise pledge vow threaten propose offer refuse agree plan hope expect decline order
request encourage advise warn tell beg intend
""")
"""Verbs whose infinitive is what somebody asked for or undertook."""

COMMENTING = _words("""
call describe denounce condemn hail praise criticize criticise blast slam mock cite attack endorse propose announce
demand defend outline detail dismiss reject question discuss mention support oppose acknowledge suggest predict
allege claim deny highlight deride deplore lament applaud echo request express note explain emphasize emphasise
stress warn reveal show promise pledge welcome estimate blame want offer find reference urge indicate unveil dispute
view compare
""")
"""Verbs whose object is what somebody spoke of or how: "condemned the attack", "called it a 'disaster'"."""

COMMENTING_ON = _pairs("""
call for, call on, call upon, point to, refer to, object to, argue for, argue against, speak of, speak about,
speak against, talk about, warn of, warn against, complain about, accuse of, push for, press for, appeal for,
apologize for, apologise for, boast of, boast about, ask for, agree with, disagree with, respond to, vote for,
vote against, blame for, weigh on, comment on, testify about, advocate for, brag about, ask about, decide against,
rule against, rule for
""")
"""Verbs with the preposition before what somebody spoke of."""

WEAK = _words("""
want think believe expect hope feel plan decide agree find show know understand intend assume hear see
""")
"""Verbs that report thoughts and findings; they count only with somebody named as their subject."""

ANY_CUE = REPORTING | WANTING | COMMENTING | frozenset(verb for verb, _ in COMMENTING_ON)

ADJECTIVES = _words("""
afraid confident certain sure concerned worried convinced optimistic hopeful aware skeptical sceptical adamant
doubtful
""")
"""Adjectives whose content clause is what somebody thinks."""

MINDED = _pairs("""
critical of, supportive of, skeptical of, sceptical of, wary of, afraid of, proud of, confident in, confident of,
worried about, concerned about, optimistic about, certain of, sure of, aware of, convinced of, doubtful about,
enthusiastic about, furious about, unhappy about, unhappy with, pleased with, angry about, opposed to, frustrated with
""")
"""Adjectives with the preposition before what somebody thinks of."""

INCLINED = _words("ready willing eager reluctant unwilling determined happy prepared glad keen hesitant")
"""Adjectives whose infinitive is what somebody means to do."""

SET_AGAINST = _words("although though but while")
"""Words after a comma with which the article speaks again."""

CREDITS = _words("image images photo photos picture file credit video audio source sources caption illustration")
"""Words before a colon after which it says whose a picture is."""

HEARING = _words("ask tell inform remind")
"""Verbs whose passive has the listener as its subject."""

TELLING = _words("tell remind inform assure warn")
"""Verbs with a listener between them and what is said."""

NOUNS = _words("""
claim statement argument assertion suggestion warning belief promise pledge accusation allegation conclusion view
contention notion announcement admission fear hope concern prediction assurance complaint plan proposal call
criticism support opposition attack decision comment remark refusal demand request praise endorsement rejection
offer intention threat willingness defense defence denial idea desire position
""")
"""Nouns whose content clause is what somebody said or thinks."""

MALE_PRONOUNS = _words("he him his himself")
FEMALE_PRONOUNS = _words("she her hers herself")
PLURAL_PRONOUNS = _words("they them their themselves we")
OTHER_PRONOUNS = _words("i it you who which that this me us one someone somebody everyone nobody")
PRONOUNS = MALE_PRONOUNS | FEMALE_PRONOUNS | PLURAL_PRONOUNS | OTHER_PRONOUNS
MALE_TITLES = _words("mr mr. sir lord king prince sen. congressman spokesman chairman councilman father brother")
FEMALE_TITLES = _words("""
mrs mrs. ms ms. miss dame lady madam queen princess congresswoman spokeswoman chairwoman sister
""")

SOURCES = _words("""
official officials critic critics supporter supporters opponent opponents aide aides adviser advisers advisor
advisors spokesman spokeswoman spokesperson police authority authorities prosecutor prosecutors investigator
investigators lawyer lawyers attorney attorneys judge judges court courts expert experts analyst analysts economist
economists scientist scientists researcher researchers author authors source sources insider insiders campaign
company companies firm firms agency agencies government administration ministry department committee panel council
commission board union unions bank airline party lawmaker lawmakers senator senators congressman congresswoman
representative representatives politician politicians minister ministers president chancellor governor mayor leader
leaders candidate candidates nominee conservatives liberals democrats republicans voters voter protester protesters
demonstrators activists activist residents resident residents witness witnesses family families parents mother
father wife husband son daughter brother sister friend friends colleague colleagues neighbour neighbours neighbor
neighbors student students teacher teachers doctor doctors physician physicians reporter reporters journalist
journalists newspaper paper magazine website network report reports study studies poll polls survey surveys analysis
data document documents email emails letter statement memo transcript filing lawsuit complaint review article book
investors shareholders traders managers executives executive director chairman chairwoman chief founder owner owners
workers employees employers farmers businessman businesswoman woman man men women people person who group groups
organization organisation organizations team coach players player fans victims victim survivors soldiers commander
general troops rebels video footage slide research averages numbers figures records some many all others most everyone
administrators percent
""")
"""Nouns for people and papers that say things."""
