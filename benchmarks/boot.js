// Runs in the page before anything else: notes when Python is requested, when an answer is live,
// and the longest time the page was blocked.
{
  const notes = (window.notes = { asked: 0, live: 0, stall: 0, answered: 0 });
  const Real = Worker;
  window.Worker = class extends Real {
    constructor(url, ...rest) {
      super(url, ...rest);
      if (/assets\/calculators\/worker/.test(url)) {
        notes.asked = performance.now();
        watch();
      }
    }
  };
  let last;
  function watch() {
    const channel = new MessageChannel();
    last = performance.now();
    channel.port1.onmessage = () => {
      const now = performance.now();
      notes.stall = Math.max(notes.stall, now - last);
      last = now;
      if (!notes.live) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
  }
  new MutationObserver(() => {
    const panel = document.querySelector("calculator-panel");
    if (!notes.live && panel?.dataset.state === "live") notes.live = performance.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-state"] });
}
