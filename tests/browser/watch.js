// Reports errors in a page or worker to the tests' server; see server.py.
{
  const post = self.fetch.bind(self);
  /** Resolves once all that was told before has arrived. */
  self.allIsTold = () => tell("").then(() => null);
  const tell = (text) => post("/told", { method: "POST", body: text, keepalive: true });
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
