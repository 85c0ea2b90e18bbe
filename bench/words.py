"""Words for made-up plans. Every place and every surname is made of the parts below."""

from __future__ import annotations

from typing import NamedTuple


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


PLACE_BEGINNINGS = _words(
    "Otter Hazel Bram Cald Thorn Fen Marl Wither Sedge Larch Bourne Kestrel Ferrin Aldern Pel"
    " Quar Rush Swale Tarn Ulver Vel Wend Yarrow Cob Dunn Elver Gorse Hollin Iver Jessop"
)
PLACE_ENDINGS = _words("mere well ley wick combe ham don bury stead hithe")
KINDS_OF_PLACES = _words(
    "Road Lane Green Square Parade Court Way Close Hill Row End Yard Wharf Gate"
)
SURNAME_BEGINNINGS = _words(
    "Ash Bran Cress Dell Eld Farl Grist Hock Ings Jarr Kell Lomb Mell Norr Oak Pask Quill Rend"
    " Stav Tolv Umb Varn Wisk Yeld"
)
SURNAME_ENDINGS = _words("away bourn croft dale enby field gate hurst inger kirk")
GIVEN_NAMES = _words(
    "Adaeze Bronwen Callum Dilys Ewan Farida Gwilym Harriet Imogen Jasper Kwame Leila Malcolm"
    " Nerys Oluwaseun Priya Quentin Rosalind Siobhan Tariq Ursula Vikram Winifred Yasmin Zachary"
    " Beatrice Desmond Eleanor Fergus Hamza Isolde Lucinda Mustafa Octavia Percival Rupert"
    " Sunita Theodore"
)

ROLES = (
    "Head of Community Safety",
    "Borough Chief Inspector",
    "Chief Executive",
    "District Fire Manager",
    "Head of Probation Delivery",
    "Director of Public Health",
    "Director of Housing",
    "Divisional Superintendent",
    "Nuisance Officer",
    "Burglary Officer",
    "Licensing Inspector",
    "Domestic Abuse Coordinator",
    "Youth Justice Manager",
    "Neighbourhood Sergeant",
    "Town Centre Manager",
    "Schools Liaison Officer",
    "Victim Care Manager",
    "Outreach Supervisor",
    "Trading Standards Officer",
    "Crime Analyst",
    "Volunteer Coordinator",
    "Parks Supervisor",
)
KINDS_OF_ORGANISATIONS = (
    ("council", "{area} Borough Council", "statutory"),
    ("police", "{area} Police", "statutory"),
    ("fire", "{area} Fire and Rescue", "statutory"),
    ("probation", "{area} Probation", "statutory"),
    ("health", "{area} Clinical Commissioners", "statutory"),
    ("homes", "{place} Homes", "business"),
    ("traders", "{area} Chamber of Trade", "business"),
    ("refuge", "{place} Refuge", "community"),
    ("youth-trust", "{place} Youth Trust", "community"),
    ("churches", "{area} Churches Together", "community"),
)


class Theme(NamedTuple):
    """What a priority is about: its problems, and how they are counted."""

    id: str
    title: str
    short: str
    group: str
    problems: tuple[str, ...]
    indicators: tuple[tuple[str, str, str, str], ...]
    why: tuple[str, ...]


