// Lets a chart's readout follow the pointer or a finger; the arrow keys go from mark to mark.

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

for (const event of ["pointerover", "focusin"]) {
  document.addEventListener(event, ({ target }) => {
    const mark = target.closest?.("[data-chart] .mark");
    if (mark) show(mark);
  });
}

// A finger would stay with the mark it touched first.
document.addEventListener("pointerdown", ({ target, pointerId }) => {
  const mark = target.closest?.("[data-chart] .mark");
  if (mark && target.hasPointerCapture(pointerId)) target.releasePointerCapture(pointerId);
});

document.addEventListener("keydown", (event) => {
  const mark = event.target.closest?.("[data-chart] .mark");
  if (!mark || !(event.key in STEPS)) return;
  event.preventDefault();
  const marks = [...mark.closest("[data-chart]").querySelectorAll(".mark")];
  const next = marks[marks.indexOf(mark) + STEPS[event.key]];
  next?.focus();
});

function show(mark) {
  const chart = mark.closest("[data-chart]");
  chart.querySelector("[data-readout]").textContent = mark.getAttribute("aria-label");
  for (const other of chart.querySelectorAll(".mark")) {
    other.classList.toggle("here", other === mark);
    other.setAttribute("tabindex", other === mark ? "0" : "-1");
  }
}
