// The reader's country, which the site keeps in the address (?country=AT): what
// offers cost there is shown beside their prices, in the words that the pages
// hold, and links of the site carry the choice along. Pages are whole without it.
"use strict";
{
  const select = document.querySelector("#k-country"), d = select?.dataset;
  const eu = d?.eu?.split(" ") ?? [];

  // theCountry is the code of the one that is chosen, "" if none is.
  var theCountry = () => select?.value ?? "";

  // countryIn is which of some areas somebody there lives in: a country, EU or
  // world, or "" for everywhere.
  var countryIn = (areas) => [theCountry(), eu.includes(theCountry()) && "EU", "world", ""].find((a) => areas.includes(a));

  // showCountry says beside each price what is paid there.
  var showCountry = (from = document) => {
    for (const p of from.querySelectorAll(".k-here")) {
      const sums = Object.fromEntries(p.dataset.in.split("|").map((s) => s.split("=")));
      p.textContent = theCountry() && sums[countryIn(Object.keys(sums)) ?? "-"];
      p.hidden = !p.textContent;
    }
  };

  const start = () => {
    const names = new Intl.DisplayNames(document.documentElement.lang, { type: "region" });
    const codes = new Set(d.of.split(" ").flatMap((a) => (a === "EU" ? eu : a === "world" ? [] : a)));
    for (const [name, code] of [...codes].map((c) => [names.of(c), c]).sort(([a], [b]) => a.localeCompare(b))) select.add(new Option(code + " " + name, code));
    if (d.world) select.add(new Option(d.world, "world"));

    const none = document.createElement("p");
    none.setAttribute("role", "status");
    select.after(none);
    const asked = new URLSearchParams(location.search).get("country");
    if (asked) select.value = asked;
    if (select.selectedIndex < 0) {
      select.selectedIndex = 0;
      none.textContent = d.none; // nobody delivers there, or there is no such country
    }
    const keep = (url) => (theCountry() ? url.searchParams.set("country", theCountry()) : url.searchParams.delete("country"));
    select.addEventListener("change", () => {
      const url = new URL(location);
      keep(url);
      history.replaceState(null, "", url);
      none.textContent = "";
      showCountry();
      document.dispatchEvent(new Event("k-country"));
    });
    // However a link is followed, one of these comes before.
    for (const how of ["click", "auxclick"])
      addEventListener(how, (e) => {
        const a = e.target.closest("a[href]");
        if (a?.origin !== location.origin || a.getAttribute("href")[0] === "#") return;
        const url = new URL(a.href);
        keep(url);
        a.href = url;
      }, true);
    addEventListener("formdata", (e) => theCountry() && e.formData.set("country", theCountry()));
    showCountry();
    select.classList.add("k-ready");
  };
  if (select) start();
}