THEMES = (
    Theme(
        "nuisance",
        "Anti-social behaviour",
        "Nuisance",
        "Quiet Streets Task Group",
        (
            "street drinking",
            "noisy parties",
            "off-road motorbikes",
            "graffiti on shop fronts",
            "begging near cash machines",
            "neighbour disputes",
            "abandoned cars",
            "fires in bins",
            "dangerous dogs",
            "fireworks thrown in the street",
            "littering by takeaways",
        ),
        (
            ("nuisance-calls", "Calls about rowdy behaviour", "calls", "lower"),
            ("cleaner-streets", "Streets found clean on inspection", "streets", "higher"),
        ),
        (
            "It is the commonest reason to ring the police",
            "Four wards have most of the calls",
        ),
    ),
    Theme(
        "theft",
        "Burglary and theft",
        "Theft",
        "Acquisitive Crime Panel",
        (
            "burglary of sheds",
            "distraction burglary",
            "bicycle theft",
            "theft of tools from vans",
            "snatched mobile phones",
            "repeat shoplifting",
            "metal theft from churches",
            "keyless car theft",
            "pickpocketing at the market",
            "parcels taken from doorsteps",
            "break-ins at building sites",
        ),
        (
            ("burglaries", "Burglaries of homes", "offences", "lower"),
            ("vehicle-crime", "Thefts of and from vehicles", "offences", "lower"),
        ),
        (
            "Burglary rose in the winter, in the north most of all",
            "Victims are often visited a second time",
        ),
    ),
    Theme(
        "violence",
        "Violence and the night-time economy",
        "Violence",
        "Safer Nights Meeting",
        (
            "fights outside late bars",
            "knife carrying",
            "assaults on bus drivers",
            "glass injuries in clubs",
            "attacks on shop staff",
            "robbery of pupils",
            "rivalry between gangs",
            "trouble in taxi queues",
            "spiked drinks",
            "hate crime on public transport",
            "threats to paramedics",
        ),
        (
            ("assaults", "Assaults with injury", "offences", "lower"),
            ("safe-venues", "Venues with a safety award", "venues", "higher"),
        ),
        (
            "Two thirds of assaults happen between ten at night and four",
            "Injuries cost the hospital more each year",
        ),
    ),
    Theme(
        "abuse",
        "Domestic abuse",
        "Abuse",
        "Safe at Home Conference",
        (
            "abuse of older relatives",
            "stalking by former partners",
            "forced marriage",
            "jealousy and control in young couples",
            "repeat assaults at home",
            "economic abuse",
            "harassment by telephone",
            "violence in pregnancy",
            "breaches of court orders",
            "abuse of parents by grown-up children",
            "isolation of migrant wives",
        ),
        (
            ("repeat-abuse", "Households with a repeat incident", "households", "lower"),
            ("abuse-charges", "Incidents that led to a charge", "charges", "higher"),
        ),
        (
            "Most victims wait for years before they tell anybody",
            "Children live in half of the households",
        ),
    ),
    Theme(
        "substances",
        "Drugs and alcohol",
        "Substances",
        "Recovery Steering Board",
        (
            "open dealing in stairwells",
            "cuckooing of tenants",
            "needles left in parks",
            "underage sales of cider",
            "cannabis farms in rented houses",
            "dealing through delivery riders",
            "drinking among rough sleepers",
            "steroid misuse in gyms",
            "drug driving",
            "overdoses in hostels",
            "counterfeit spirits",
        ),
        (
            ("in-treatment", "Adults in treatment for twelve weeks", "adults", "higher"),
            ("failed-sales", "Test purchases that were sold", "sales", "lower"),
        ),
        (
            "A third of burglars who were tested had taken opiates",
            "Hospital visits for drink have doubled in ten years",
        ),
    ),
    Theme(
        "young-people",
        "Young people",
        "Youth",
        "Youth Crime Prevention Forum",
        (
            "first offences under sixteen",
            "truancy",
            "bullying on the internet",
            "recruitment into county lines",
            "children missing from care",
            "exploitation of girls",
            "arson in school grounds",
            "weapons in lockers",
            "boredom in the summer holidays",
            "permanent exclusion",
            "trespass on the railway",
        ),
        (
            ("first-timers", "Young people in court for the first time", "people", "lower"),
            ("club-members", "Members of evening clubs", "members", "higher"),
        ),
        (
            "Fewer clubs are open than two years ago",
            "Schools ask for one number to ring",
        ),
    ),
)

GROUPS_OF_PEOPLE = (
    "shopkeepers",
    "older residents",
    "tenants",
    "students",
    "taxi drivers",
    "young parents",
    "youth workers",
    "landlords",
    "bar staff",
    "market traders",
    "unpaid carers",
    "new families",
    "church elders",
    "gardeners",
    "dog walkers",
    "night nurses",
    "caretakers",
    "bus passengers",
    "foster carers",
    "hostel guests",
    "doormen",
    "school governors",
    "pharmacists",
    "street cleaners",
)

TITLES = (
    "Reduce {problem} around {place}",
    "Stop {problem} before the summer",
    "Tackle {problem} with {people}",
    "Help {people} to report {problem}",
    "Protect {people} from {problem}",
    "Prevent {problem} in and near {place}",
    "Respond within a day to {problem}",
    "Close {place} to {problem}",
    "Teach {people} what to do about {problem}",
    "Cut {problem} by working with {people}",
    "Deter {problem} by design at {place}",
)

