// Lists what an offer's page must show at once and does not. The price, what
// follows it, the way to the order and that an outside firm has a part in a
// premium stand in the window before anybody scrolls; who ships a premium that
// is chosen, which data go there and whether they are matched after 2.2
// windows at most, whichever premium it is. The whole page has at most 11 windows
// with one firm and 20 with several, and 11 again once a premium is chosen.
() => {
  const missing = [];
  const within = (what, rect, windows = 1) => {
    const most = windows * innerHeight;
    if (!rect || rect.height === 0) missing.push("no " + what);
    else if (rect.bottom > most) missing.push(`${what} ends at ${Math.round(rect.bottom)} of ${Math.round(most)} pixels`);
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const box = (selector) => all(selector).find((e) => e.getClientRects().length)?.getBoundingClientRect();
  const screens = (most, how) => {
    const are = document.documentElement.scrollHeight / innerHeight;
    if (are > most) missing.push(`the page has ${are.toFixed(2)} screens ${how}, at most ${most}`);
  };
  screens(new Set(all(".k-full").map((e) => e.dataset.disclosure)).size > 1 ? 20 : 11, "with all premiums");
  within("title", box("h1"));
  within("total price", box(".k-price strong"));
  within("rest of the price", box(".k-price span"));
  within("length and what follows", box(".k-brief"));
  within("order link", box("a.k-order"));
  if (!all(".k-pick").length) return missing;
  if (all(".k-label .k-alert").length) within("outside firm", box(".k-outside"));

  const chosen = all(".k-pick input");
  for (const pick of chosen.length ? chosen : [null]) {
    if (pick) pick.checked = true;
    if (pick) screens(11, "with " + pick.value);
    if (pick?.value === "") continue; // no premium, no shipper
    const name = pick ? " of " + pick.value : "";
    within("shipper" + name, box(".k-label [data-disclosure] tr"), 2.2);
    if (!box(".k-label .k-alert")) continue;
    within("data" + name, box(".k-label [data-disclosure] tr:nth-child(2)"), 2.2);
    within("matching" + name, box(".k-label [data-disclosure] tr:nth-child(3)"), 2.2);
  }
  return missing;
}
