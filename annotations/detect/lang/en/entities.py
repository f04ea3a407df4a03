"""Words by which English names are trimmed, typed and grouped. Lower case unless a name's own form is meant."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in " ".join(text.split()).split(",") if part.strip())


ARTICLES = _words("the a an")

COURTESY = _words("""
mr mr. mrs mrs. ms ms. miss mx mx. sir dame dr dr. prof prof. lord lady madam mme mme. rev rev. fr. st
""")
"""Forms of address that say no more than that a person follows."""

TITLES = _lines("""
president, vice president, prime minister, deputy prime minister, minister, foreign minister, finance minister,
defence minister, defense minister, interior minister, justice minister, health minister, education minister, first
minister, chancellor, vice chancellor, secretary, secretary of state, home secretary, foreign secretary, health
secretary, defense secretary, defence secretary, treasury secretary, press secretary, general secretary, secretary
general, secretary-general, undersecretary, attorney general, solicitor general, surgeon general, governor, gov.,
lieutenant governor, mayor, deputy mayor, senator, sen., sens., representative, rep., reps., congressman,
congresswoman, congressmen, councillor, councilman, councilwoman, alderman, assemblyman, assemblywoman, lawmaker,
mp, mep, speaker, majority leader, minority leader, ambassador, envoy, consul, judge, justice, chief justice,
prosecutor, king, queen, prince, princess, crown prince, emperor, empress, sultan, emir, sheikh, sheik, duke,
duchess, baron, baroness, count, countess, pope, cardinal, archbishop, bishop, father, sister, brother, rabbi, imam,
ayatollah, pastor, reverend, general, gen., lieutenant general, lt. gen., major general, maj. gen., brigadier,
colonel, col., lieutenant colonel, lt. col., major, maj., captain, capt., lieutenant, lt., sergeant, sgt., corporal,
private, admiral, adm., commander, cmdr., marshal, field marshal, officer, detective, inspector, constable,
superintendent, sheriff, chief, police chief, professor, doctor, coach, head coach, chairman, chairwoman,
chairperson, chair, vice chairman, chief executive, chief executive officer, chief financial officer, chief
operating officer, ceo, cfo, coo, cto, managing director, director, director general, executive director, spokesman,
spokeswoman, spokesperson, commissioner, premier, taoiseach, tsar, comrade, economist, analyst, actor, actress,
singer, author, novelist, journalist, lawyer, attorney, administrator, striker, midfielder, goalkeeper, defender,
astronaut, cosmonaut
""")
"""Titles and posts that stand before a name; also the heads of a role in apposition."""

TITLE_WORDS = frozenset(word for title in TITLES for word in title.split()) | _words("""
former ex deputy vice acting interim then assistant associate chief senior executive first lady managing founder
co-founder cofounder owner manager head leader member secretary head candidate nominee chief
""")

TITLES_IN_NAMES = _words("general private major count chief father brother sister justice speaker")
"""Titles that names of other things begin with."""

ROLE_HEADS = _words("""
president minister chancellor secretary governor mayor senator representative congressman congresswoman councillor
lawmaker speaker leader ambassador envoy judge justice prosecutor king queen prince princess pope cardinal bishop
archbishop general colonel captain admiral commander chief professor doctor physician coach manager chairman
chairwoman chair chairperson executive ceo cfo cto director spokesman spokeswoman spokesperson commissioner premier
economist analyst strategist researcher scientist engineer founder co-founder cofounder owner editor author writer
actor actress singer lawyer attorney solicitor barrister activist head member official officer adviser advisor aide
expert historian strategist consultant fellow partner president-elect nominee candidate teacher farmer resident
treasurer principal trustee curator architect artist producer journalist reporter columnist correspondent pilot
lecturer dean rector vice-president deputy inspector superintendent detective counsel striker midfielder goalkeeper
defender astronaut critic investor entrepreneur demonstrator organiser organizer campaigner
""")

LEGAL_SUFFIXES = _words("""
inc inc. corp corp. corporation incorporated co co. company ltd ltd. limited llc l.l.c. llp lp l.p. plc p.l.c. ag
gmbh sa s.a. nv n.v. bv b.v. se spa s.p.a. oy oyj ab asa a/s aps kk k.k. pty sarl s.a.r.l. kgaa kg pjsc bhd
""")

ORG_GENERIC = _words("""
group holdings holding technologies technology international industries enterprises motors motor electric
electronics systems partners capital bank airlines airways media entertainment communications energy pharmaceuticals
pharma foods stores brands financial insurance platforms labs foundation research
""")
"""What a company's short name leaves out."""

