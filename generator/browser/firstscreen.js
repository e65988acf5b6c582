// Lists what an offer's page must show at once and does not. The price, what
// follows it and the way to the order stand in the window before anybody
// scrolls; the first premium and who ships it after 2.2 windows at most.
() => {
  const missing = [];
  const within = (what, rect, windows = 1) => {
    const most = windows * innerHeight;
    if (!rect || rect.height === 0) missing.push("no " + what);
    else if (rect.bottom > most) missing.push(`${what} ends at ${Math.round(rect.bottom)} of ${Math.round(most)} pixels`);
  };
  const box = (selector) => document.querySelector(selector)?.getBoundingClientRect();
  within("title", box("h1"));
  within("total price", box(".k-price strong"));
  within("rest of the price", box(".k-price span"));
  within("length", box(".k-brief dd"));
  within("what follows", box(".k-brief dd:last-child"));
  within("order link", box("a.k-order"));
  if (!document.querySelector(".k-premium")) return missing;
  within("premium", box(".k-ahead .k-gifts a"), 2.2);

  // The notice beside it, as far as it names the firm that the premiums stand under.
  const firm = document.querySelector("h3:has(+ [data-premium] .k-leaflet)");
  if (!firm) return missing;
  const text = document.querySelector(".k-ahead .k-with [data-disclosure] p").firstChild;
  const words = firm.textContent.split(" ");
  while (words.length && !text.data.includes(words.join(" "))) words.shift();
  const name = words.join(" ");
  const range = document.createRange();
  range.setStart(text, text.data.indexOf(name));
  range.setEnd(text, text.data.indexOf(name) + name.length);
  within("the name of " + (name || "the shipper"), name ? range.getBoundingClientRect() : null, 2.2);
  return missing;
}
