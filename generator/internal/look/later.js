// What a page puts off for more than a moment is done when it is asked for, and
// nothing happens by itself while it is looked at. The reader may come days ahead,
// from elsewhere, and with a finer screen.
((reader) => {
  const tell = (object, name, get) => Object.defineProperty(object, name, { get, configurable: true });
  tell(window, "outerWidth", () => innerWidth);
  tell(window, "outerHeight", () => innerHeight);
  if (reader.ratio) tell(window, "devicePixelRatio", () => reader.ratio);
  if (reader.from) tell(document, "referrer", () => reader.from);
  const soon = window.setTimeout, clear = window.clearTimeout, clearAgain = window.clearInterval, again = window.setInterval;
  const waiting = new Map();
  let last = -1;
  const put = (f, repeats, rest) => { waiting.set(--last, { f: typeof f === "function" ? () => f(...rest) : () => {}, repeats }); return last; };
  window.setTimeout = (f, ms = 0, ...rest) => (ms <= 50 ? soon(f, ms, ...rest) : put(f, 0, rest));
  window.setInterval = (f, ms = 0, ...rest) => (ms <= 50 ? again(f, ms, ...rest) : put(f, 30, rest));
  const task = window.scheduler?.postTask?.bind(scheduler);
  if (task) scheduler.postTask = (f, how) => (how?.delay > 50 ? new Promise((ok) => put(() => ok(f()), 0, [])) : task(f, how));
  window.clearTimeout = (id) => { waiting.delete(id) || clear(id); };
  window.clearInterval = (id) => { waiting.delete(id) || clearAgain(id); };
  document.addEventListener("klarabo-later", () => {
    for (let turn = 0; turn < 30 && waiting.size; turn++) for (const [id, w] of [...waiting]) {
      if (w.repeats-- <= 0) waiting.delete(id);
      try { w.f(); } catch (e) { console.error(e); }
    }
  });
  if (!reader.days) return;
  const now = () => Real.now() + reader.days * 864e5, Real = Date;
  window.Date = new Proxy(Real, {
    construct: (_, args, target) => Reflect.construct(Real, args.length ? args : [now()], target === window.Date ? Real : target),
    apply: () => new Real(now()).toString(),
    get: (_, key) => (key === "now" ? now : Real[key]),
  });
})({});
