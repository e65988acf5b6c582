// Finds offers, magazines, firms and help by a few words. The index has it all
// (site/search.go); what is asked for is in the address, and goes nowhere else.
{
  const form = document.querySelector("#k-search"), hits = document.querySelector("#k-hits");
  const most = 50; // of a kind
  let index, loading, turn = 0;

  // plain is a text as it is compared: without capitals, accents and ß.
  const plain = (s) => s.toLowerCase().replace(/ß/g, "ss").normalize("NFD").replace(/\p{M}/gu, "");

  // wordsOf is the words of a text, each also as one writes it without umlauts.
  const wordsOf = (s) => [s, s.toLowerCase().normalize("NFC").replace(/[äöü]/g, (u) => ({ ä: "ae", ö: "oe", ü: "ue" })[u])]
    .flatMap((t) => plain(t).match(/[\p{L}\p{N}]+/gu) ?? []);

  // stem is a word without what it may end in, if enough is left of it.
  const stem = (word) => word.replace(/(?<=....)(en|ern|er|es|em|e|n|s|t)$/, "");

  // rank is how well words hold one that is asked for: at a word's beginning, inside, or not.
  const rank = (words, asked) =>
    words.some((w) => w.startsWith(asked)) ? 2 : asked.length > 3 && words.some((w) => w.includes(asked)) ? 1 : 0;

  const ready = (e) => {
    e.gives ??= [];
    e.in = [e.title, e.gives.flatMap((g) => [...g.premiums, ...(g.aliases ?? [])]).join(" "), [e.about, e.words].join(" ")].map((s) => wordsOf(s));
    return e;
  };

  // score is how well an entry fits, 0 if it lacks a word; what its title has counts most.
  function score(e, asked) {
    const each = asked.map((word) => e.in.map((words, i) => rank(words, word) && rank(words, word) + 3 - i));
    e.byPremium = each.some(([title, premiums]) => premiums && !title);
    return Math.min(...each.map((ranks) => Math.max(...ranks))) && each.reduce((n, ranks) => n + Math.max(...ranks), 0);
  }

  const make = (tag, text, ...more) => {
    const e = document.createElement(tag);
    e.append(text, ...more);
    return e;
  };

  // hit is an entry as it is shown. Premiums never stand without their notices,
  // which are those of the firm that ships them.
  function hit(e) {
    const link = make("a", e.title), li = make("li", link);
    link.href = e.url;
    link.dir = "auto";
    if (e.about) li.append(make("p", e.about));
    for (const g of e.byPremium ? e.gives : []) {
      li.append(make("p", make("strong", g.premiums.join(" · "))));
      for (const sum of g.notices ?? []) {
        const p = make("p", index.notices[sum]);
        p.className = "k-notice k-disclosure";
        li.append(p);
      }
    }
    return li;
  }

  async function load() {
    const answer = await fetch(hits.dataset.index);
    if (!answer.ok) throw new Error(answer.status);
    index = await answer.json();
    for (const group of index.groups) group.entries.forEach(ready);
  }

  const all = hits && [...hits.childNodes], told = document.querySelector("#k-found");
  async function find() {
    const mine = ++turn, q = form.q.value.trim();
    const url = new URL(location);
    q ? url.searchParams.set("q", q) : url.searchParams.delete("q");
    history.replaceState(null, "", url);
    const asked = (plain(q).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
    if (!asked.length) {
      hits.replaceChildren(...all);
      told.textContent = "";
      return;
    }
    try {
      await (loading ??= load());
    } catch {
      loading = null;
      told.textContent = hits.dataset.failed;
      return;
    }
    if (mine !== turn) return; // something else was written meanwhile
    let many = 0;
    const found = index.groups.map((group) => {
      const fit = group.entries.map((e) => [score(e, asked), e]).filter(([n]) => n).sort(([a], [b]) => b - a);
      many += fit.length;
      return { name: group.name, best: fit[0]?.[0] ?? 0, fit };
    });
    const shown = found.sort((a, b) => b.best - a.best).flatMap((group) => {
      const fit = group.fit;
      const list = make("ul", "", ...fit.slice(0, most).map(([, e]) => hit(e)));
      list.className = "k-links";
      return fit.length ? [make("h2", `${group.name} (${fit.length > most ? most + "/" : ""}${fit.length})`), list] : [];
    });
    hits.replaceChildren(...shown);
    told.textContent = many ? hits.dataset.found.replace("#", many) : hits.dataset.nothing;
  }

  if (hits && form) {
    form.q.value = new URLSearchParams(location.search).get("q") ?? "";
    form.addEventListener("input", find);
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      find();
    });
    if (form.q.value) find();
  }
  form?.classList.add("k-ready");
}
