"""Every way of stating a figure or a date that the engine is made for, each with all that is understood of it."""

import pytest
import spacy
from spacy.language import Language

from annotations.detect.context import ArticleContext, mentions_of
from annotations.detect.model import BASE_MODEL
from schemas.mention import DateValue, FigureValue, Mention


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.load(BASE_MODEL)
    nlp.add_pipe("figures")
    nlp.add_pipe("dates")
    return nlp


def find(nlp: Language, text: str, layer: str, article: str = "", date: str = "2024-05-15") -> list[Mention]:
    doc = nlp.make_doc(text)
    doc._.context = ArticleContext(date=date, text=article or text)
    return mentions_of(nlp(doc), layer)


def told(mention: Mention) -> str:
    """All of a quantity in one line, what it does not have left out."""
    assert isinstance(mention.value, FigureValue)
    q = mention.value.quantity
    value = f"{q.low:f}" if q.low == q.high else f"{q.low:f}..{q.high:f}"
    more = [
        q.unit,
        q.unit_name and f"({q.unit_name})",
        q.modifier if q.modifier != "none" else "",
        q.direction if q.direction != "none" else "",
        q.per and f"per {q.per}",
        q.measures and f"of {q.measures}",
    ]
    return " ".join([mention.surface, "=", q.kind, value, *(m for m in more if m)])


