// Sets offers side by side that the address names (?o=…&o=…): it fetches their
// pages and moves what they hold into one table.
const side = $("#k-side");
if (side) {
  const d = side.dataset, pick = $(".k-compare"), told = $("#k-found");
  const asked = () => [...new Set(new URLSearchParams(location.search).getAll("o").filter((id) => /^[a-z0-9-]+$/.test(id)))];
  const pages = new Map(); // of offers, by id; null: it has ended

  // ask names offers in the address, without a page load, so that focus and place stay.
  function ask(ids) {
    const url = new URL(location);
    url.searchParams.delete("o");
    for (const id of ids) url.searchParams.append("o", id);
    history.replaceState(null, "", url);
    return show();
  }

  // An offer that has ended has no offer's page any more; the others are still compared.
  async function load(ids) {
    const missing = ids.filter((id) => !pages.has(id));
    const answers = await Promise.allSettled(missing.map((id) => page(d.offers + id + "/")));
    answers.forEach((a, i) => {
      if (a.value) pages.set(missing[i], $(".k-offer", a.value) ? a.value : null);
      else if (a.reason?.message === "404") pages.set(missing[i], null);
    });
  }

  function rowsOf(offers) {
    const facts = [];
    for (const p of offers)
      all("[data-fact]", p).forEach((row, i, rows) => {
        const key = row.dataset.fact;
        if (facts.some((f) => f.key === key)) return;
        const before = i ? facts.findIndex((f) => f.key === rows[i - 1].dataset.fact) : -1;
        facts.splice(before + 1, 0, { key, name: $("th", row).textContent });
      });
    return facts;
  }

  // What an offer says of a fact.
  const fact = (p, key) => $(`[data-fact="${key}"] td, [data-also="${key}"] td`, p)?.cloneNode(true) ?? make("td", { textContent: "–" });

  // Of each premium its name, and under it the firms' rows, which are the same for several.
  function premiums(p, id) {
    const gives = all(".k-premium", p).map((a) => make("li", {}, make("a", { href: d.offers + id + "/#" + a.id, textContent: $("h4", a).textContent }), a.dataset.extra ? " " + a.dataset.extra : ""));
    const firms = all(".k-label [data-disclosure]", p).map((rows) => rows.cloneNode(true));
    return gives.length ? make("td", {}, make("ul", {}, ...gives), make("table", { className: "k-label" }, ...firms)) : make("td", { textContent: "–" });
  }

  function table(ids) {
    const offers = ids.map((id) => pages.get(id));
    const head = make("tr", {}, make("th", { scope: "col", textContent: d.row }));
    ids.forEach((id, i) => {
      const name = $("h1", offers[i]).textContent;
      const out = make("button", { type: "button", className: "k-out", textContent: "×" });
      out.setAttribute("aria-label", d.remove + ": " + name);
      out.addEventListener("click", () => ask(asked().filter((other) => other !== id)).then(() => $("#k-side-title").focus()));
      head.append(make("th", { scope: "col" }, make("a", { href: d.offers + id + "/", textContent: name }), " ", out));
    });
    const body = make("tbody");
    const row = (name, cells) => {
      const same = ids.length > 1 && cells.every((c) => c.textContent.trim() === cells[0].textContent.trim());
      cells.forEach((c, i) => (c.dataset.of = $("h1", offers[i]).textContent));
      body.append(make("tr", { className: same ? "k-same" : "" }, make("th", { scope: "row", textContent: name }), ...cells));
    };
    for (const f of rowsOf(offers)) row(f.name, offers.map((p) => fact(p, f.key)));
    if (offers.some((p) => $(".k-premium", p))) row(d.premiums, ids.map((id, i) => premiums(offers[i], id)));
    row(d.order, offers.map((p) => make("td", {}, $(".k-order:not(.k-shown)", p).cloneNode(true))));
    const whole = make("table", { className: "k-side" }, make("thead", {}, head), body);
    // On a phone its parts are blocks, which must stay a table to those who hear it.
    for (const [selector, role] of [[":scope", "table"], ["thead, tbody", "rowgroup"], ["tr", "row"], ["thead th", "columnheader"], ["tbody th", "rowheader"], ["td", "cell"]])
      (selector === ":scope" ? [whole] : all(selector, whole)).forEach((e) => e.setAttribute("role", role));
    showCountry(whole);
    return whole;
  }

  async function show() {
    const ids = asked(), boxes = all("input[name=o]", pick);
    boxes.forEach((b) => (b.checked = ids.includes(b.value)));
    limit();
    side.hidden = !ids.length;
    pick.classList.remove("k-answered");
    if (side.hidden) return;
    const some = ids.slice(0, mostCompared);
    await load(some);
    const there = some.filter((id) => pages.get(id)), gone = some.filter((id) => pages.get(id) === null);
    told.textContent = [
      gone.length && d.gone.replace("#", gone.join(", ")), there.length + gone.length < some.length && d.failed,
      ids.length > mostCompared && d.many].filter(Boolean).join(" ");
    pick.classList.toggle("k-answered", there.length > 0); // then paper has these alone
    $("#k-differ").hidden = there.length < 2;
    $(".k-beside", side).replaceChildren(...(there.length ? [table(there)] : []));
  }

  function limit() {
    const boxes = all("input[name=o]", pick), full = boxes.filter((b) => b.checked).length >= mostCompared;
    boxes.forEach((b) => (b.disabled = full && !b.checked));
  }

  pick.addEventListener("change", limit);
  pick.addEventListener("submit", (e) => {
    e.preventDefault();
    ask(all("input[name=o]:checked", pick).map((b) => b.value)).then(() => $("#k-side-title").focus());
  });
  $("#k-differ input").addEventListener("change", (e) => side.classList.toggle("k-differ", e.target.checked));
  show().then(() => !side.hidden && $("#k-side-title").focus());
  all(".k-live").forEach((e) => e.classList.add("k-ready"));
}