RULERS = _words("mayor governor king queen prince bishop archbishop duke duchess earl sultan emir")
"""Roles with "of" and a place behind them."""

ORG_HEADS = _words("""
party university college school institute institution academy council committee commission ministry department
agency bureau board authority association federation confederation union league alliance coalition society
foundation trust fund bank corporation company group holdings ventures partners airlines airways motors
pharmaceuticals laboratories labs technologies industries systems court parliament senate congress assembly
government administration office service services police army navy guard corps brigade regiment force forces
battalion church synagogue team club fc f.c. united times post herald tribune journal gazette guardian news press
magazine network broadcasting television radio orchestra ensemble band center centre campaign front movement
organization organisation center-right exchange reserve treasury cabinet secretariat directorate inspectorate
consortium initiative project caucus pac chamber faculty hospital clinic museum gallery library theatre theater
opera ballet museum syndicate studios studio pictures records airlines railways railway rail energy oil steel
petroleum gas insurance securities capital consulting solutions software entertainment communications telecom
telecommunications networks media democrats republicans socialists conservatives liberals greens unionists
nationalists communists knights brotherhood militia hezbollah taliban parliamentarians volunteers lobby tribunal
registry observatory commissariat
""")
"""Last words (or words before "of", "for", "on") that make a name an organisation."""

PLACE_HEADS = _words("""
street road avenue boulevard lane drive square plaza park bridge river lake sea ocean bay gulf strait canal island
islands isle peninsula cape coast mount mountain mountains hill hills valley desert forest glacier volcano falls
beach harbor harbour port airport station terminal county province state states district region territory city town
village borough township parish prefecture oblast republic kingdom emirates airfield stadium arena hall tower palace
castle cathedral temple mosque house building hotel garden gardens zoo prison jail circuit racecourse highway
motorway expressway interstate tunnel dam reservoir creek heights plains plateau basin delta archipelago reef
monument memorial cemetery camp reservation hemisphere
""")

PLACE_NOUNS = _words("""
town city village river province district county region island port capital suburb state municipality outskirts
north south east west coast centre center streets people
""")
"""Nouns before "of" and a place."""

EVENT_HEADS = _words("""
election elections referendum olympics games cup championship championships war revolution festival summit
conference prix marathon awards earthquake hurricane typhoon tournament derby massacre uprising crisis conflict
armistice fair expo exhibition biennale open masters finals superbowl bowl battle siege coup intifada convention day
""")

LAW_HEADS = _words("""
act bill treaty agreement accord accords amendment convention directive regulation constitution code protocol
charter law statute declaration resolution pact ordinance
""")

AWARD_HEADS = _words("prize award medal trophy scholarship")
"""Last words of an award's name."""

VESSELS = _lines("space shuttle, uss, hms, hmcs, hmas, rms, mv, spacecraft, soyuz, ins")
"""First words of a ship's or spacecraft's name."""

PAPERS = _words("""
sun star post times mirror standard chronicle observer globe bee inquirer telegraph express mail echo argus examiner
dispatch citizen gazette herald tribune journal news
""")
"""Last words of a newspaper's name after its town."""

ELECTION_WORDS = _words("""
general federal presidential parliamentary local legislative state municipal mayoral gubernatorial european regional
provincial senate house leadership primary national snap mid-term midterm assembly council congressional by special
""")