def dated(mention: Mention) -> str:
    assert isinstance(mention.value, DateValue)
    time = mention.value.time
    return " ".join([mention.surface, "=", time.type, time.value, time.edtf]).strip()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "The fund paid US$5bn, A$3m, C$2m and HK$40m.",
            [
                "US$5bn = money 5000000000 USD (US dollar)",
                "A$3m = money 3000000 AUD (Australian dollar)",
                "C$2m = money 2000000 CAD (Canadian dollar)",
                "HK$40m = money 40000000 HKD (Hong Kong dollar)",
            ],
        ),
        (
            "It cost £20, €30, ¥500, ₹7 crore or Rs 200.",
            [
                "£20 = money 20 GBP (British pound)",
                "€30 = money 30 EUR (euro)",
                "¥500 = money 500 JPY (Japanese yen)",
                "₹7 crore = money 70000000 INR (Indian rupee)",
                "Rs 200 = money 200 INR (Indian rupee)",
            ],
        ),
        ("They raised $2bn-$3bn for it.", ["$2bn-$3bn = money 2000000000..3000000000 USD (US dollar) between"]),
        (
            "It will cost between 2 and 3 million dollars.",
            ["2 and 3 million dollars = money 2000000..3000000 USD (US dollar) between"],
        ),
        (
            "Profits of £1.2m to £1.5m are expected.",
            ["£1.2m to £1.5m = money 1200000..1500000 GBP (British pound) between"],
        ),
        (
            "Two or three billion euros are missing.",
            ["Two or three billion euros = money 2000000000..3000000000 EUR (euro) between"],
        ),
        ("They seized $4 million worth of copper.", ["$4 million = money 4000000 USD (US dollar) of copper"]),
        ("Oil sold at $40 a barrel.", ["$40 = money 40 USD (US dollar) per barrel"]),
        ("It is a $500-million-a-year business.", ["$500-million = money 500000000 USD (US dollar) per year"]),
        ("The mayor of Brisbane said it cost $5 million.", ["$5 million = money 5000000 USD (US dollar)"]),
        ("Turnout rose by 3 percentage points.", ["3 percentage points = percentage_point 3 (percentage point) up"]),
        ("The bank cut rates by 25 basis points.", ["25 basis points = basis_point 25 (basis point) down"]),
        ("Two thirds of voters agreed.", ["Two thirds = fraction 0.666666666666667 of voters"]),
        ("One in five nurses left.", ["One in five = ratio 0.2 of nurses"]),
        ("Half of the staff left.", ["Half = fraction 0.5 of staff"]),
        ("Nearly a quarter of homes were empty.", ["a quarter = fraction 0.25 nearly of homes"]),
        ("Sales rose threefold.", ["threefold = multiple 3 up"]),
        ("Sales doubled.", ["doubled = multiple 2 up"]),
        ("Profit has tripled since May.", ["tripled = multiple 3 up"]),
        ("Unemployment rose 3% to 4.5%.", ["3% = percent 3 % (percent) up", "4.5% = percent 4.5 % (percent)"]),
        ("The price fell from 12 to 9.", ["12 = count 12", "9 = count 9"]),
        (
            "Sales fell by 12 percent to 340 units.",
            ["12 percent = percent 12 % (percent) down", "340 = count 340 (unit) of units"],
        ),
        ("The toll rose from 12 to 19.", ["12 = count 12", "19 = count 19"]),
        ("A 200-km-long road opened.", ["200-km = measure 200 km (kilometre)"]),
        (
            "The pipe is 30 cm wide and the field 12 hectares.",
            ["30 cm = measure 30 cm (centimetre)", "12 hectares = measure 12 har (hectare)"],
        ),
        (
            "The plant makes 300 megawatts and 2 TWh a year.",
            ["300 megawatts = measure 300 MW (megawatt)", "2 TWh = measure 2 TW.h (terawatt hour) per year"],
        ),
        (
            "It was 35 degrees Celsius and the wind reached 120 km/h.",
            [
                "35 degrees Celsius = measure 35 Cel (degree Celsius)",
                "120 km/h = measure 120 km/h (kilometre per hour)",
            ],
        ),
        ("The file has 40 gigabytes.", ["40 gigabytes = measure 40 GBy (gigabyte)"]),
        ("The talks took 90 minutes.", ["90 minutes = duration 90 min (minute)"]),
        ("Three million individuals were counted.", ["Three million = count 3000000 (individual) of individuals"]),
        (
            "The plan hit 2,000 of the 5,000 workers.",
            ["2,000 = count 2000 (worker) of workers", "5,000 = count 5000 (worker) of workers"],
        ),
        ("She came third in the race.", ["third = rank 3"]),
        ("It is the 12th largest city.", ["12th = rank 12 of largest city"]),
        ("Leeds won 3-1 on Sunday.", ["3-1 = score 3..1"]),
        ("The ratio was 3:1.", ["3:1 = ratio 3"]),
        ("The measure passed by a vote of 52 to 48.", ["52 to 48 = score 52..48"]),
        ("Maria Lopez, 44, said so.", ["44 = age 44 a (year)"]),
        ("About 300 people came.", ["300 = count 300 (person) about of people"]),
        ("Nearly 300 people came.", ["300 = count 300 (person) nearly of people"]),
        ("At least 300 people came.", ["300 = count 300 (person) at_least of people"]),
        ("At most 300 people came.", ["300 = count 300 (person) at_most of people"]),
        ("More than 300 people came.", ["300 = count 300 (person) more_than of people"]),
        ("Less than 300 litres leaked.", ["300 litres = measure 300 L (litre) less_than"]),
        ("Up to 300 people came.", ["300 = count 300 (person) up_to of people"]),
        ("Between 200 and 300 people came.", ["200 and 300 = count 200..300 (person) between of people"]),
        ("It will be built over the next two years.", ["two years = duration 2 a (year)"]),
        ("The plant cost 12 lakh rupees.", ["12 lakh rupees = money 1200000 INR (Indian rupee)"]),
        ("The stamp costs 45 cents.", ["45 cents = money 0.45 USD (US dollar)"]),
        ("Coins of 20 euros lay there.", ["20 euros = money 20 EUR (euro)"]),
        (
            "Emissions were 95 g/km and pressure 30 psi.",
            ["95 g/km = measure 95 g/km (gram per kilometre)", "30 psi = measure 30 [psi] (pound per square inch)"],
        ),
        ("The rate is 4.5% a year.", ["4.5% = percent 4.5 % (percent) per year"]),
        ("The team won by 5 wickets and 20 runs.", ["5 = count 5 (wicket) of wickets", "20 = count 20 (run) of runs"]),
        ("About 12,000-15,000 homes lost power.", ["12,000-15,000 = count 12000..15000 (home) about of homes"]),
        (
            "Roughly one third of the 900 seats were sold.",
            ["one third = fraction 0.333333333333333 about of seats", "900 = count 900 (seat) of seats"],
        ),
        (
            "They walked 26 miles, 385 yards.",
            ["26 miles = measure 26 [mi_i] (mile)", "385 yards = measure 385 [yd_i] (yard)"],
        ),
        ("He ran 10km in 31 minutes.", ["10km = measure 10 km (kilometre)", "31 minutes = duration 31 min (minute)"]),
        (
            "Some 40 per cent said yes, up from 31 per cent.",
            ["40 per cent = percent 40 % (percent) about", "31 per cent = percent 31 % (percent)"],
        ),
        ("Three or more people fell.", ["Three = count 3 (person) at_least of people"]),
        ("He served no more than 12 months.", ["12 months = duration 12 mo (month) at_most"]),
        ("Two-and-a-half million litres ran out.", ["Two-and-a-half million litres = measure 2500000 L (litre)"]),
        (
            "The Harbour 50 index (2,318.40, up 21.35 points) led the region.",
            ["2,318.40 = count 2318.4 (point)", "21.35 = count 21.35 (point) up of points"],
        ),
        (
            "The Northern index lost 48 points, or 1.3 per cent, to close at 3,611.",
            [
                "48 = count 48 (point) down of points",
                "1.3 per cent = percent 1.3 % (percent) down",
                "3,611 = count 3611 (point)",
            ],
        ),
        (
            "The index gained 12.5 points, or 0.4%, to 3,120.6.",
            [
                "12.5 = count 12.5 (point) up of points",
                "0.4% = percent 0.4 % (percent) up",
                "3,120.6 = count 3120.6 (point)",
            ],
        ),
        (
            "Sales grew to €4.1 billion (about $4.4 billion) last year from 2011.",
            ["€4.1 billion = money 4100000000 EUR (euro)", "$4.4 billion = money 4400000000 USD (US dollar) about"],
        ),
        (
            "A memo priced the stadium at PS3.4m and the car park at PS250,000.",
            ["PS3.4m = money 3400000 GBP (British pound)", "PS250,000 = money 250000 GBP (British pound)"],
        ),
        (
            "The auction raised rupees 90 crore and yen 120,000 in fees.",
            [
                "rupees 90 crore = money 900000000 INR (Indian rupee)",
                "yen 120,000 = money 120000 JPY (Japanese yen) of fees",
            ],
        ),
        ("The deal was put at euro 3.5 million.", ["euro 3.5 million = money 3500000 EUR (euro)"]),
        ("The freezer is kept at - 18 degrees Celsius.", ["- 18 degrees Celsius = measure -18 Cel (degree Celsius)"]),
        (
            "The trust paid $3 million, or 6.2C per unit, in May.",
            ["$3 million = money 3000000 USD (US dollar)", "6.2C = money 0.062 USD (US dollar) per unit"],
        ),
        (
            "Aid of two or three million pounds was promised.",
            ["two or three million pounds = money 2000000..3000000 GBP (British pound) between"],
        ),
        (
            "Six or seven billion people may see it.",
            ["Six or seven billion = count 6000000000..7000000000 (person) between of people"],
        ),
        (
            "He won 2,500 votes and lost 20 pounds.",
            ["2,500 = count 2500 (vote) of votes", "20 pounds = measure 20 [lb_av] (pound)"],
        ),
        (
            "She paid $5 million or $6 million for it.",
            ["$5 million = money 5000000 USD (US dollar)", "$6 million = money 6000000 USD (US dollar)"],
        ),
        ("A 46-year-old woman won.", ["46-year = age 46 a (year)"]),
        (
            "It held 500 litres and weighed 3.5 tonnes.",
            ["500 litres = measure 500 L (litre)", "3.5 tonnes = measure 3.5 t (tonne)"],
        ),
    ],
)
def test_figures_as_news_states_them(nlp: Language, text: str, figures: list[str]) -> None:
    assert [told(m) for m in find(nlp, text, "figures")] == figures


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It was signed in April 2024.", ["April 2024 = DATE 2024-04 2024-04"]),
        ("It began in the 1990s.", ["the 1990s = DATE 199 199X"]),
        ("Sales fell in Q3.", ["Q3 = DATE 2023-Q3 2023-35"]),
        ("Sales fell in fiscal 2023.", ["fiscal 2023 = DATE 2023"]),
        ("He left on Tuesday.", ["Tuesday = DATE 2024-05-14 2024-05-14"]),
        ("He left last year.", ["last year = DATE 2023 2023"]),
        ("He left two weeks ago.", ["two weeks ago = DATE 2024-05-01 2024-05-01"]),
        ("It opened on 3 March 2023 at 5 pm.", ["3 March 2023 at 5 pm = TIME 2023-03-03T17:00 2023-03-03T17:00:00"]),
        ("It closed in the summer of 2022.", ["the summer of 2022 = DATE 2022-SU 2022-22"]),
        ("They meet every Monday.", ["every Monday = SET XXXX-WXX-1"]),
        ("They meet twice a week.", ["twice a week = SET P1W"]),
        ("He paid the bill in the third quarter of 2023.", ["the third quarter of 2023 = DATE 2023-Q3 2023-35"]),
    ],
)
def test_dates_as_news_states_them(nlp: Language, text: str, dates: list[str]) -> None:
    assert [dated(m) for m in find(nlp, text, "dates")] == dates


