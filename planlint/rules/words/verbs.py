"""Words that say what is done: verbs, the nouns made of them, and verbs that promise nothing."""

from __future__ import annotations

from planlint.model.expression import expression
from planlint.rules.words.phrases import Phrase, beginning_of

# At the beginning of a title: what will be thought about, not what will be done.
VAGUE_BEGINNINGS = (
    Phrase(r"(?:to |we will )?(?:actively |further )?consider(?:ing)?", "To consider"),
    Phrase(r"consideration (?:of|to)", "Consideration of"),
    Phrase(r"(?:to |we will )?(?:actively |further )?explor(?:e|ing)", "Further explore"),
    Phrase(r"exploration of", "Exploration of"),
    Phrase(r"(?:to |we will )?look(?:ing)? (?:at|into|to)", "Look into"),
    Phrase(r"(?:to |we will )?think(?:ing)? about", "Think about"),
    Phrase(
        r"(?:to |we will )?(?:investigat|examin|scop|discuss)(?:e|ing)? (?:whether|if|how"
        r"|(?:the )?(?:possibilit|feasibilit|opportunit|option|potential)\w*)",
        "Investigate the feasibility",
    ),
    Phrase(r"(?:to |we will )?(?:aim|aspire|attempt|endeavour|hope|seek|strive|try) to", "Seek to"),
    Phrase(r"(?:to |we will )?(?:be aware|be mindful|bear in mind|have regard)", "Be aware"),
)

# Words by which a sentence is complete.
COMPLETE = (
    "am are be become been begun being bought brought built can cannot caught chosen could did do",
    "does doing done drawn driven fed felt fought found given gone grown had has have heard held",
    "is kept known laid led left lost made may met might must ought paid put read run seen sent",
    "set shall should shown spoken stood taken taught told understood undertaken was were will",
    "won worked would written",
)

# What partnerships do.
VERBS = (
    # begin, go on, end
    "abolish begin cease close commence complete conclude continue create discontinue end enlarge",
    "establish expand extend finish form found initiate introduce keep launch maintain open pilot",
    "remove renew restart resume roll set start stop sustain withdraw",
    # make and do
    "adopt apply arrange assemble build buy carry co-ordinate commission compile conduct",
    "construct convene coordinate deliver deploy design develop devise distribute draft draw",
    "enact equip erect execute facilitate finalise fit fund furnish generate give hold host",
    "implement install instigate issue make manage map mark mount offer operate organise oversee",
    "perform plan prepare print procure produce provide publish purchase put recruit resource run",
    "schedule sell send sign stage streamline submit supply take tender undertake write",
    # find out and decide
    "agree analyse appraise approve assess audit benchmark capture check clarify collate collect",
    "compare consult count decide define determine diagnose evaluate evidence find gather",
    "identify inspect investigate know learn list locate log measure monitor observe predict",
    "prioritise profile quantify recognise record refresh research resolve respond review revise",
    "scope scrutinise search select solve study survey sweep track triage understand update",
    "verify",
    # with people
    "advertise advise advocate aid alert approach ask assist attend attract brief bring call",
    "campaign challenge co-operate coach communicate connect contact contribute convince",
    "cooperate counsel demonstrate discuss disseminate divert educate email empower enable",
    "encourage engage enlist enrol ensure explain feed foster get guide help highlight inform",
    "inspire integrate intervene invite involve join lead leaflet liaise liase link listen lobby",
    "mediate meet mentor motivate negotiate notify nurture participate persuade phone post",
    "present promote publicise raise re-assure reach reassure refer remind report request",
    "safeguard secure see share show signpost speak steer support talk teach tell text train",
    "transfer tutor tweet visit volunteer warn welcome work",
    # against crime
    "arrest ban bar block board bolt breach break catch charge clamp clean clear combat",
    "confiscate control convict crack curb deal dedicate demolish deny detect deter discourage",
    "dismantle disperse disrupt eject eliminate enforce evict exclude fight fine fix gate guard",
    "halt harden impose interrupt license limit lock mitigate move overcome patrol penalise",
    "pre-empt prevent prohibit prosecute protect punish pursue reclaim recover reduce",
    "rehabilitate remand repair replace resist restrict seize sentence step suppress tackle",
    "target test treat",
    # change
    "accelerate achieve adapt add address adjust align alter amend balance boost broaden change",
    "combine consolidate convert cut decrease deepen diversify double drive embed enhance exploit",
    "focus formalise fulfil gain grow halve harness improve incorporate increase influence invest",
    "level lower maximise merge minimise modernise modify optimise phase pool progress",
    "re-energise re-energize rebuild redesign refine reform refurbish reinforce relaunch relocate",
    "reopen reorganise reshape restore restructure rethink return revitalise save scale shift",
    "simplify standardise strengthen switch tailor transform upgrade use utilise utilize widen",
    # the rest
    "accept access accommodate account act activate allocate allow answer appear appoint assign",
    "assume assure avoid award base benefit cause celebrate choose circulate cite claim commit",
    "compel comply conserve contain cover debate declare delay delegate display drop earmark edit",
    "elect employ escalate examine exchange exercise express face feature file fill finance",
    "follow go hand handle harmonise hear illuminate include insure intensify interview lend let",
    "light live look mainstream match mobilise name nominate order pass pay play preserve process",
    "propose prove push question re-establish re-run react read rebrand receive recommend",
    "reconvene redevelop redirect register reject release rely remain rename represent rescue",
    "respect reuse reward screen seek serve settle source sponsor store suggest supervise",
    "supplement trace trial trigger try turn twin unite urge value vet view wait watch weigh win",
    "wish",
)