NOT_NAMES = _lines("""
ai, ceo, ceos, cfo, cto, coo, gdp, tv, dna, covid, covid-19, it, pm, am, ad, bc, gmt, est, utc, pdf, dvd, cd, pc,
phd, ph.d., ph.d, mba, hiv, aids, suv, suvs, ipo, llm, ok, i, us$, internet, web, email,
monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july,
august, september, october, november, december, q1, q2, q3, q4, q&a, vs, vs., no, yes, mr, mrs, ms, dr, mr., mrs.,
ms., dr., sir, god, lol, emoji, gif, gifs, app, apps, usd, eur, gbp, jpy, dollar, dollars, euro, euros, yen, yuan,
rouble, ruble, rupee, pound, photo, image, advertisement, read more, updated, file, copyright, chapter, figure,
table, section, page, volume, minister, president, prime minister, government, state, bank, ministry, department,
committee, council, party, court, interior, justice, ladies, gentlemen, mom, mum, dad, north, south, east, west,
spring, summer, autumn, winter, christmas, easter, new year, thanksgiving, ramadan, dear, thank, thanks, hello, hi,
hey, everybody, everyone, cop, md, mps, mp, meps, vip, faq, url, http, https, www, rip, asap, fyi, ngo, ngos, hr,
pr, r&d, vpn, wi-fi, wifi, usb, gps, 3d, 4g, 5g, cctv
""")
"""Capitalised words and initialisms that name nobody."""

PARTICLES = _words("""
de la le du des del della di da dos das van von der den ter ten el al bin ibn bint abu y e st. zu zum af av
""")

AFTER_HYPHEN = _words("""
based led born backed owned style made wide funded trained area run controlled occupied listed only era like appointed
elect supporting bashing designate loving friendly type related held signed approved sponsored
""")
"""Words after a hyphen that do not belong to the name before it."""

NAME_PARTICLES = _words("de della von van der den ter ten bin ibn bint da di du dos")
"""Particles that belong to a surname also where no first name stands before them."""

TAKING_IN_ON_AT = _words("""
council committee commission conference center centre panel institute subcommittee initiative foundation convention
report war treaty university college school society association league coalition act fund campaign women men people
""")
"""Words of a name after which "in", "on" or "at" still belong to it."""

OWNERS = _words("""
people women children men workers farmers veterans teachers lawyers writers players nurses consumers
""")
"""Plurals whose possessive stands inside names: "People's Army"."""

BEFORE_COUNTRIES = frozenset(
    "Environment Health Transport Statistics Parks Elections Tourism Team Air Radio Bank Telecom Sport Athletics "
    "Cricket Rugby Hockey Football Basketball Swimming Cycling Tennis Destination Innovation Transparency Justice "
    "Medicines Safer Border Research Business Creative Infrastructure Education Agriculture Fisheries Invest".split()
)
"""Words that with a country's name behind them name its agency, team or company."""

OF_HEADS = _words("""
treaty university bank ministry department institute museum college battle siege court chamber bureau academy school
society house church republic kingdom duke order council board council federation association league ministry office
convention declaration charter statute accord library gulf bay sea isle strait cape
""")
"""Heads that make a name with "of" and another name."""

CONNECTORS = _words("of for on and the in at to de la le du des del della di da & und et y dos das 's ’s")
"""Small words that may stand inside a name, between capitalised ones."""

