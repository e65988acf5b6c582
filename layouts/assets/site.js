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
  const get = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.status);
    return answer;
  };
  const page = async (url) => new DOMParser().parseFromString(await (await get(url)).text(), "text/html");
  const most = 4;

  const list = $("#k-list"), form = $("#k-filter"), found = $("#k-found");
  if (list && form) filter();
  const side = $("#k-side");
  if (side) compare();

  // The index says which offers fit; then only the pages that have their cards
  // are fetched, for 24 offers at a time.
  function filter() {
    const d = list.dataset, own = all(".k-card", list), step = 24;
    const cards = new Map();
    const chosen = new Set();
    const pager = $(".k-pager"), more = $("#k-more");
    const go = make("a", { className: "k-order" });
    const tray = make("p", { className: "k-tray", hidden: true }, go);
    let index, turn = 0, many = step;
    more.after(tray);
    own.forEach(keep);

    const query = new URLSearchParams(location.search);
    for (const field of form.elements)
      if (field.name && query.has(field.name)) {
        field.value = query.get(field.name);
        if (field.selectedIndex < 0) field.value = "";
      }
    form.addEventListener("change", () => apply(step));
    form.addEventListener("reset", () => setTimeout(apply, 0, step));
    form.addEventListener("submit", (e) => {
      e.preventDefault();
      apply(step);
    });
    $("button", more).addEventListener("click", () => apply(many + step));
    if ([...new FormData(form).values()].some(Boolean)) apply(step);

    // keep remembers a card by its offer, and lets it be chosen for comparing.
    function keep(card) {
      cards.set(card.dataset.offer, card);
      const box = make("input", { type: "checkbox", value: card.dataset.offer });
      $("div", card).append(make("label", { className: "k-pick-one" }, box, d.mark));
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

    async function load(rows) {
      const missing = rows.filter((row) => !cards.has(row.id));
      const rest = [...new Set(missing.map((row) => row.page))];
      while (rest.length) {
        const docs = await Promise.all(rest.splice(0, 6).map((n) => page(n === 1 ? d.first : d.first + "page/" + n + "/")));
        for (const card of docs.flatMap((doc) => all("#k-list .k-card", doc)))
          if (!cards.has(card.dataset.offer)) keep(document.adoptNode(card));
      }
      return rows.map((row) => cards.get(row.id)).filter(Boolean);
    }

    async function read() {
      const { size, offers } = await (await get(d.first + "index.json")).json();
      return offers.map(([id, publication, kind, format, gives, by, price, issues, title], i) => (
        { id, publication, kind, format, "premium-kind": gives, shipper: by, price, issue: price / issues, title, page: 1 + Math.floor(i / size) }));
    }

    async function apply(n) {
      const mine = ++turn, f = new FormData(form), query = new URLSearchParams();
      many = n;
      for (const [k, v] of f) if (v) query.set(k, v);
      const narrowed = String(query) !== "";
      history.replaceState(null, "", location.pathname + (narrowed ? "?" + query : ""));
      if (narrowed) pager?.remove();
      else if (pager) tray.after(pager);
      if (!narrowed) {
        list.replaceChildren(...own);
        more.hidden = true;
        found.textContent = "";
        return;
      }
      let fit, shown;
      try {
        index ??= await read();
        const has = (row) => ["publication", "kind", "format", "premium-kind", "shipper"].every((name) => {
          const want = f.get(name), is = row[name];
          return !want || is === want || (Array.isArray(is) && is.includes(want));
        });
        fit = index.filter((row) => has(row) && (!f.get("max") || row.price <= +f.get("max")));
        const by = f.get("sort");
        if (by) fit.sort((a, b) => a[by] - b[by]);
        shown = await load(fit.slice(0, many));
      } catch {
        if (mine === turn) found.textContent = found.dataset.failed;
        return;
      }
      if (mine !== turn) return; // something else was chosen meanwhile
      const last = list.lastElementChild, grown = n > step;
      list.replaceChildren(...shown);
      more.hidden = fit.length <= many;
      found.textContent = fit.length
        ? found.dataset.found.replace("#", fit.length).replace("%", index.length)
        : found.dataset.nothing;
      if (grown) $("a", last.nextElementSibling ?? last)?.focus();
    }
  }

  async function compare() {
    const d = side.dataset, pick = $(".k-compare");
    const ids = [...new Set(new URLSearchParams(location.search).getAll("o").filter((id) => /^[a-z0-9-]+$/.test(id)))].slice(0, most);
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

    // An offer that has ended has no page any more; the others are still compared.
    const asked = await Promise.allSettled(ids.map((id) => page(d.offers + id + "/")));
    const there = ids.filter((_, i) => asked[i].value);
    const gone = ids.filter((_, i) => asked[i].reason?.message === "404");
    const pages = asked.map((a) => a.value).filter(Boolean);
    const told = [gone.length && d.gone.replace("#", gone.join(", ")), there.length + gone.length < ids.length && d.failed];
    found.textContent = told.filter(Boolean).join(" ");
    if (!pages.length) return;
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
      const link = make("a", { href: d.offers + there[i] + "/", textContent: $("h1", p).textContent });
      head.append(make("th", { scope: "col" }, link));
    }
    const body = make("tbody");
    const row = (name, cell) => body.append(make("tr", {}, make("th", { scope: "row", textContent: name }), ...pages.map(cell)));
    for (const f of facts)
      row(f.name, (p) => {
        const td = $(`[data-fact="${f.key}"] td`, p);
        return td ? document.adoptNode(td) : make("td", { textContent: "–" });
      });
    if (pages.some((p) => $(".k-premium", p)))
      row(d.premiums, (p, i) => {
        const gives = all(".k-premium", p).map((a) => make("li", {}, make("a", { href: d.offers + there[i] + "/#" + a.id, textContent: $("h4", a).textContent })));
        const firms = all(".k-firm-rows:not(.k-shown)", p).map((rows) => document.adoptNode(rows));
        return gives.length ? make("td", {}, make("ul", {}, ...gives), make("table", { className: "k-label" }, ...firms)) : make("td", { textContent: "–" });
      });
    const scroll = make("div", { className: "k-scroll", tabIndex: 0 }, make("table", { className: "k-side" }, make("thead", {}, head), body));
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-labelledby", "k-side-title");
    side.append(scroll);
    $("#k-side-title").focus();
  }
})();
