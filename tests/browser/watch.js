// Reports errors in a page or worker to the tests' server; see server.py.
{
  const post = self.fetch.bind(self);
  const after = self.setTimeout.bind(self); // a test may put its own in its place
  // WebKit ends a page's loads as soon as it's being left, and the page lives on until the next one
  // answers. So a load that failed is told of only if the page is still there after a while.
  const INTERRUPTED = /^not loaded|Load failed|wasm instantiation failed/;
  const A_WHILE = 2000; // milliseconds
  const waiting = new Set();
  const send = (text) => post("/told", { method: "POST", body: text, keepalive: true });
  const tell = (text) => {
    if (!INTERRUPTED.test(text)) return send(text);
    const later = new Promise((go) => after(go, A_WHILE)).then(() => send(text));
    waiting.add(later);
    return later.finally(() => waiting.delete(later));
  };
  /** Resolves once all that was told before has arrived. */
  self.allIsTold = () => Promise.allSettled(waiting).then(() => send("")).then(() => null);
  self.addEventListener(
    "error",
    ({ target, message }) =>
      tell(message ? `page error: ${message}` : `not loaded: ${target.src ?? target.href}`),
    true,
  );
  self.addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective, blockedURI }) => {
    if (disposition === "enforce") tell(`Content Security Policy: ${effectiveDirective} ${blockedURI}`);
  });
  self.addEventListener("unhandledrejection", ({ reason }) => tell(`page error: ${reason}`));
  for (const kind of ["error", "warn", "assert"]) {
    const say = console[kind];
    console[kind] = (...all) => {
      say.apply(console, all);
      if (kind !== "assert" || !all[0]) tell(`console ${kind}: ${all.join(" ")}`);
    };
  }
}