COUNTRY_ALIASES: dict[str, str] = {
    "us": "United States", "u.s": "United States", "u.s.": "United States", "usa": "United States",
    "u.s.a.": "United States", "america": "United States", "united states of america": "United States",
    "uk": "United Kingdom", "u.k.": "United Kingdom", "u.k": "United Kingdom", "britain": "United Kingdom",
    "great britain": "United Kingdom", "uae": "United Arab Emirates", "turkey": "Türkiye", "holland": "Netherlands",
    "ivory coast": "Côte d’Ivoire", "burma": "Myanmar (Burma)", "myanmar": "Myanmar (Burma)",
    "czech republic": "Czechia", "hong kong": "Hong Kong SAR China", "macau": "Macao SAR China",
    "macao": "Macao SAR China",
    "republic of korea": "South Korea", "dprk": "North Korea", "drc": "Congo - Kinshasa",
    "democratic republic of congo": "Congo - Kinshasa", "democratic republic of the congo": "Congo - Kinshasa",
    "congo": "Congo - Brazzaville", "palestine": "Palestinian Territories", "bosnia": "Bosnia & Herzegovina",
    "bosnia and herzegovina": "Bosnia & Herzegovina", "macedonia": "North Macedonia", "swaziland": "Eswatini",
    "east timor": "Timor-Leste", "cape verde": "Cape Verde", "people's republic of china": "China", "prc": "China",
    "russian federation": "Russia", "trinidad": "Trinidad & Tobago", "the gambia": "Gambia", "vatican": "Vatican City",
    "st lucia": "St. Lucia", "saint lucia": "St. Lucia", "antigua": "Antigua & Barbuda",
}  # fmt: skip
"""Names of countries as written, to the CLDR's English name."""

PLACE_ALIASES: dict[str, str] = {
    "washington d.c.": "Washington", "washington, d.c.": "Washington", "washington dc": "Washington",
    "d.c.": "Washington", "new york city": "New York", "kiev": "Kyiv", "bombay": "Mumbai", "calcutta": "Kolkata",
    "peking": "Beijing", "saigon": "Ho Chi Minh City", "l.a.": "Los Angeles", "la": "Los Angeles",
}  # fmt: skip
"""Names of cities as written, to the usual name."""

SHORT_COUNTRY: dict[str, str] = {
    "Hong Kong SAR China": "Hong Kong", "Macao SAR China": "Macau", "Myanmar (Burma)": "Myanmar", "Türkiye": "Turkey",
    "Congo - Kinshasa": "Democratic Republic of the Congo", "Congo - Brazzaville": "Republic of the Congo",
    "Palestinian Territories": "Palestine", "Côte d’Ivoire": "Ivory Coast",
}  # fmt: skip
"""The names that news use for countries that the CLDR names otherwise."""

REGIONS = _lines("""
catalonia, bavaria, saxony, flanders, wallonia, brittany, normandy, sicily, sardinia, tuscany, lombardy, andalusia,
scotland, wales, england, northern ireland, cornwall, kent, essex, sussex, surrey, yorkshire, lancashire, devon,
dorset, norfolk, suffolk, cumbria, ulster, alabama, alaska, arizona, arkansas, california, colorado, connecticut,
delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland,
massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new
mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina,
south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming, puerto rico, guam,
district of columbia, washington, washington d.c., washington dc, d.c., ontario, quebec, québec, british columbia,
alberta, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland, yukon, nunavut, new south wales,
queensland, tasmania, victoria, western australia, south australia, northern territory, guangdong, sichuan, xinjiang,
hubei, zhejiang, hokkaido, okinawa, kyushu, fukushima, punjab, gujarat, maharashtra, kerala, tamil nadu, uttar
pradesh, west bengal, bihar, rajasthan, karnataka, prince edward island
""")
"""States, provinces and regions: places stand in them, as in "Springfield, Illinois"."""