DESCRIPTIONS = (
    "Begun after {people} spoke to the board about {place}; the first three months are a trial.",
    "What worked at {place} last year is taken to the rest of the ward, street by street.",
    "Each case has one officer from beginning to end, and {people} know that officer's name.",
    "The plan of {month} is kept, with less paper and more time at {place}.",
    "Asked for by {people} in the survey of {month}, and paid for in the first year.",
    "Officers of the council and the police share one desk at {place} for this work.",
    "The evidence comes from {count} interviews that volunteers held with {people}.",
    "A review in {month} found that {people} were asked too late; this puts it right.",
    "{place} was chosen because the hospital, the school and the station are all close by.",
    "Nothing new is built: {people} are shown how to use what {place} already has.",
    "This follows the pilot at {place}, which {people} judged to be worth its cost.",
    "First enforcement for six weeks, then support for {people} through to {month}.",
)

ACTIVITIES = (
    "Walk {place} with {people} on two evenings a month",
    "Leave a named contact with {count} {people}",
    "Put a new lamp at each dark corner of {place}",
    "Send a letter to {people} who ask for one",
    "Meet the governors of {place} Primary School each term",
    "Paint over damage at {place} within a day",
    "Hold a stall at the {month} market for {people}",
    "Swap old door locks at {place} for better ones",
    "Ask {people} which bus stops they avoid",
    "Film a short lesson at {place} for assemblies",
    "Train {count} volunteers to sit with {people}",
    "Share a weekly list of addresses with wardens at {place}",
    "Give out property markers from the library at {place}",
    "Open a quiet room for {people} on Saturday nights",
    "Check licences along {place} without notice",
    "Fit {count} alarms in the homes of {people}",
    "Trim hedges that hide the footpath to {place}",
    "Translate the leaflet for {people} into four languages",
    "Park the mobile police station at {place} in {month}",
    "Lend {count} padlocks to {people}",
    "Offer a mediator to both sides of a quarrel at {place}",
    "Collect needles and broken glass from {place} at dawn",
    "Write a one-page guide with {people} as its editors",
    "Interview leavers of the {place} hostel about what helped",
    "Run a football league on Fridays behind {place}",
    "Seek orders from the court against the worst {count} offenders",
    "Map every report since {month} and look for clusters",
    "Invite {people} to see how evidence is kept",
    "Answer the telephone at {place} until midnight",
    "Pair each of {count} newcomers with a mentor",
    "Rehearse an evacuation of {place} with the fire crew",
    "Bring a nurse along to breakfasts for {people}",
    "Number the bicycle stands of {place} and register frames",
    "Brief magistrates in {month} on what {people} have suffered",
    "Plant thorny shrubs below the windows of {place}",
    "Drop in on {count} former offenders before the holidays",
    "Set up a message group that {people} run themselves",
    "Test purchases in {count} shops near {place}",
    "Review the cameras that overlook {place} and move two",
    "Tell the story of {place} on local radio",
    "Refund the fares of {people} who come as witnesses",
    "Clear the garages at {place} and let them to craftsmen",
)

OUTPUTS = (
    "Homes of {people} visited",
    "Evening patrols of {place}",
    "Reports to the group with a map of {place}",
    "{count} lamps repaired by the end of {month}",
    "Leaflets in the hands of {people}",
    "A protocol signed by all who use {place}",
    "Places on the course for {people}",
    "Referrals from {place} accepted by the clinic",
    "Locks changed for {people}",
    "A shared list of the {count} worst addresses",
    "Posters at bus stops along {place}",
    "Warnings sent to landlords near {place}",
    "Mentors found among {people}",
    "Two assemblies a term at {place} Academy",
    "Court orders that mention {place}",
    "{count} frames of bicycles registered in {month}",
    "An online form that {people} have tried",
    "Satisfied answers in a survey of {people}",
    "Needle bins emptied at {place}",
    "Young players in the league at {place}",
    "Test purchases in the quarter to {month}",
    "Calls by {people} answered within a minute",
    "Hedges cut back along {place}",
    "A film of {count} minutes, shown in {month}",
    "Statements taken from {people} on video",
    "Alarms that work at {place}",
    "Minutes of {count} meetings with {people}",
    "Repairs at {place} finished inside a week",
    "Radio interviews with {people}",
    "Quiet rooms open to {people}",
    "Licences of {place} reviewed by the panel",
    "Volunteers who stay with {people} for a year",
    "Witnesses from {place} who come to court",
    "Garages let again at {place}",
    "{count} families with a plan of their own by {month}",
    "Breakfasts served to {people}",
)

