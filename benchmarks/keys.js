// Types one text after another and notes how long each took to become a new answer.
async (texts) => {
  const panel = document.querySelector("calculator-panel");
  const field = panel.querySelector('input[name]:not([data-view])');
  const answer = panel.querySelector("[data-answer]");
  const took = [];
  for (const text of texts) {
    field.value = text;
    const began = performance.now();
    const changed = new Promise((done) => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        done();
      });
      seen.observe(answer, { childList: true });
    });
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await changed;
    took.push(performance.now() - began);
    await new Promise((rest) => setTimeout(rest, 30));
  }
  return took;
}
