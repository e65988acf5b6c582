// Filters and sorts the list of all offers, and lets some be chosen to be compared.
// The index says which offers fit; then only the pages that have their cards are
// fetched, for 24 offers at a time.
if ($("#k-list") && $("#k-filter")) {
  const list = $("#k-list"), form = $("#k-filter"), found = $("#k-found"), d = list.dataset;
  const own = all(".k-card", list), step = 24;
  const cards = new Map();
  const chosen = new Set();
  const pager = $(".k-pager"), more = $("#k-more");
  const go = make("a", { className: "k-order" });
  const tray = make("p", { className: "k-tray", hidden: true, role: "status" }, go);
  let index, turn = 0, many = step;

  // restore takes what the address asks for, and returns what it asks for in vain.
  function restore() {
    const unknown = [];
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements[name];
      if (!field || !value) continue; // the country is not the form's
      field.value = value;
      if (field.value !== value) {
        field.value = "";
        unknown.push(value);
      }
    }
    return unknown;
  }

  // keep remembers a card by its offer, and lets it be chosen for comparing.
  function keep(card) {
    cards.set(card.dataset.offer, card);
    const box = make("input", { type: "checkbox", value: card.dataset.offer });
    $("div", card).append(make("label", { className: "k-pick-one" }, box, d.mark));
    box.setAttribute("aria-label", d.mark + ": " + $("h2", card).textContent);
    box.addEventListener("change", () => {
      if (box.checked && chosen.size >= mostCompared) {
        box.checked = false;
        found.textContent = d.many;
        return;
      }
      box.checked ? chosen.add(box.value) : chosen.delete(box.value);
      go.href = d.compare + "?" + new URLSearchParams([...chosen].map((id) => ["o", id]));
      go.textContent = d.go.replace("#", chosen.size);
      tray.hidden = chosen.size < 2;
      offerTray();
    });
  }

  // offerTray has the way to the comparison behind the card that was marked last,
  // so that it is short.
  function offerTray() {
    const last = cards.get([...chosen].pop());
    if (!tray.hidden && last.parentNode === list) last.after(tray);
    else tray.remove();
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
    return offers.map(([id, publication, kind, format, ways, areas, issues, days, title], i) => (
      { id, publication, kind, format, ways, areas, issues, days, title, page: 1 + Math.floor(i / size) }));
  }

  // fits tells whether an offer is what is asked for, and what its first year
  // costs in the country with the cheapest premium that is asked for.
  function fits(row, f) {
    const want = (name, is) => !f.get(name) || [is].flat().includes(f.get(name));
    const at = theCountry() ? row.areas.findIndex(([a]) => a === countryIn(row.areas.map(([a]) => a))) : 0;
    if (at < 0 || !["publication", "kind", "format"].every((name) => want(name, row[name]))) return false;
    if (f.get("days") && row.days > +f.get("days")) return false;
    const premium = f.get("premium-kind") || f.get("shipper") || f.get("level");
    const extras = row.ways
      .filter(([kind, by, level, extra]) => want("premium-kind", kind) && want("shipper", by) && (!f.get("level") || level <= +f.get("level")) && extra?.[at] !== null)
      .map(([, , , extra]) => extra?.[at] ?? 0);
    if (premium && !extras.length) return false;
    const year = row.areas[at][1];
    row.issue = row.issues[row.issues.length > 1 ? at : 0];
    row.year = year === null ? Infinity : year + (premium ? Math.min(...extras) : 0);
    return !f.get("max") || row.year <= +f.get("max");
  }

  function order(rows, by) {
    if (by) rows.sort((a, b) => (a[by] ?? Infinity) - (b[by] ?? Infinity) || a.title - b.title);
    return rows;
  }

  // narrow lets nobody choose what would leave nothing; what is chosen stays.
  function narrow(rows, f) {
    for (const e of all("option, input[type=radio]", form)) {
      const name = e.name || e.parentNode.name, asked = new FormData(form);
      if (name === "sort") continue;
      asked.set(name, e.value);
      e.disabled = rows && e.value !== "" && f.get(name) !== e.value && !rows.some((row) => fits(row, asked));
      e.parentNode.classList.toggle("k-none", e.name && e.disabled);
    }
  }

  async function apply(n, unknown = []) {
    const mine = ++turn, f = new FormData(form), query = new URLSearchParams();
    many = n;
    for (const [k, v] of f) if (v) query.set(k, v);
    if (theCountry()) query.set("country", theCountry());
    const told = unknown.length ? d.unknown.replace("#", unknown.join(", ")) + " " : "";
    const narrowed = String(query) !== "";
    history.replaceState(null, "", location.pathname + (narrowed ? "?" + query : ""));
    if (!narrowed) {
      narrow(null);
      if (pager) more.after(pager);
      list.replaceChildren(...own);
      offerTray();
      more.hidden = true;
      found.textContent = told;
      return;
    }
    let fit, shown;
    try {
      index ??= await read();
      if (mine === turn) narrow(index, f);
      fit = order(index.filter((row) => fits(row, f)), f.get("sort"));
      shown = await load(fit.slice(0, many));
    } catch {
      if (mine === turn) found.textContent = found.dataset.failed;
      return;
    }
    if (mine !== turn) return; // something else was chosen meanwhile
    pager?.remove();
    const last = all(".k-card", list).at(-1), grown = n > step;
    list.replaceChildren(...shown);
    showCountry?.(list);
    more.hidden = fit.length <= many;
    found.textContent = told + (fit.length ? found.dataset.found.replace("#", fit.length).replace("%", index.length) : found.dataset.nothing);
    if (grown) $("a", last.nextElementSibling ?? last)?.focus();
    offerTray();
  }

  own.forEach(keep);
  const unknown = restore();
  form.addEventListener("change", () => apply(step));
  document.addEventListener("k-country", () => apply(step));
  form.addEventListener("reset", () => setTimeout(apply, 0, step));
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    apply(step);
  });
  $("button", more).addEventListener("click", () => apply(many + step));
  if (unknown.length || theCountry() || [...new FormData(form).values()].some(Boolean)) apply(step, unknown);
  form.classList.add("k-ready");
}
