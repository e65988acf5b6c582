// What a page puts off for more than a moment is done when it is asked for, and
// nothing happens by itself while it is looked at. The day is that many days ahead.
((days) => {
  const soon = window.setTimeout, clear = window.clearTimeout, clearAgain = window.clearInterval, again = window.setInterval;
  const waiting = new Map();
  let last = -1;
  const put = (f, repeats, rest) => { waiting.set(--last, { f: typeof f === "function" ? () => f(...rest) : () => {}, repeats }); return last; };
  window.setTimeout = (f, ms = 0, ...rest) => (ms <= 50 ? soon(f, ms, ...rest) : put(f, 0, rest));
  window.setInterval = (f, ms = 0, ...rest) => (ms <= 50 ? again(f, ms, ...rest) : put(f, 30, rest));
  window.clearTimeout = (id) => { waiting.delete(id) || clear(id); };
  window.clearInterval = (id) => { waiting.delete(id) || clearAgain(id); };
  document.addEventListener("klarabo-later", () => {
    for (let turn = 0; turn < 30 && waiting.size; turn++) for (const [id, w] of [...waiting]) {
      if (w.repeats-- <= 0) waiting.delete(id);
      try { w.f(); } catch (e) { console.error(e); }
    }
  });
  if (!days) return;
  const now = () => Real.now() + days * 864e5, Real = Date;
  window.Date = new Proxy(Real, {
    construct: (_, args, target) => Reflect.construct(Real, args.length ? args : [now()], target === window.Date ? Real : target),
    apply: () => new Real(now()).toString(),
    get: (_, key) => (key === "now" ? now : Real[key]),
  });
})(0);
