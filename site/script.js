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
  const WORD_AS_WRITTEN = /\d+(?:\.\d+)+|[\p{L}\p{M}\p{N}'’]+(?:[-&/][\p{L}\p{M}\p{N}'’]+)*/gu;

  const folded = (text) =>
    text.replace(/['’]/g, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const wordsOf = (text) => folded(text).match(WORD) ?? [];

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
    const label = made("label", { className: "unseen", htmlFor: "site-search" }, "Search");
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

  /* The register. Its rows say in data attributes what they are found under, and their place in each order. */

  const register = (form) => {
    const body = byId("register").tBodies[0];
    const { words, sort } = form.elements;
    const filters = [...form.querySelectorAll("select")].filter((each) => each !== sort);
    const rows = [...body.rows].map((row, place) => ({
      row,
      place,
      text: folded(row.textContent),
      found: filters.map((filter) => (row.dataset[filter.name] ?? "").split(" ")),
    }));
    const choices = filters.flatMap((filter, number) =>
      [...filter.options].slice(1).map((option) => ({ option, number, words: option.text })),
    );

    const readAddress = () => {
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

    /* The numbers of the filters that leave a row out; the words count as -1. */
    const filtersAgainst = ({ found, text }, typed) => {
      const against = filters.flatMap((filter, number) =>
        filter.value && !found[number].includes(filter.value) ? [number] : [],
      );
      return typed.every((word) => text.includes(word)) ? against : [-1, ...against];
    };

    /* Beside each choice, how many actions it leaves with the other filters as they are. */
    const countChoices = (judged) => {
      const counts = filters.map(() => new Map());
      for (const { found, against } of judged) {
        found.forEach((slugs, number) => {
          if (against.some((each) => each !== number)) return;
          for (const slug of slugs) counts[number].set(slug, (counts[number].get(slug) ?? 0) + 1);
        });
      }
      for (const { option, number, words: name } of choices) {
        const count = counts[number].get(option.value) ?? 0;
        const text = `${name} (${count})`;
        if (option.text !== text) option.text = text;
        option.disabled = !count && !option.selected;
      }
    };

    const putInOrder = () => {
      const [, turned, name] = /^(-?)(.*)$/.exec(sort?.value ?? "");
      const rank = ({ row }) => Number(row.getAttribute(`data-by-${name}`) ?? Infinity);
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

    const chosenInWords = () =>
      filters
        .filter((filter) => filter.value)
        .map((filter) => {
          const choice = choices.find(({ option }) => option === filter.selectedOptions[0]);
          return `${filter.labels[0].textContent}: ${choice?.words ?? filter.value}`;
        });

    const say = (number) => {
      const typed = words.value.trim();
      const chosen = [...(typed ? [`With the words “${typed}”`] : []), ...chosenInWords()];
      const isLess = chosen.length > 0;
      if (sort?.value) chosen.push(`Sorted by ${sort.selectedOptions[0].text}`);
      const count = counted(rows.length, "action");
      const lines = [made("p", { className: "lead" }, isLess ? `${number || "None"} of ${count}` : count)];
      if (chosen.length) lines.push(made("p", { className: "detail" }, chosen.join("; ")));
      byId("shown").replaceChildren(...lines);
      byId("clear").hidden = !isLess;
      byId("nothing").hidden = number > 0;
      byId("register").hidden = number === 0;
    };

    const apply = () => {
      const typed = folded(words.value).split(/\s+/);
      const judged = rows.map((each) => ({ ...each, against: filtersAgainst(each, typed) }));
      for (const { row, against } of judged) {
        const isOut = against.length > 0;
        if (row.hidden !== isOut) row.hidden = isOut;
      }
      countChoices(judged);
      putInOrder();
      say(judged.filter(({ row }) => !row.hidden).length);
    };

    const change = () => {
      apply();
      keepInAddress([...new FormData(form)].filter(([, value]) => value.trim()));
    };

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", change);
    byId("clear").addEventListener("click", () => {
      for (const field of [words, ...filters]) field.value = "";
      change();
      byId("shown").focus();
    });
    readAddress();
    if (location.search) apply();
    else countChoices(rows.map((each) => ({ ...each, against: [] })));
    const box = form.closest("details");
    box.open = matchMedia("(min-width: 48em)").matches;
    box.hidden = false;
  };

  /* What can be found: each plan hands over its things when its script is loaded. */

  const things = [];
  const whereIs = new Map(); // by word, the numbers of the things that have it in the name, and in the text

  const note = (text, number, part) => {
    for (const word of wordsOf(text).flatMap(formsOf)) {
      let where = whereIs.get(word);
      if (!where) whereIs.set(word, (where = [[], []]));
      if (where[part].at(-1) !== number) where[part].push(number);
    }
  };

  window.planlintFinds = (plan, kinds) => {
    for (const [kind, found] of kinds) {
      for (const [ref, title, address, text] of found) {
        const number = things.length;
        things.push({ plan, kind, ref, title, address, text });
        note(`${ref} ${title}`, number, 0);
        note(text, number, 1);
      }
    }
  };

  /* How a word that is sought may stand in a plan, and what that weighs in a name and in the text. */

  const WEIGHTS = { exact: [12, 6], prefix: [9, 4], near: [3, 1] };
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
        const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        const swapped = isSwapped ? before[j - 2] + 1 : Infinity;
        row.push(Math.min(last[j] + 1, row[j - 1] + 1, changed, swapped));
      }
      if (Math.min(...row) > most) return false;
      [before, last] = [last, row];
    }
    return last[other.length] <= most;
  };

  const howIs = (sought) => {
    const isWord = !/\d/.test(sought);
    const stem = isWord && sought.length > 5 ? sought.replace(/(?:ies|ied|ing|es|ed|s|y)$/, "") : sought;
    const most = isWord ? (sought.length >= 9 ? 2 : sought.length >= 5 ? 1 : 0) : 0;
    return (word) => {
      if (word === sought) return "exact";
      if (word.startsWith(stem)) return "prefix";
      return most && isNear(word, sought, most) ? "near" : "";
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
    for (const { like } of ofParts) for (const [each, way] of like) found.like.set(each, way);
    for (const number of ofParts[0].weights.keys()) {
      const weight = Math.min(...ofParts.map(({ weights }) => weights.get(number) ?? 0));
      if (weight > (found.weights.get(number) ?? 0)) found.weights.set(number, weight);
    }
    return found;
  };

  /* The things that have all the words, the best first; where nothing has, those that have most of them. */

  const find = (query) => {
    const given = [...new Set(wordsOf(query))].filter((word) => word.length > 1 || /\d/.test(word));
    const telling = given.filter((word) => !COMMON.has(word));
    const words = telling.length ? telling : given;
    const like = new Map();
    const scores = new Map();
    for (const found of words.map(findWord)) {
      for (const [word, way] of found.like) if (way !== "near" || !like.has(word)) like.set(word, way);
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
    const best = all.filter((score) => score.words === most);
    // Of two that weigh the same, the one whose name says less besides.
    for (const score of best) score.rest = things[score.number].title.length;
    best.sort((one, other) => other.weight - one.weight || one.rest - other.rest || one.number - other.number);
    return { words, like, results: best, hasAll: most === words.length };
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
    const cut = rest.length > LETTERS ? `${rest.slice(0, rest.lastIndexOf(" ", LETTERS))}…` : rest;
    return from ? `…${cut}` : cut;
  };

  /* The page of the search. */

  const AT_ONCE = 20;

  const searchPage = (form) => {
    const words = form.elements.q;
    const plans = new Map(
      [...byId("plans").querySelectorAll("[data-plan]")].map((link) => [link.dataset.plan, link.dataset.name]),
    );
    const asked = new URLSearchParams(location.search);
    const own = plans.has(asked.get("plan")) && plans.size > 1 ? asked.get("plan") : "";
    const title = document.title;
    const loading = new Map();
    let missing = 0;
    let turn = 0;

    const load = (plan) => {
      if (!loading.has(plan)) {
        const script = made("script", { src: `plans/${plan}/search.js` });
        loading.set(plan, new Promise((done) => {
          script.onload = done;
          script.onerror = () => done((missing += 1));
        }));
        document.head.append(script);
      }
      return loading.get(plan);
    };

    const item = ({ number, isNear: hasNear }, like) => {
      const { plan, kind, ref, title, address, text } = things[number];
      const isFound = (word) =>
        wordsOf(word).flatMap(formsOf).some((each) => like.has(each) && (hasNear || like.get(each) !== "near"));
      const link = made("a", { href: `plans/${plan}/${address}` }, ...marked(title, isFound));
      const kindly = made("p", { className: "detail" }, `${kind} `, ...marked(ref, isFound));
      if (plans.size > 1) kindly.append(` · ${plans.get(plan)}`);
      const said = excerpt(text, isFound);
      return made("li", {}, made("h3", {}, link), kindly, ...(said ? [made("p", {}, ...marked(said, isFound))] : []));
    };

    const section = (heading, results, like) => {
      const list = made("ol", { className: "results" });
      const more = made("button", { type: "button" });
      const add = () => {
        const from = list.children.length;
        list.append(...results.slice(from, from + AT_ONCE).map((each) => item(each, like)));
        const left = results.length - list.children.length;
        more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left.toLocaleString("en-GB")}`;
        more.hidden = !left;
        return list.children[from];
      };
      more.addEventListener("click", () => add().querySelector("a").focus());
      add();
      return made("section", {}, made("h2", {}, heading), list, more);
    };

    const render = (query, isWhole) => {
      const { words: sought, like, results, hasAll } = find(query);
      const here = results.filter(({ number }) => things[number].plan === own);
      const elsewhere = own ? results.filter(({ number }) => things[number].plan !== own) : results;
      const sections = [
        ...(here.length ? [section(`In ${plans.get(own)}`, here, like)] : []),
        ...(elsewhere.length ? [section(own ? "In other plans" : "Results", elsewhere, like)] : []),
      ];
      byId("results").replaceChildren(...sections);
      byId("plans").hidden = results.length > 0 || !isWhole;
      byId("found").textContent = inWords(query, sought, here.length, results.length, hasAll, isWhole);
    };

    const inWords = (query, sought, here, number, hasAll, isWhole) => {
      if (!sought.length) return "Type at least two letters.";
      const unread = missing ? ` ${counted(missing, "plan")} could not be searched.` : "";
      if (!number) {
        return isWhole ? `Nothing is found for “${query}”. Try another word, or its first letters.${unread}` : "Searching…";
      }
      const where = own && isWhole ? `, ${here.toLocaleString("en-GB")} of them in ${plans.get(own)}` : "";
      const results = counted(number, "result");
      const said = hasAll ? `${results} for “${query}”${where}.` : `Nothing has all of these words. ${results} with some of them${where}.`;
      return `${said}${isWhole ? unread : " Searching the other plans…"}`;
    };

    const show = async () => {
      const query = words.value.trim();
      const thisTurn = (turn += 1);
      keepInAddress(Object.entries({ plan: own, q: query }).filter(([, value]) => value));
      document.title = query ? `${query} – ${title}` : title;
      byId("results").replaceChildren();
      byId("plans").hidden = false;
      byId("found").textContent = "";
      const all = [...plans.keys()];
      const steps = own && loading.size < all.length ? [[own], all] : [all];
      for (const step of query ? steps : []) {
        await Promise.all(step.map(load));
        if (thisTurn !== turn) return;
        render(query, step === all);
      }
    };

    words.value = asked.get("q") ?? "";
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", show);
    form.hidden = false;
    show();
  };

  for (const each of document.querySelectorAll("[data-without-script]")) each.hidden = true;
  const [box, filters, search] = [document.querySelector(".to-search a"), byId("filters"), byId("search")];
  if (box) searchBox(box);
  if (filters) register(filters.querySelector("form"));
  if (search) searchPage(search);
})();