OUTCOMES = (
    "{people} feel at ease after dark at {place}",
    "Nobody at {place} is a victim twice in one year",
    "More {people} tell somebody on the first day",
    "Children play outside at {place} again",
    "{people} trust the police to call back",
    "Traders stay open later along {place}",
    "Fewer ambulances are called to {place}",
    "Neighbours of {place} settle quarrels on their own",
    "{people} know whom to ring, and do so",
    "Families near {place} sleep through the night",
    "Offenders from {place} find work and keep it",
    "{people} come to court and are believed",
    "Less is spent on repairs to {place}",
    "Visitors call {place} clean and well lit",
    "{people} say that their lives are their own",
    "Pupils of {place} Academy finish the year",
    "Rents at {place} are paid and arrears fall",
    "{people} get help before a crisis, not after",
    "The doctor at {place} sees problems earlier",
    "Insurance costs {people} less than before",
    "Buses stop at {place} until midnight once more",
    "{people} speak well of the council",
    "Weekend trade at {place} grows",
    "Victims among {people} move only if they wish to",
    "Empty flats at {place} are wanted again",
    "{people} take part in two meetings a year",
)

PROGRESS = (
    "Begun in {month} with {people}; the first figures are good.",
    "The contract for {place} is signed.",
    "{count} of the visits are made, and two more are booked.",
    "Half of the {people} who were asked have come.",
    "Work at {place} waited for a permit, which has now come.",
    "Rain stopped the patrols of {place} twice in {month}.",
    "Training is over; {people} rated it four out of five.",
    "The lamps at {place} are ordered.",
    "A second officer joined in {month}.",
    "{people} asked for longer hours, and have them.",
    "The survey of {place} had {count} answers.",
    "Posters went up along {place} in {month}.",
    "The panel heard {people} and changed two of the steps.",
    "Costs are below the estimate so far.",
    "All letters to {people} have gone out.",
    "The group saw {place} for itself in {month}.",
)

RISKS = (
    "Too few of the {people} may come forward",
    "The building at {place} may not be ready by {month}",
    "The officer may be called to other duties in {month}",
    "Costs at {place} may rise with the price of steel",
    "{people} may move away before it shows",
    "The court may be slow to hear cases from {place}",
    "Bad weather in {month} may close {place}",
    "The trouble may move from {place} to the next street",
    "Volunteers among {people} may tire of it",
    "A new landlord at {place} may not agree",
)

NOTES = (
    "Linked to the licensing review of {month}.",
    "The school at {place} has its own page about this.",
    "To be read with the housing plan for {place}.",
    "Numbers for {people} are kept by the hospital.",
    "The grant is for one year; {people} have been told.",
    "Photographs of {place} before the work are on file.",
    "The lead changed in {month}; nothing else did.",
    "{people} prefer meetings in the morning.",
    "The same is done by the county on the far side of {place}.",
    "Discussed with the insurers of {place}.",
)

