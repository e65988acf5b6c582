// Filters and sorts the list of offers, and sets offers side by side. Pages are
// whole without it. It moves and copies what the pages hold, and never writes
// a premium or a notice itself.
(() => {
  "use strict";
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const make = (tag, props = {}, ...children) => {
    const e = Object.assign(document.createElement(tag), props);
    e.append(...children);
    return e;
  };
  const page = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };
  const most = 4;

  const list = $("#list"), form = $("#filter"), found = $("#found");
  if (list && form) filter();
  const side = $("#side");
  if (side) compare();

  function filter() {
    const d = list.dataset;
    let cards = all(".card", list), loaded = d.pages === "1";
    const chosen = new Set();
    const go = make("a", { className: "order" });
    const tray = make("p", { className: "tray", hidden: true }, go);
    list.after(tray);
    cards.forEach(mark);
    form.hidden = false;

    const query = new URLSearchParams(location.search);
    for (const field of form.elements)
      if (field.name && query.has(field.name)) {
        field.value = query.get(field.name);
        if (field.selectedIndex < 0) field.value = "";
      }
    form.addEventListener("change", apply);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      apply();
    });
    if ([...new FormData(form).values()].some(Boolean)) apply();

    function mark(card) {
      const box = make("input", { type: "checkbox", value: card.dataset.offer });
      $("div", card).append(make("label", { className: "pick-one" }, box, d.mark));
      box.setAttribute("aria-label", d.mark + ": " + $("h2", card).textContent);
      box.addEventListener("change", () => {
        if (box.checked && chosen.size >= most) {
          box.checked = false;
          found.textContent = d.many;
          return;
        }
        box.checked ? chosen.add(box.value) : chosen.delete(box.value);
        go.href = d.compare + "?" + new URLSearchParams([...chosen].map((id) => ["o", id]));
        go.textContent = d.go.replace("#", chosen.size);
        tray.hidden = chosen.size < 2;
      });
    }

    // The list's other pages hold the other cards.
    async function load() {
      const rest = [];
      for (let n = 1; n <= d.pages; n++)
        if (n !== Number(d.page)) rest.push(n === 1 ? d.first : d.first + "page/" + n + "/");
      const docs = [];
      while (rest.length) docs.push(...(await Promise.all(rest.splice(0, 6).map(page))));
      for (const doc of docs)
        for (const card of all("#list .card", doc)) {
          cards.push(document.adoptNode(card));
          mark(card);
        }
      cards.sort((a, b) => b.dataset.date - a.dataset.date);
      loaded = true;
      all(".pager").forEach((p) => p.remove());
    }

    async function apply() {
      const f = new FormData(form), query = new URLSearchParams();
      for (const [k, v] of f) if (v) query.set(k, v);
      history.replaceState(null, "", location.pathname + (String(query) && "?" + query));
      if (!loaded)
        try {
          await load();
        } catch {
          found.textContent = found.dataset.failed;
          return;
        }
      const has = (value, name) => !f.get(name) || value.split(" ").includes(f.get(name));
      const shown = cards.filter(({ dataset: c }) =>
        has(c.publication, "publication") && has(c.kind, "kind") && has(c.format, "format") &&
        has(c.premiumKind, "premium-kind") && has(c.shipper, "shipper") && (!f.get("max") || +c.price <= +f.get("max")));
      const by = f.get("sort");
      if (by === "title") shown.sort((a, b) => $("h2", a).textContent.localeCompare($("h2", b).textContent, document.documentElement.lang));
      else if (by) shown.sort((a, b) => a.dataset[by] - b.dataset[by]);
      list.replaceChildren(...shown);
      found.textContent = shown.length
        ? found.dataset.found.replace("#", shown.length).replace("%", cards.length)
        : found.dataset.nothing;
    }
  }

  async function compare() {
    const d = side.dataset, pick = $(".pick");
    const ids = new URLSearchParams(location.search).getAll("o").filter((id) => /^[a-z0-9-]+$/.test(id)).slice(0, most);
    const boxes = all("input", pick);
    boxes.forEach((b) => (b.checked = ids.includes(b.value)));
    const limit = () => {
      const full = boxes.filter((b) => b.checked).length >= most;
      boxes.forEach((b) => (b.disabled = full && !b.checked));
    };
    pick.addEventListener("change", limit);
    limit();
    if (!ids.length) return;
    side.hidden = false;

    let pages;
    try {
      pages = await Promise.all([...new Set(ids)].map((id) => page(d.offers + id + "/")));
    } catch {
      found.textContent = d.failed;
      return;
    }
    const facts = [];
    for (const p of pages)
      all("[data-fact]", p).forEach((row, i, rows) => {
        const key = row.dataset.fact;
        if (facts.some((f) => f.key === key)) return;
        const before = i ? facts.findIndex((f) => f.key === rows[i - 1].dataset.fact) : -1;
        facts.splice(before + 1, 0, { key, name: $("th", row).textContent });
      });
    const head = make("tr", {}, make("th", { scope: "col", textContent: d.row }));
    for (const [i, p] of pages.entries()) {
      const link = make("a", { href: d.offers + ids[i] + "/", textContent: $("h1", p).textContent });
      head.append(make("th", { scope: "col" }, link));
    }
    const body = make("tbody");
    const row = (name, cell) => body.append(make("tr", {}, make("th", { scope: "row", textContent: name }), ...pages.map(cell)));
    for (const f of facts)
      row(f.name, (p) => {
        const td = $(`[data-fact="${f.key}"] td`, p);
        return td ? document.adoptNode(td) : make("td", { textContent: "–" });
      });
    if (pages.some((p) => $(".ahead", p)))
      row(d.premiums, (p, i) => {
        const td = make("td");
        for (const w of all(".ahead .with", p)) {
          for (const a of all('a[href^="#"]', w)) a.href = d.offers + ids[i] + "/" + a.getAttribute("href");
          td.append(document.adoptNode(w));
        }
        return td;
      });
    const scroll = make("div", { className: "scroll", tabIndex: 0 }, make("table", { className: "side" }, make("thead", {}, head), body));
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-labelledby", "side-title");
    side.append(scroll);
    found.textContent = "";
    $("#side-title").focus();
  }
})();
