// Compares a mail that a reader pastes with the words that legal has signed. It
// does so in the browser alone: what is pasted is sent nowhere. It never says that
// all is well, since whoever copies our words has them too.
const box = document.querySelector("#k-mail");
if (box) {
  const form = box.form, d = form.dataset, answer = document.querySelector("#k-mail-answer");
  const longest = 100_000; // letters; no mail of ours has a tenth of it
  let known, links = [];

  // plain is a text as it is compared: signs that look alike or are not seen make no difference.
  const plain = (s) => s.normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[“”„‟«»″]/g, '"').replace(/[‘’‚‛′]/g, "'").replace(/[‐‑‒–—−]/g, "-")
    .replace(/^[>\s]+/gm, "").replace(/\s+/g, " ").trim();

  // suspect finds what no gap of ours holds: an address, a sum, an account, a secret.
  const suspect = /:\/\/|www\.|@|[^\s.]\.[a-z]{2,}\b|[€$£%]|\b(eur|euro|iban|bic|tan|pin|passwor[dt]|kennwort|konto|account|bitcoin|paypal|zahl\w*|bezahl\w*|überweis\w*|pay\w*|click|klick\w*)\b/i;

  // find looks for a sentence from a place on: where it begins and ends, and what
  // stands in its gaps.
  function find(mail, pieces, from) {
    const first = mail.indexOf(pieces[0], from);
    if (first < 0) return null;
    let end = first + pieces[0].length;
    const gaps = [];
    for (const piece of pieces.slice(1)) {
      const at = mail.slice(end, end + 200 + piece.length).indexOf(piece);
      if (at < 0) return null;
      gaps.push(mail.slice(end, end + at));
      end += at + piece.length;
    }
    return { from: first, to: end, gaps };
  }

  // ours is which parts of a mail are words of one of ours, in their order.
  function ours(mail, one) {
    const parts = [];
    let from = 0;
    for (const n of one.sentences) {
      const part = find(mail, known.sentences[n], from);
      if (part) {
        parts.push(part);
        from = part.to;
      }
    }
    return { one, parts, length: parts.reduce((n, p) => n + p.to - p.from, 0) };
  }

  // rest is what of a mail is none of ours, and what stands in gaps that cannot be an order's.
  function rest(mail, parts) {
    const list = [];
    let from = 0;
    for (const p of parts) {
      list.push(mail.slice(from, p.from), ...p.gaps.filter((gap) => suspect.test(gap)));
      from = p.to;
    }
    return [...list, mail.slice(from), ...links].map((s) => s.trim()).filter((s) => /[\p{L}\p{N}]/u.test(s));
  }

  function say(words, ...more) {
    const p = document.createElement("p");
    p.textContent = words;
    answer.replaceChildren(p, ...more);
  }

  async function check() {
    if (!box.value.trim()) return say(d.empty);
    if (box.value.length > longest) return say(d.long);
    const mail = plain(box.value);
    try {
      if (!known) {
        known = await (await fetch(d.mails)).json();
        known.sentences = known.sentences.map((pieces) => pieces.map(plain));
      }
    } catch {
      return say(d.failed);
    }
    const best = known.mails.map((one) => ours(mail, one)).sort((a, b) => b.length - a.length || a.one.sentences.length - b.one.sentences.length)[0];
    if (!best || best.length < 60) return say(d.unknown);
    const others = rest(mail, best.parts);
    if (!others.length && best.parts.length === best.one.sentences.length) return say(d.ours);
    const list = document.createElement("ul");
    for (const words of others) {
      const li = document.createElement("li"), q = document.createElement("q");
      q.textContent = words.length > 300 ? words.slice(0, 300) + " …" : words;
      li.append(q);
      list.append(li);
    }
    say(!others.length ? d.less : others.some((s) => suspect.test(s)) ? d.more : d.mixed, list);
  }

  // A link can lead elsewhere than its words say, which only what is pasted as a page tells.
  box.addEventListener("paste", (e) => {
    const html = e.clipboardData.getData("text/html");
    if (!html || html.length > 2_000_000) return;
    const page = new DOMParser().parseFromString(html, "text/html");
    links = [...new Set([...page.querySelectorAll("a[href]")].filter((a) => !a.textContent.includes(a.getAttribute("href").replace(/^mailto:/, ""))).map((a) => a.getAttribute("href")))];
  });
  box.addEventListener("input", () => !box.value && (links = []));
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    check();
  });
  form.classList.add("k-ready");
}