@pytest.mark.parametrize(
    "text",
    [
        "The Boeing 747 landed.",
        "The G20 met.",
        "Section 230 protects them.",
        "She uses Windows 11 on an iPhone 15.",
        "COVID-19 spread.",
        "He lives at 10 Downing Street.",
        "It was one of the worst.",
        "A million thanks to you.",
        "This one is better, and one should know it.",
        "He said one thing.",
        "See page 12 and chapter 3.",
        "Route 66 is closed near Highway 101.",
        "Flight 370 vanished.",
        "The bank said on 9/11 that Apollo 11 flew.",
    ],
)
def test_what_is_no_figure(nlp: Language, text: str) -> None:
    assert find(nlp, text, "figures") == []


def test_a_date_without_the_day_of_the_article_stays_open(nlp: Language) -> None:
    told_dates = [dated(m) for m in find(nlp, "He left on Tuesday, two weeks ago.", "dates", date="")]
    assert told_dates and all("XXXX" in d or "PAST" in d or "P2W" in d for d in told_dates), told_dates


def test_a_change_tells_by_from_and_to(nlp: Language) -> None:
    size, after = find(nlp, "Unemployment rose 3% to 4.5%.", "figures")
    assert any("the size of a rise" in r for r in size.reasons)
    assert "the level after a rise: “rose”" in after.reasons
    before, after = find(nlp, "The price fell from 12 to 9.", "figures")
    assert "the level before a fall: “fell”" in before.reasons
    assert "the level after a fall: “fell”" in after.reasons


@pytest.mark.parametrize(
    ("text", "article", "unit", "others", "why"),
    [
        ("It cost $5 million.", "", "USD", [], "a bare “$” is most often US dollar"),
        ("Officials in Boston, United States, paid $5 million.", "", "USD", [], "“United States” is named"),
        ("The mayor of Brisbane said it cost $5 million.", "", "USD", ["AUD"], "a bare “$” is most often US dollar"),
        ("Roads get $2 billion.", "Australia acts. Sydney, Australia, waits.\nRoads get $2 billion.", "AUD", ["USD"],
         "“Australia” in the article"),
    ],
)  # fmt: skip
def test_a_bare_dollar_says_why(nlp: Language, text: str, article: str, unit: str, others: list[str], why: str) -> None:
    [money] = find(nlp, text, "figures", article)
    assert isinstance(money.value, FigureValue)
    assert money.value.quantity.unit == unit
    assert [a.quantity.unit for a in money.value.alternatives] == others
    assert why in money.reasons
