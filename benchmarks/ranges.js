// Types one text after another into a form of ranges: how long until the page shows the likely
// answer, and the ranges, and the longest time it was blocked.
async ({ name, texts }) => {
  const panel = document.querySelector("calculator-panel");
  const field = panel.querySelector(`[name="${name}"]`);
  const answer = panel.querySelector("[data-answer]");
  const took = { likely: [], ranges: [], stall: 0 };
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    took.stall = Math.max(took.stall, now - last);
    last = now;
    channel.port2.postMessage(0);
  };
  const changed = () =>
    new Promise((done) => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        done();
      });
      seen.observe(answer, { childList: true });
    });
  channel.port2.postMessage(0);
  for (const text of texts) {
    field.value = text;
    const began = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await changed();
    took.likely.push(performance.now() - began);
    if (answer.querySelector('[data-spread="pending"]')) await changed();
    took.ranges.push(performance.now() - began);
    await new Promise((rest) => setTimeout(rest, 30));
  }
  channel.port1.close();
  return took;
}
