// The preview's part in the browser: it reloads the page when the site has been
// built anew, shows what is wrong, and leads from a premium to its YAML. All
// text is set as text, never as HTML.
(() => {
  "use strict";
  const { build, state, ended } = document.currentScript.dataset;
  const scroll = "klarabo-scroll:" + location.pathname;

  function element(name, attributes, ...children) {
    const e = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
    e.append(...children);
    return e;
  }

  // shadow is a host whose tree the site's styles do not reach.
  function shadow(name, ...children) {
    const host = element(name, {});
    host.attachShadow({ mode: "open" })
      .append(element("link", { rel: "stylesheet", href: "/_klarabo/overlay.css" }), ...children);
    return host;
  }

  function reload() {
    sessionStorage.setItem(scroll, JSON.stringify([scrollX, scrollY]));
    location.reload();
  }

  function keepScroll() {
    const kept = sessionStorage.getItem(scroll);
    if (kept === null) return;
    sessionStorage.removeItem(scroll);
    const [left, top] = JSON.parse(kept);
    const restore = () => scrollTo({ left, top, behavior: "instant" });
    restore();
    addEventListener("load", restore, { once: true }); // pictures have their height now
  }

  let overlay = null;
  function showProblems(told, problems) {
    overlay?.remove();
    overlay = null;
    if (problems.length === 0) return;
    const wrong = problems.some((p) => p.severity === "error");
    const items = problems.map((p) => element("li", {},
      p.source ? element("a", { href: p.source, target: "klarabo-source" }, p.place) : p.place,
      element("pre", {}, p.text),
      ...(p.picture ? [element("img", { src: p.picture + "?" + Date.now(), alt: "" })] : [])));
    const panel = element("details", { class: wrong ? "panel error" : "panel", role: "status" },
      element("summary", {}, told), element("div", { class: "body" }, element("ul", {}, ...items)));
    panel.open = wrong;
    overlay = shadow("klarabo-problems", panel);
    document.body.append(overlay);
  }

  let gone = null;
  function showGone(is) {
    gone?.remove();
    gone = is ? shadow("klarabo-gone", element("p", { class: "gone", role: "status" }, ended)) : null;
    if (gone) document.body.append(gone);
  }

  async function linkPremiums() {
    const before = document.querySelectorAll("klarabo-edit");
    const byKey = new Map();
    for (const e of document.querySelectorAll("[data-premium]")) {
      for (const key of e.dataset.premium.split(/\s+/).filter(Boolean)) byKey.set(key, [...(byKey.get(key) ?? []), e]);
    }
    const keys = [...byKey.keys()];
    for (let i = 0; i < keys.length; i += 50) {
      const query = new URLSearchParams(keys.slice(i, i + 50).map((key) => ["key", key]));
      const answer = await fetch("/_klarabo/places?" + query);
      if (!answer.ok) return;
      for (const [key, places] of Object.entries(await answer.json())) {
        before.forEach((e) => e.remove());
        for (const premium of byKey.get(key)) {
          const links = places.map((p) =>
            element("a", { href: p.source, target: "klarabo-source", title: p.place }, p.what));
          const card = premium.querySelector("#p-" + key.slice(key.indexOf("/") + 1)) ?? premium;
          card.append(shadow("klarabo-edit", element("span", { class: "edit" }, ...links)));
        }
      }
    }
  }

  function listen() {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const events = new EventSource("/_klarabo/events?page=" + encodeURIComponent(decodeURIComponent(location.pathname)) + "&scheme=" + (dark.matches ? "dark" : "light"));
    dark.addEventListener("change", () => { events.close(); listen(); }, { once: true }); // what is looked at is what is shown
    let last = state;
    events.onopen = () => showGone(false);
    events.onerror = () => showGone(true);
    events.onmessage = (event) => {
      const news = JSON.parse(event.data);
      if (news.build !== build) return reload();
      if (build !== "") {
        showProblems(news.told, news.problems);
        if (news.state !== last) linkPremiums().catch(() => {}); // lines may have moved
        last = news.state;
        return;
      }
      if (news.state !== state) reload(); // this page is the problems themselves
    };
    addEventListener("pagehide", () => events.close()); // or its end would count as an error
    addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  }

  keepScroll();
  listen();
  linkPremiums().catch(() => {}); // the preview has ended; the stream says so
})();
