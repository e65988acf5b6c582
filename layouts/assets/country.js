// The reader's country, which the site keeps in the address (?country=AT). Where
// sums differ by country, pages have them all; this leaves those of the one that is
// chosen, and links of the site carry the choice along.
"use strict";
{
  const select = document.querySelector("#k-country"), d = select?.dataset;
  const eu = d?.eu?.split(" ") ?? [];

  // theCountry is the code of the one that is chosen, "" if none is.
  var theCountry = () => select?.value ?? "";

  // countryIn is which of some areas somebody there lives in: a country, EU or
  // world, or "" for everywhere.
  var countryIn = (areas) => [theCountry(), eu.includes(theCountry()) && "EU", "world", ""].find((a) => areas.includes(a));

  // What an element has had in it, before anything was chosen.
  const whole = new Map();
  const restore = (e) => {
    if (!whole.has(e)) whole.set(e, [...e.childNodes]);
    e.replaceChildren(...whole.get(e));
  };

  // lead puts what is paid there in the place of the sum that a text begins with,
  // which then stands in the text.
  function lead(list, own) {
    const strong = list.closest("p, td").querySelector("strong"), words = list.previousSibling;
    restore(strong);
    words.begin ??= words.data;
    words.data = own ? ` ${strong.textContent} ${words.begin.trimStart()}` : words.begin;
    const sum = own?.querySelector("b").textContent;
    if (sum) strong.textContent = sum;
    const place = list.closest("tr")?.className.match(/k-p(\d)/);
    const together = place && document.querySelectorAll(".k-pick")[place[1] - 1]?.querySelector("span > span > b");
    if (!together) return;
    restore(together);
    if (sum) together.textContent = sum;
  }

  // close leaves of an offer's links to the order their places and words, and says
  // why they lead nowhere; or opens them again.
  function close(away) {
    const [from, to] = away ? ["href", "data-href"] : ["data-href", "href"];
    for (const a of document.querySelectorAll(`.k-go a[${from}]`)) {
      a.setAttribute(to, a.getAttribute(from));
      a.removeAttribute(from);
      a.role = away ? "link" : null;
      a.ariaDisabled = away ? "true" : null;
      a.classList.toggle("k-plain", away);
    }
    const hint = document.querySelector("#binding");
    restore(hint);
    if (away) hint.textContent = d.none;
  }

  // showCountry leaves what is paid there, and tells what cannot be had.
  var showCountry = (from = document) => {
    for (const list of from.querySelectorAll("span:has(> data)")) {
      restore(list);
      const items = [...list.children], at = theCountry() && countryIn(items.map((i) => i.value));
      const own = items.find((i) => i.value === at);
      if (own) list.replaceChildren(own);
      if (list.className) lead(list, own);
    }
    for (const p of from.querySelectorAll("[data-k-to]")) {
      if (p.nextElementSibling?.className === "k-here") p.nextElementSibling.remove();
      const away = theCountry() && countryIn(p.dataset.kTo.split(" ")) === undefined;
      if (p.closest(".k-offer")) close(away);
      if (!away) continue;
      const here = document.createElement("p");
      here.className = "k-here";
      here.textContent = d.none;
      p.after(here);
    }
  };

  const start = () => {
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
    const choose = () => {
      const url = new URL(location);
      keep(url);
      history.replaceState(null, "", url);
      showCountry();
    };
    select.addEventListener("change", () => {
      none.textContent = "";
      choose();
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
    if (theCountry()) {
      // What is shorter then leaves the room that it had, so that nothing moves.
      const prices = [...document.querySelectorAll("[data-k-to]")].map((p) => [p, p.offsetHeight]);
      for (const [p, height] of prices) p.style.minHeight = height + "px";
      addEventListener("resize", () => prices.forEach(([p]) => (p.style.minHeight = "")), { once: true });
      choose();
    }
    select.classList.add("k-ready");
  };
  if (select) start();
}
