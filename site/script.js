/* The one script of the site: the filters of the register, and search. Every page can be read without it. */

"use strict";

(() => {
  const byId = (id) => document.getElementById(id);

  const made = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const counted = (number, thing) =>
    `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;

  const keepInAddress = (wanted) => {
    const query = new URLSearchParams(wanted).toString();
    try {
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch {
      // A browser that keeps no address of a file, or has had too many: what is shown is right all the same.
    }
  };

  /* Words, in small letters, without accents and apostrophes. */

  const WORD = /\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:[-&/][\p{L}\p{N}]+)*/gu;
  const PLAIN_WORD = /\d+(?:\.\d+)+|[a-z0-9]+(?:[-&/][a-z0-9]+)*/g;
  const WORD_AS_WRITTEN = /\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}'’]+(?:[-&/][\p{L}\p{M}\p{N}'’]+)*/gu;

  const isPlain = (text) => !/[^\x00-\x7f]/.test(text);

  const folded = (text) =>
    isPlain(text)
      ? text.replaceAll("'", "").toLowerCase()
      : text.replace(/['’]/g, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /* Most texts are plain, and there the words are found several times as fast. */

  const wordsOf = (text) => {
    const plain = folded(text);
    return plain.match(isPlain(plain) ? PLAIN_WORD : WORD) ?? [];
  };

  /* A word with a hyphen is known as one, `antisocial`, and by its parts, `anti` and `social`. */

  const partsOf = (word) => word.split(/[-&/]/);

  const joined = (word) => word.replace(/[-&/]/g, "");

  const formsOf = (word) => {
    const parts = partsOf(word);
    return parts.length > 1 ? [joined(word), ...parts] : parts;
  };

  /* The box at the top of every page leads to the page of the search. */

  const searchBox = (link) => {
    const words = made("input", { type: "search", id: "site-search", autocomplete: "off" });
    const label = made("label", { className: "hidden", htmlFor: "site-search" }, "Search");
    const form = made("form", {}, label, words, made("button", {}, "Search"));
    form.setAttribute("role", "search");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const page = new URL(link.href);
      page.searchParams.set("q", words.value.trim());
      location.href = page;
    });
    link.before(form);
  };

  /* The register. Its rows say in data attributes what they are found under, and their place in each order,
   by the names of the orders at the field; nothing where they have none. */

  const readRegister = (form) => {
    const body = byId("register").tBodies[0];
    const { words, sort } = form.elements;
    const filters = [...form.querySelectorAll("select")].filter((each) => each !== sort);
    const rows = [...body.rows].map((row, place) => ({
      row,
      place,
      text: folded(row.textContent),
      places: row.dataset.places.split(","),
      found: filters.map((filter) => (row.dataset[filter.name] ?? "").split(" ")),
      against: [],
    }));
    const choices = filters.flatMap((filter, number) =>
      [...filter.options].slice(1).map((option) => ({ option, number, words: option.text })),
    );
    return { form, body, words, sort, filters, rows, choices };
  };

  const chooseAsInAddress = ({ form, filters }) => {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (!field) continue;
      if (filters.includes(field) && ![...field.options].some((each) => each.value === value)) {
        field.add(new Option(value, value));
      }
      field.value = value;
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
  };

  /* Each row gets the numbers of the filters that are against it; the words count as -1. */

  const judge = ({ rows, filters, words }) => {
    const typed = folded(words.value).split(/\s+/);
    for (const each of rows) {
      each.against = filters.flatMap((filter, number) =>
        filter.value && !each.found[number].includes(filter.value) ? [number] : [],
      );
      if (!typed.every((word) => each.text.includes(word))) each.against.push(-1);
      const isOut = each.against.length > 0;
      if (each.row.hidden !== isOut) each.row.hidden = isOut;
    }
  };

  /* Beside each choice stands how many actions it leaves, the other filters being as they are. */

  const countChoices = ({ rows, filters, choices }) => {
    const counts = filters.map(() => new Map());
    for (const { found, against } of rows) {
      found.forEach((slugs, number) => {
        if (against.some((each) => each !== number)) return;
        for (const slug of slugs) counts[number].set(slug, (counts[number].get(slug) ?? 0) + 1);
      });
    }
    for (const { option, number, words } of choices) {
      const count = counts[number].get(option.value) ?? 0;
      const text = `${words} (${count})`;
      if (option.text !== text) option.text = text;
      option.disabled = !count && !option.selected;
    }
  };

  /* Rows without a place in an order come last, also where it is turned round. */

  const putInOrder = ({ rows, body, sort }) => {
    const [, turned, name] = /^(-?)(.*)$/.exec(sort?.value ?? "");
    const order = sort?.dataset.orders.split(" ").indexOf(name);
    const rank = ({ places }) => Number(places[order] || Infinity);
    const compare = (one, other) => {
      const [first, second] = [rank(one), rank(other)];
      if (first === second) return one.place - other.place;
      const isTurned = turned && first !== Infinity && second !== Infinity;
      return isTurned ? second - first : first - second;
    };
    const sorted = name ? [...rows].sort(compare) : rows;
    if (sorted.some(({ row }, place) => body.rows[place] !== row)) {
      body.append(...sorted.map(({ row }) => row));
    }
  };

  const sayWhatIsShown = ({ rows, filters, choices, words, sort }) => {
    const typed = words.value.trim();
    const chosen = typed ? [`With the words “${typed}”`] : [];
    for (const filter of filters.filter((each) => each.value)) {
      const choice = choices.find(({ option }) => option === filter.selectedOptions[0]);
      chosen.push(`${filter.labels[0].textContent}: ${choice?.words ?? filter.value}`);
    }
    const isLess = chosen.length > 0;
    if (sort?.value) chosen.push(`Sorted by: ${sort.selectedOptions[0].text}`);
    const left = rows.filter(({ against }) => !against.length).length;
    const all = counted(rows.length, "action");
    const lines = [made("p", { className: "lead" }, isLess ? `${left || "None"} of ${all}` : all)];
    if (chosen.length) lines.push(made("p", { className: "detail" }, chosen.join("; ")));
    byId("shown").replaceChildren(...lines);
    byId("clear").hidden = !isLess;
    byId("nothing").hidden = left > 0;
    byId("register").hidden = left === 0;
  };

  const register = (form) => {
    const all = readRegister(form);
    const show = () => {
      judge(all);
      countChoices(all);
      putInOrder(all);
      sayWhatIsShown(all);
    };
    const change = () => {
      show();
      keepInAddress([...new FormData(form)].filter(([, value]) => value.trim()));
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", change);
    byId("clear").addEventListener("click", () => {
      for (const field of [all.words, ...all.filters]) field.value = "";
      change();
      byId("shown").focus();
    });
    chooseAsInAddress(all);
    if (location.search) show();
    else countChoices(all);
    const box = form.closest("details");
    box.open = matchMedia("(min-width: 48em)").matches;
    box.hidden = false;
  };

  /*
   * What can be found: each plan hands over its things when its script is loaded. Where a text has
   * a number, that line of the plan's stands there: it is in several texts.
   */

  const things = [];
  const whereIs = new Map(); // by word, the numbers of the things that have it in the name, and in the text

  const placeOf = (word) => {
    let where = whereIs.get(word);
    if (!where) whereIs.set(word, (where = [[], []]));
    return where;
  };

  const placesOf = (text) => {
    const words = wordsOf(text);
    return (/[-&/]/.test(text) ? words.flatMap(formsOf) : words).map(placeOf);
  };

  const note = (places, number, part) => {
    for (const where of places) {
      if (where[part].at(-1) !== number) where[part].push(number);
    }
  };

  const isNumber = (text) => typeof text === "number";

  window.planlintFinds = (plan, kinds, lines) => {
    const places = lines.map(placesOf);
    for (const [kind, found] of kinds) {
      for (const [ref, title, address, ...texts] of found) {
        const number = things.length;
        things.push({ plan, kind, ref, title, address, texts, lines });
        note(placesOf(`${ref} ${title}`), number, 0);
        for (const text of texts) note(isNumber(text) ? places[text] : placesOf(text), number, 1);
      }
    }
  };

  const textOf = ({ texts, lines }) => texts.map((text) => (isNumber(text) ? lines[text] : text)).join("\n");

  /* How a word that is sought may stand in a plan, and what that weighs in a name and in the text. */

  const WEIGHTS = { exact: [12, 6], prefix: [9, 4], near: [3, 1] };
  const MOST_WORDS = 20;
  const COMMON = new Set("a an and are at by for from in is of on the to which who with".split(" "));

  /* Whether two words are at most so many letters apart: added, left out, changed or swapped. */

  const isNear = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return false;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, place) => place);
    for (let i = 1; i <= one.length; i++) {
      const row = [i];
      for (let j = 1; j <= other.length; j++) {
        const changed = last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        const isSwapped =
          i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        const swapped = isSwapped ? before[j - 2] + 1 : Infinity;
        row.push(Math.min(last[j] + 1, row[j - 1] + 1, changed, swapped));
      }
      if (Math.min(...row) > most) return false;
      [before, last] = [last, row];
    }
    return last[other.length] <= most;
  };

  const stemOf = (word) =>
    word.length > 5 && !/\d/.test(word) ? word.replace(/(?:ies|ied|ing|es|ed|s|y)$/, "") : word;

  const lettersApart = (word) => (/\d/.test(word) || word.length < 5 ? 0 : word.length < 9 ? 1 : 2);

  const howIs = (sought) => {
    const stem = stemOf(sought);
    const most = lettersApart(sought);
    return (word) => {
      if (word === sought) return "exact";
      if (word.startsWith(stem)) return "prefix";
      return most && (isNear(word, sought, most) || isNear(stemOf(word), stem, most)) ? "near" : "";
    };
  };

  /* The things that have a word: the best weight of each; and how each word that is like it is. */

  const findForm = (sought) => {
    const how = howIs(sought);
    const like = new Map();
    const weights = new Map();
    for (const [word, where] of whereIs) {
      const way = how(word);
      if (!way) continue;
      like.set(word, way);
      where.forEach((numbers, part) => {
        const weight = WEIGHTS[way][part];
        for (const number of numbers) {
          if (weight > (weights.get(number) ?? 0)) weights.set(number, weight);
        }
      });
    }
    return { like, weights };
  };

  /* A word with a hyphen is found as one word, or where all its parts are. */

  const findWord = (word) => {
    const found = findForm(joined(word));
    const parts = partsOf(word);
    if (parts.length === 1) return found;
    const ofParts = parts.map(findForm);
    for (const [each, way] of ofParts.flatMap(({ like }) => [...like])) found.like.set(each, way);
    for (const number of ofParts[0].weights.keys()) {
      const weight = Math.min(...ofParts.map(({ weights }) => weights.get(number) ?? 0));
      if (weight > (found.weights.get(number) ?? 0)) found.weights.set(number, weight);
    }
    return found;
  };

  /*
   * The things that have all the words, the best first; where nothing has, those that have most of
   * them. Of two that weigh the same the one with the shorter name comes first.
   */

  const find = (query) => {
    const given = [...new Set(wordsOf(query))].filter((word) => word.length > 1 || /\d/.test(word));
    const telling = given.filter((word) => !COMMON.has(word));
    const words = (telling.length ? telling : given).slice(0, MOST_WORDS);
    const like = new Map();
    const scores = new Map();
    for (const found of words.map(findWord)) {
      for (const [word, way] of found.like) {
        if (way !== "near" || !like.has(word)) like.set(word, way);
      }
      for (const [number, weight] of found.weights) {
        const score = scores.get(number) ?? { number, words: 0, weight: 0, isNear: false };
        score.words += 1;
        score.weight += weight;
        score.isNear ||= WEIGHTS.near.includes(weight);
        scores.set(number, score);
      }
    }
    const all = [...scores.values()];
    const most = all.reduce((number, score) => Math.max(number, score.words), 0);
    const lettersOf = ({ number }) => things[number].title.length;
    const results = all
      .filter((score) => score.words === most)
      .sort(
        (one, other) =>
          other.weight - one.weight || lettersOf(one) - lettersOf(other) || one.number - other.number,
      );
    return { words, like, results, hasAll: most === words.length };
  };

  /* A text with the words marked that were found in it. */

  const marked = (text, isFound) => {
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(WORD_AS_WRITTEN)) {
      if (!isFound(match[0])) continue;
      pieces.push(text.slice(end, match.index), made("mark", {}, match[0]));
      end = match.index + match[0].length;
    }
    return [...pieces, text.slice(end)];
  };

  const BEFORE = 60;
  const LETTERS = 220;

  const excerpt = (text, isFound) => {
    const line = text.replaceAll("\n", " · ");
    const first = [...line.matchAll(WORD_AS_WRITTEN)].find((match) => isFound(match[0]));
    const from = first && first.index > BEFORE ? line.indexOf(" ", first.index - BEFORE) + 1 : 0;
    const rest = line.slice(from);
    const end = rest.lastIndexOf(" ", LETTERS);
    const cut = rest.length > LETTERS ? `${rest.slice(0, end > 0 ? end : LETTERS)}…` : rest;
    return from ? `…${cut}` : cut;
  };

  /* The plans that can be searched, each read once and when it is about to be needed; `missing` could not be. */

  const readPlans = () => {
    const links = byId("plans").querySelectorAll("[data-plan]");
    const names = new Map([...links].map((link) => [link.dataset.plan, link.dataset.name]));
    const asked = new URLSearchParams(location.search).get("plan");
    const own = names.size > 1 && names.has(asked) ? asked : "";
    return { names, own, loading: new Map(), read: 0, missing: 0 };
  };

  const load = (plans, plan) => {
    if (!plans.loading.has(plan)) {
      const script = made("script", { src: `plans/${plan}/search.js` });
      const read = new Promise((done) => {
        script.onload = done;
        script.onerror = () => done((plans.missing += 1));
      });
      plans.loading.set(plan, read.then(() => (plans.read += 1)));
      document.head.append(script);
    }
    return plans.loading.get(plan);
  };

  /* How results are shown. */

  const AT_ONCE = 20;

  const itemOf = ({ number, isNear: byNear }, like, plans) => {
    const { plan, kind, ref, title, address } = things[number];
    const text = textOf(things[number]);
    const isFound = (word) =>
      wordsOf(word)
        .flatMap(formsOf)
        .some((each) => like.has(each) && (byNear || like.get(each) !== "near"));
    const link = made("a", { href: `plans/${plan}/${address}` }, ...marked(title, isFound));
    const what = made("p", { className: "detail" }, kind, ref && " ", ...marked(ref, isFound));
    if (plans.names.size > 1) what.append(` · ${plans.names.get(plan)}`);
    const item = made("li", {}, made("h3", {}, link), what);
    if (text) item.append(made("p", {}, ...marked(excerpt(text, isFound), isFound)));
    return item;
  };

  const sectionOf = (heading, results, like, plans) => {
    const list = made("ol", { className: "results" });
    const more = made("button", { type: "button" });
    const add = () => {
      const from = list.children.length;
      const next = results.slice(from, from + AT_ONCE);
      list.append(...next.map((each) => itemOf(each, like, plans)));
      const left = results.length - list.children.length;
      more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left.toLocaleString("en-GB")}`;
      more.hidden = left === 0;
      return list.children[from];
    };
    more.addEventListener("click", () => add().querySelector("a").focus());
    add();
    return made("section", {}, made("h2", {}, heading), list, more);
  };

  const outcomeInWords = ({ words, results, hasAll }, here, query, plans) => {
    if (!words.length) return "Type at least two letters.";
    if (!results.length) {
      return `Nothing is found for “${query}”. Try another word, or its first letters.`;
    }
    const number = counted(results.length, "result");
    const own = plans.names.get(plans.own);
    const where = own ? `, ${here.toLocaleString("en-GB")} of them in ${own}` : "";
    if (hasAll) return `${number} for “${query}”${where}.`;
    return `Nothing has all of these words. ${number} with some of them${where}.`;
  };

  const showResults = (query, plans, isWhole) => {
    const outcome = find(query);
    const isHere = ({ number }) => things[number].plan === plans.own;
    const here = outcome.results.filter(isHere);
    const others = outcome.results.filter((each) => !isHere(each));
    const parts = [
      [`In ${plans.names.get(plans.own)}`, here],
      [plans.own ? "In other plans" : "Results", others],
    ];
    const sections = parts.filter(([, results]) => results.length);
    byId("results").replaceChildren(
      ...sections.map(([heading, results]) => sectionOf(heading, results, outcome.like, plans)),
    );
    byId("plans").hidden = outcome.results.length > 0;
    const unread = plans.missing ? ` ${counted(plans.missing, "plan")} could not be searched.` : "";
    byId("found").textContent = isWhole
      ? `${outcomeInWords(outcome, here.length, query, plans)}${unread}`
      : "Searching the other plans…";
  };

  /* The page of the search: results of the plan that one comes from first, then those of all. */

  const searchPage = (form) => {
    const words = form.elements.q;
    const plans = readPlans();
    const all = [...plans.names.keys()];
    const title = document.title;
    let turn = 0;

    const search = async () => {
      const query = words.value.trim();
      const thisTurn = (turn += 1);
      keepInAddress(Object.entries({ plan: plans.own, q: query }).filter(([, value]) => value));
      document.title = query ? `${query} – ${title}` : title;
      byId("results").replaceChildren();
      byId("plans").hidden = false;
      const isRead = plans.read === all.length;
      byId("found").textContent = query && !isRead ? "Searching…" : "";
      const steps = plans.own && !isRead ? [[plans.own], all] : [all];
      for (const step of query ? steps : []) {
        await Promise.all(step.map((plan) => load(plans, plan)));
        if (thisTurn !== turn) return;
        showResults(query, plans, step === all);
      }
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", search);
    words.addEventListener("focus", () => {
      for (const plan of new Set([plans.own || all[0], ...all])) load(plans, plan);
    });
    words.value = new URLSearchParams(location.search).get("q") ?? "";
    form.hidden = false;
    search();
  };

  for (const each of document.querySelectorAll("[data-without-script]")) each.hidden = true;
  const [box, filters, search] = [document.querySelector("header > a"), byId("filters"), byId("search")];
  if (box) searchBox(box);
  if (filters) register(filters.querySelector("form"));
  if (search) searchPage(search);
})();