PLACES = REGIONS | _lines("""
europe, asia, africa, north america, south america, latin america, central america, oceania, antarctica, arctic,
middle east, far east, southeast asia, south asia, central asia, east asia, western europe, eastern europe,
scandinavia, balkans, caucasus, caribbean, mediterranean, pacific, atlantic, siberia, crimea, gaza, gaza strip, west
bank, golan heights, kashmir, tibet, kurdistan, transylvania, new york city, los angeles, chicago, houston, phoenix,
philadelphia, san antonio, san diego, dallas, austin, san jose, jacksonville, columbus, charlotte, san francisco,
indianapolis, seattle, denver, boston, nashville, detroit, oklahoma city, portland, las vegas, memphis, louisville,
baltimore, milwaukee, albuquerque, tucson, fresno, sacramento, kansas city, atlanta, omaha, miami, minneapolis, new
orleans, cleveland, tampa, pittsburgh, cincinnati, st. louis, salt lake city, honolulu, orlando, buffalo, brooklyn,
manhattan, queens, bronx, staten island, harlem, hollywood, silicon valley, wall street, capitol hill, beverly hills,
long island, cape cod, london, birmingham, manchester, liverpool, leeds, sheffield, bristol, glasgow, edinburgh,
cardiff, belfast, newcastle, nottingham, leicester, southampton, portsmouth, brighton, oxford, cambridge, aberdeen,
dundee, swansea, coventry, hull, westminster, downing street, dublin, cork, galway, paris, marseille, lyon, toulouse,
nice, nantes, strasbourg, bordeaux, lille, calais, berlin, hamburg, munich, cologne, frankfurt, stuttgart, düsseldorf,
dortmund, leipzig, dresden, bonn, hanover, nuremberg, bremen, rome, milan, naples, turin, palermo, genoa, bologna,
florence, venice, verona, madrid, barcelona, valencia, seville, bilbao, málaga, malaga, lisbon, porto, amsterdam,
rotterdam, the hague, utrecht, brussels, antwerp, ghent, bruges, luxembourg, geneva, zurich, zürich, basel, bern,
lausanne, davos, vienna, salzburg, graz, prague, brno, budapest, warsaw, krakow, kraków, gdansk, gdańsk, bucharest,
sofia, belgrade, zagreb, sarajevo, skopje, pristina, tirana, athens, thessaloniki, istanbul, ankara, izmir, nicosia,
moscow, st. petersburg, saint petersburg, kyiv, kiev, odesa, odessa, kharkiv, lviv, mariupol, donetsk, luhansk, minsk,
vilnius, riga, tallinn, helsinki, stockholm, gothenburg, malmö, oslo, bergen, copenhagen, aarhus, reykjavik, tbilisi,
yerevan, baku, jerusalem, tel aviv, haifa, ramallah, hebron, beirut, damascus, aleppo, homs, amman, baghdad, mosul,
basra, tehran, riyadh, jeddah, mecca, medina, dubai, abu dhabi, doha, manama, muscat, sanaa, sana'a, aden, kabul,
kandahar, herat, islamabad, karachi, lahore, peshawar, delhi, new delhi, mumbai, bombay, kolkata, calcutta, chennai,
bangalore, bengaluru, hyderabad, ahmedabad, pune, jaipur, lucknow, dhaka, colombo, kathmandu, yangon, naypyidaw,
bangkok, chiang mai, hanoi, ho chi minh city, saigon, phnom penh, vientiane, kuala lumpur, singapore, jakarta, bali,
surabaya, manila, cebu, davao, beijing, shanghai, guangzhou, shenzhen, wuhan, chengdu, chongqing, tianjin, hangzhou,
nanjing, xi'an, harbin, lhasa, urumqi, taipei, kaohsiung, seoul, busan, incheon, pyongyang, tokyo, osaka, kyoto,
yokohama, nagoya, sapporo, kobe, hiroshima, nagasaki, sendai, fukuoka, ulaanbaatar, sydney, melbourne, brisbane,
perth, adelaide, canberra, hobart, darwin, auckland, wellington, christchurch, toronto, montreal, montréal, vancouver,
ottawa, calgary, edmonton, winnipeg, halifax, quebec city, mexico city, guadalajara, monterrey, tijuana, havana,
kingston, port-au-prince, santo domingo, san juan, panama city, bogota, bogotá, medellin, medellín, cali, caracas,
quito, guayaquil, lima, la paz, santiago, buenos aires, cordoba, montevideo, asuncion, asunción, brasilia, brasília,
rio de janeiro, sao paulo, são paulo, salvador, recife, cairo, alexandria, suez, tripoli, benghazi, tunis, algiers,
rabat, casablanca, marrakesh, khartoum, addis ababa, nairobi, mombasa, kampala, kigali, dar es salaam, mogadishu,
lagos, abuja, kano, accra, abidjan, dakar, bamako, niamey, ouagadougou, kinshasa, luanda, lusaka, harare, maputo,
johannesburg, cape town, durban, pretoria, soweto, antananarivo, fallujah, raqqa, idlib, ground zero, red sea, black
sea, north sea, baltic sea, caspian sea, south china sea, english channel, persian gulf, gulf of mexico, rhine,
danube, thames, volga, nile, amazon river, ganges, mekong, himalayas, alps, andes, pyrenees, rockies, sahara, sinai,
kremlin
""")
"""Continents, regions, states and cities whose names seldom mean anything else in news."""