PURPOSES = (
    "Outreach workers",
    "Lamps and wiring",
    "Hire of the hall",
    "Printing",
    "Locks and fitting",
    "A trainer for six days",
    "Overtime on Fridays",
    "Interpreters",
    "Sports kit",
    "A part-time mediator",
)
IN_KIND = (
    "Officer time",
    "Rooms lent by the church",
    "Two vans and their drivers",
    "Desks at the station",
    "Volunteers on four evenings",
    "Radio time",
)
EXCUSES = {
    "funding": (
        "Letters go out with the licences.",
        "It is done in hours that are already paid.",
        "The rooms and the staff are lent.",
    ),
    "lead": ("The court does it by itself.",),
    "forum": ("It is a duty of the council's, whatever the partners decide.",),
    "end": ("It stops when the law changes.",),
    "output": ("Nothing is made; something is left undone.",),
    "outcome": ("It serves the other actions.",),
    "indicator": ("It is too small to show in the figures.",),
    "progress": ("The court publishes what it has done.",),
}
CONDITIONS = (
    "should {place} have three fires in a month",
    "if {people} ask for it in the autumn",
    "should the ministry order a review of {place}",
)
TAGS = _words(
    "hotspots prevention enforcement victims offenders design schools health housing night"
)
COMMENTS = (
    "Moved here from the plan before, with new dates",
    "Wording agreed with the partners in {month}",
    "From the workshop at {place}",
    "The amount was confirmed by e-mail in {month}",
    "Asked for by {people}",
    "Checked against the minutes of {month}",
)
COMMENTS_ON_OUTPUTS = (
    "Counted by the group, not by the lead",
    "Figures come from the quarterly return",
    "The target was lower in the draft",
    "Agreed with the analyst",
)
MESSAGES = (
    "Where to report {problem}, and what happens then",
    "What has been done about {problem} at {place}",
    "How {people} can keep safe from {problem}",
    "Thank you to {people} who helped with {problem}",
)
CHANNELS = ("Leaflet", "Website", "Local radio", "Posters", "Letter", "School newsletter")
OBJECTIVES = (
    "Fewer people suffer from {problem}",
    "Quicker answers to people who report {problem}",
    "Stronger cases against those behind {problem}",
    "More places where {problem} is hard to do",
)
FOCUS = ("The streets around {place}", "{people} who live alone", "Evenings from {month} on")
ACHIEVEMENTS = (
    "Over {count} meetings with {people} since {month}",
    "The subway at {place} was closed and filled in",
    "{count} homes made safer before the winter",
    "A prize for the volunteers of {place}",
    "Calls from {place} fell for the third year",
)
SECTIONS = (
    ("introduction", "Introduction"),
    ("what-we-found", "What the assessment found"),
    ("how-we-work", "How the partners work"),
    ("review", "How the plan is reviewed"),
)
SENTENCES = (
    "{area} is a safe place to live, and this plan says how it will **stay** so.",
    "The partners met at {place} in {month} and read the year's figures together.",
    "Most of what {people} told us was about the streets around {place}.",
    "Three wards have half of the calls, and {place} lies in all of their paths.",
    "What was promised last year was mostly done; what was not is carried over.",
    "Each action has one person who answers for it and one who delivers it.",
    "Where {people} disagreed with the figures, the figures were counted again.",
    "The board hears each lead four times a year and asks what stands in the way.",
    "Money follows need: {place} has more of it than its share of the people.",
    "We asked {people} in {month}, by letter, by telephone and at the door.",
    "Of {count} who answered, four in five feel safe by day and two in three by night.",
    "Nobody can do this alone, and {people} have offered more help than we could use.",
    "The assessment is kept up each quarter, and this plan is changed if it must be.",
    "A short version for {people} is in every library.",
    "Complaints about this plan are read by someone who did not write it.",
    "The hospital, the courts and the schools around {place} have read it in draft.",
    "What we stop doing matters as much: the old patrols of {place} are over.",
    "Officers change, so every action names a post as well as a person.",
)
FRAMEWORKS = (
    (
        "commissioner",
        "Police and Crime Plan",
        (
            ("visible", "Visible policing"),
            ("victims", "Victims first"),
            ("reoffending", "Less reoffending"),
            ("harm", "Less serious harm"),
            ("partners", "Partners who work as one"),
        ),
    ),
    (
        "community",
        "Community strategy",
        (
            ("streets", "Clean and quiet streets"),
            ("families", "Strong families"),
            ("town", "A lively town centre"),
            ("health", "Longer and healthier lives"),
        ),
    ),
)
DOCUMENTS = (
    ("strategy", "Community strategy"),
    ("assessment", "Strategic assessment"),
    ("survey", "Survey of residents"),
    ("housing-plan", "Housing plan"),
    ("licensing-policy", "Statement of licensing policy"),
)
FUNDS = (
    ("safety", "Community safety fund"),
    ("housing", "Housing revenue account"),
    ("grant", "Commissioner's grant"),
    ("lottery", "Lottery award"),
)
EXPECTED = (
    "strategic-lead",
    "operational-lead",
    "lead-organisation",
    "forum",
    "output",
    "outcome",
    "indicator",
    "funding",
    "progress",
    "rag",
)
LABELS = {
    "priority": "Theme",
    "action": "Action",
    "strategic": "Answers for it",
    "operational": "Delivers it",
    "forum": "Meeting",
    "output": "Product",
    "outcome": "Difference",
    "funding": "Money",
}
RAG = {
    "red": "Not begun, or on course to miss its end date",
    "amber": "In progress, with a risk to its end date",
    "green": "In progress and on course",
    "blue": "Complete",
}
GLOSSARY = {
    "cuckooing": "taking over the home of somebody who cannot resist",
    "hotspot": "a street or building where much happens again and again",
    "mediator": "somebody from outside who helps two sides to agree",
    "outreach": "going to people instead of waiting for them",
}
MONTHS = ("October", "November", "December", "January", "February", "March")