# Of those, what is a noun or adjective as often: it counts where a verb begins, not after a noun.
ALSO_NOUNS = (
    "access account act aid answer approach arrest audit award balance ban bar base benefit block",
    "board bolt boost break brief call campaign cause challenge change charge check claim clamp",
    "clean clear close coach combat contact control counsel count cover crack cut deal debate",
    "delay design display double draft drive drop email end evidence exchange exercise face",
    "feature feed fight file fill finance find fine fit fix focus form fund gain gate get guard",
    "guide halt hand harness help host influence interview issue lead leaflet level light limit",
    "link list live lobby lock log look map mark match measure mentor monitor mount move name",
    "offer open order pass patrol pay phase phone pilot plan play pool post present print process",
    "produce profile progress purchase push question raise reach read record reform release",
    "repair report request rescue research resource respect return review reward roll run scale",
    "schedule scope screen search secure see sentence set share shift show sign source stage",
    "start steer step stop store study support survey sweep switch talk target tender test text",
    "trace track train transfer treat trial trigger turn tweet twin use value view visit",
    "volunteer wait watch win wish work",
)

# Adjectives that are made like the past of a verb, and words that only end like one.
ADJECTIVES = (
    "advanced aged based bed co-ordinated combined complicated concerned coordinated dedicated",
    "designated detailed experienced focused focussed hundred integrated involved joined limited",
    "mixed named need organised red related seed shared specialised speed targeted trusted",
    "unauthorised wanted weed",
)

# Nouns in -ing that name a thing or a service.
THINGS = (
    "anything beginning briefing building clothing counselling during evening everything funding",
    "gathering gating hearing heating housing king licensing lighting lodging marking meaning",
    "meeting morning nothing offending parking policing ring setting shopping something spring",
    "string thing training turning wellbeing wing",
)

# Nouns that name a doing, where one of the words below follows: "Purchase of cameras".
DOINGS = (
    "acquisition adoption analysis appointment assessment clearance co-ordination collection",
    "commission completion conduct consolidation construction consultation continuation",
    "contribution coordination creation delivery demonstration deployment design detection",
    "development disruption dissemination distribution diversion drafting education encouragement",
    "enforcement engagement enhancement escalation establishment evaluation execution expansion",
    "extension facilitation formation formulation identification implementation implimentation",
    "improvement inclusion increase inspection installation integration introduction",
    "investigation investment involvement launch maintenance management mapping migration",
    "mobilisation modernisation monitoring negotiation offer operation organisation participation",
    "preparation prevention procurement production profiling promotion prosecution protection",
    "provision publication purchase re-establishment recovery recruitment reduction referral",
    "refresh refurbishment rehabilitation reinforcement relaunch relocation removal renewal",
    "reorganisation repair replacement representation resettlement resolution response",
    "restoration restructure review revision roll-out rollout scrutiny securing selection",
    "strengthening submission supervision support surveillance tasking termination training",
    "transfer transformation update upgrade use utilisation withdrawal work",
)
AFTER_A_DOING = ("across against at between by for from in into of on to with",)