DEMONYMS = _words("""
afghan afghans african africans albanian albanians algerian algerians american americans andorran angolan arab arabs
arabian argentine argentinian armenian armenians asian asians australian australians austrian austrians azerbaijani
bahraini bangladeshi basque bavarian belarusian belgian belgians bolivian bosnian bosnians brazilian brazilians
british briton britons bulgarian bulgarians burmese cambodian cameroonian canadian canadians catalan catalans
chechen chechens chilean chinese colombian colombians congolese croatian croatians croat croats cuban cubans cypriot
czech czechs danish dane danes dominican dutch ecuadorian egyptian egyptians english eritrean estonian estonians
ethiopian european europeans filipino filipinos finnish finn finns flemish french gabonese georgian georgians german
germans ghanaian greek greeks guatemalan haitian haitians hispanic hispanics honduran hungarian hungarians icelandic
indian indians indonesian indonesians iranian iranians iraqi iraqis irish israeli israelis italian italians ivorian
jamaican jamaicans japanese jordanian kazakh kenyan kenyans korean koreans kosovar kurdish kurd kurds kuwaiti kyrgyz
latino latinos latin latvian latvians lebanese liberian libyan libyans lithuanian lithuanians macedonian malaysian
malaysians maltese mexican mexicans moldovan mongolian montenegrin moroccan moroccans mozambican nepalese nepali
nicaraguan nigerian nigerians norwegian norwegians omani pakistani pakistanis palestinian palestinians panamanian
paraguayan persian peruvian polish portuguese qatari romanian romanians russian russians rwandan salvadoran saudi
saudis scandinavian scottish scots scot senegalese serb serbs serbian serbians singaporean slovak slovaks slovenian
slovene somali somalis spanish spaniard spaniards sri-lankan sudanese swede swedes swedish swiss syrian syrians
taiwanese tajik tamil tanzanian thai thais tibetan tibetans tunisian turk turks turkish turkmen ugandan ukrainian
ukrainians uruguayan uzbek venezuelan venezuelans vietnamese welsh yemeni yemenis zambian zimbabwean zimbabweans
californian texan texans londoner londoners parisian sicilian bavarians christian christians catholic catholics
protestant protestants muslim muslims islamic islam islamist islamists jewish jew jews hindu hindus buddhist
buddhists sikh sikhs sunni sunnis shia shiite shiites shi'ite orthodox anglican anglicans lutheran baptist
evangelical evangelicals mormon mormons methodist christianity democrat democrats democratic republican republicans
conservative conservatives liberal liberals labour socialist socialists communist communists tory tories libertarian
libertarians nationalist unionist marxist nazi nazis zionist western caucasian indigenous aboriginal inuit maori
māori celtic nordic balkan soviet ottoman byzantine roman
""")
"""Peoples, faiths and political groups, as adjective or noun."""

ORGANISATIONS: dict[str, str] = {
    "eu": "European Union", "e.u.": "European Union", "un": "United Nations", "u.n.": "United Nations",
    "nato": "NATO", "north atlantic treaty organization": "NATO", "who": "World Health Organization",
    "imf": "International Monetary Fund", "wto": "World Trade Organization", "ecb": "European Central Bank",
    "fed": "Federal Reserve", "fbi": "Federal Bureau of Investigation", "cia": "Central Intelligence Agency",
    "nasa": "NASA", "fifa": "FIFA", "uefa": "UEFA", "opec": "OPEC", "bbc": "BBC", "cnn": "CNN", "epa": "EPA",
    "gop": "Republican Party", "oecd": "OECD", "unesco": "UNESCO", "unicef": "UNICEF", "nhs": "NHS", "asean": "ASEAN",
    "cnbc": "CNBC", "nbc": "NBC", "abc": "ABC", "cbs": "CBS", "fox news": "Fox News", "reuters": "Reuters",
    "associated press": "Associated Press", "ap": "Associated Press", "afp": "Agence France-Presse",
    "apple": "Apple", "google": "Google", "microsoft": "Microsoft", "amazon": "Amazon", "facebook": "Facebook",
    "meta": "Meta", "twitter": "Twitter", "tesla": "Tesla", "samsung": "Samsung", "sony": "Sony", "toyota": "Toyota",
    "nissan": "Nissan", "honda": "Honda", "huawei": "Huawei", "intel": "Intel", "nvidia": "Nvidia", "ibm": "IBM",
    "openai": "OpenAI", "netflix": "Netflix", "uber": "Uber", "airbnb": "Airbnb", "spotify": "Spotify",
    "snapchat": "Snapchat", "boeing": "Boeing", "airbus": "Airbus", "volkswagen": "Volkswagen", "bmw": "BMW",
    "siemens": "Siemens", "shell": "Shell", "bp": "BP", "exxon": "Exxon", "goldman sachs": "Goldman Sachs",
    "jpmorgan": "JPMorgan", "al jazeera": "Al Jazeera", "the times": "The Times", "adidas": "Adidas", "nike": "Nike",
    "walmart": "Walmart", "disney": "Disney", "starbucks": "Starbucks", "pfizer": "Pfizer", "taliban": "Taliban",
    "hamas": "Hamas", "hezbollah": "Hezbollah", "isis": "Islamic State", "islamic state": "Islamic State",
    "youtube": "YouTube", "instagram": "Instagram", "tiktok": "TikTok", "wikipedia": "Wikipedia",
    "wikinews": "Wikinews",
    "al-qaeda": "al-Qaeda", "al qaeda": "al-Qaeda", "greenpeace": "Greenpeace", "interpol": "Interpol",
    "pentagon": "Pentagon", "white house": "White House", "congress": "Congress", "senate": "Senate",
    "parliament": "Parliament", "european commission": "European Commission", "supreme court": "Supreme Court",
    "federal reserve": "Federal Reserve", "bundestag": "Bundestag", "knesset": "Knesset", "duma": "Duma",
}  # fmt: skip
"""Organisations that articles take as known, as written in lower case, to the usual name."""