# After the first of these a verb may begin; before the others a first word can only be one.
BEFORE_A_VERB = (", ; : . & / ( – — - also and not or then to",)
AFTER_A_VERB = (
    "a all an any apart away back both down each every forward her his its new no off our out some",
    "that the their these this those together up your",
)


def _words(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_COMPLETE = _words(COMPLETE)
_VERBS = _words(VERBS)
_ALSO_NOUNS = _words(ALSO_NOUNS)
_ADJECTIVES = _words(ADJECTIVES)
_THINGS = _words(THINGS)
_DOINGS = _words(DOINGS)
_AFTER_A_DOING = _words(AFTER_A_DOING)
_BEFORE_A_VERB = _words(BEFORE_A_VERB)
_AFTER_A_VERB = _words(AFTER_A_VERB)

_TOKEN = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|[,;:.&/()–—-]")
_MAKES_A_VERB = expression(r"[a-z-]{3,}(?:ise|ize|ify)\Z")
_BEGINNING = "."
_NEARLY = 88.0


def vague_beginning(title: str) -> str:
    """The first words of a title that promises only to consider, to explore, to look into."""
    return beginning_of(title, VAGUE_BEGINNINGS)


def has_verb(title: str) -> bool:
    """Whether any word of a title says that something is done. In doubt a word is a verb."""
    words = [word.casefold().replace("’", "'") for word in _TOKEN.findall(title)]
    before = [_BEGINNING, *words]
    after = [*words[1:], _BEGINNING]
    return any(map(_is_verb, words, before, after)) or _is_nearly_a_verb(words[:1])


def _is_verb(word: str, before: str, after: str) -> bool:
    if word in _COMPLETE or _MAKES_A_VERB.match(word):
        return True
    if word in _DOINGS and after in _AFTER_A_DOING:
        return True
    if _is_base(word):
        return word not in _ALSO_NOUNS or before in _BEFORE_A_VERB or before.endswith("ly")
    if before == "to":
        return not word.endswith("s")
    if before == _BEGINNING and (after in _AFTER_A_VERB or after.isdigit()):
        return True
    return _is_form(word, begins=before == _BEGINNING)


def _is_form(word: str, *, begins: bool) -> bool:
    """Whether a word is a verb with an ending. At the beginning -ing is one, and -ed an adjective."""
    if word.endswith("ing"):
        return begins or (word not in _THINGS and any(map(_is_base, _stems(word, "ing"))))
    if word.endswith("ed"):
        return not begins and word not in _ADJECTIVES and any(map(_is_base, _stems(word, "ed")))
    if word.endswith("s"):
        return any(_is_base(stem) and stem not in _ALSO_NOUNS for stem in _stems(word, "s"))
    return False


def _stems(word: str, ending: str) -> tuple[str, ...]:
    """What a verb may be without an ending: "planning" is of "plan", "using" of "use"."""
    stem = word[: -len(ending)]
    undoubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return stem, f"{stem}e", undoubled, f"{stem[:-1]}y" if stem.endswith("i") else stem


def _is_base(word: str) -> bool:
    return word in _VERBS or word.removeprefix("re-") in _VERBS


def _is_nearly_a_verb(first: list[str]) -> bool:
    """Whether the first word is a misspelt verb: "Cordinate", "Implment"."""
    from rapidfuzz import fuzz, process

    if not first or len(first[0]) < 5 or first[0].endswith(("s", "ed")):
        return False
    near = process.extractOne(first[0], _VERBS, scorer=fuzz.ratio, score_cutoff=_NEARLY)
    return near is not None