MALE_NAMES = _words("""
aaron abdul abdullah adam adrian ahmad ahmed alan albert alejandro alex alexander alexei alfred ali andre andrea
andreas andrei andres andrew andrey andy angelo anthony antonio antony arthur ashraf barack ben benjamin bernard
bernie bill billy bob boris brad bradley brandon brent brett brian bruce bryan carl carlos chad charles charlie
chris christian christoph christopher chuck clarence claude clayton clifford colin craig dale dan daniel danny
darren dave david dean dennis derek diego dirk dmitri dmitry don donald doug douglas drew duncan dwight dylan earl
ed eddie edgar eduardo edward edwin elon emmanuel eric erik ernest ethan eugene evan felix fernando francis
francisco francois frank franklin fred frederick fumio gary gavin gene geoff geoffrey george gerald gerard gerhard
gilbert giovanni giuseppe glen glenn gordon graham grant greg gregory guillermo gustavo guy hans harold harry harvey
hassan heinrich helmut henri henry herbert herman hiroshi howard hugh hugo ian ibrahim igor isaac ivan jack jacob
jacques jaime jake james jamie jan jared jason javier jay jean jeff jeffrey jeremy jerome jerry jesse jim jimmy
joachim joe joel johann johannes john johnny jon jonathan jordan jorge jose josé joseph josh joshua juan juergen
julian julio justin karl keith ken kenji kenneth kevin khalid kirk klaus kurt kyle larry lars laurent lawrence lee
leo leon leonard leonardo lewis liam lionel lloyd louis luca lucas luigi luis luke mahmoud manuel marc marcel
marcelo marco marcus mario mark markus martin marty marvin mathew matt matteo matthew matthias maurice max maxim
mehmet michael michel miguel mike mikhail milton mitch mitchell mohamed mohammad mohammed morgan muhammad mustafa
narendra nathan neil nelson nicholas nick nicolas nigel nikolai noah norman oliver omar oscar osama otto owen pablo
patrick paul paulo pedro pete peter phil philip philippe phillip pierre rafael ralph ramon randall randy ray raymond
recep reginald rene ricardo richard rick ricky rob robert roberto robin rodney rodrigo roger roland ron ronald rory
ross roy ruben rudolf rudy russell ryan salman salvador sam samuel santiago satoshi satya scott sean sebastian
sergei sergey sergio seth shane shaun shawn shigeru shinzo simon spencer stanley stefan stephen steve steven stewart
stuart sundar takashi taro ted terence terry theodore thomas tim timothy todd tom tommy tony travis trevor tyler
viktor victor vincent vladimir volodymyr walter warren wayne werner william willie winston wolfgang xavier xi yasuo
yoshihide yusuf zachary
""")

FEMALE_NAMES = _words("""
abigail adele agnes alexandra alexis alice alicia alison allison amanda amber amelia amy ana andrea angela angelina
anita ann anna annabel anne annette annie april ashley audrey barbara beatrice becky benazir bernadette beth betsy
betty beverly bonnie brenda bridget brittany camilla carla carmen carol carole caroline carolyn cassandra catherine
cathy cecilia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen
condoleezza connie courtney crystal cynthia daisy dana danielle dawn deborah debbie debra denise diana diane dolores
donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily emma erica
erika erin esther eva evelyn fatima fiona florence frances francesca gabriela gabrielle gail gemma georgia geraldine
gertrude gina giorgia gladys glenda gloria grace greta gwen hannah harriet hazel heather heidi helen helena hilary
hillary holly huma ida indira ingrid irene iris irina isabel isabella isabelle ivanka jackie jacqueline jana jane
janet janice jasmine jean jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jodi josephine joy joyce
juanita judith judy julia julie june kamala karen kate katherine kathleen kathryn kathy katie kayla keiko kellyanne
kelly kerry kim kimberly kirsten kristen kristin kristina laura lauren leah leila leslie lillian linda lindsay
lindsey lisa liz lois loretta lori lorraine louise lucia lucy lydia lynn lynne mackenzie madeleine madeline malala
mandy marcia margaret maria marie marilyn marina marion marissa marjorie marta martha mary maryam maureen megan
meghan melania melanie melinda melissa mercedes meredith mia michaela michelle mildred miranda miriam molly monica
nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia pam pamela patricia patty
paula pauline peggy penny phyllis priscilla priti rachel rebecca regina renee rhonda rita roberta robyn rosa rose
rosemary ruth sabrina sadie sally samantha sandra sara sarah sasha scarlett shannon sharon sheila shelley sherry
shirley simone siobhan sofia sonia sophia sophie stacey stacy stella stephanie sue susan susanne suzanne sylvia
tamara tammy tanya tara teresa theresa tiffany tina tracy tulsi ursula valerie vanessa vera veronica vicki victoria
virginia vivian wanda wendy whitney yoko yolanda yvette yvonne zoe
""")
