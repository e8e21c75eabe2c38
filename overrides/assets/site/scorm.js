// Tells a course (SCORM 1.2) that this page was opened, and that it was read to its end or its
// calculator used. It never sends words or numbers; without a course, nothing happens.

{
  const MOST = 10; // how many parent windows to ask
  const STATUS = "cmi.core.lesson_status";

  /** Return the course's API, from this window or one around it. */
  const above = (start) => {
    let place = start;
    for (let step = 0; place && step < MOST; step += 1) {
      try {
        if (place.API) return place.API;
      } catch {
        // Another host's window: the course may be in one around it.
      }
      place = place.parent === place ? null : place.parent;
    }
    return null;
  };

  const course = above(parent) ?? above(opener) ?? above(top.opener);
  let open = false;
  let done = false;

  /** Return the course's answer; errors in the course don't affect the page. */
  const call = (name, ...given) => {
    try {
      return String(course[name](...given));
    } catch {
      return "";
    }
  };

  const set = (status) => {
    call("LMSSetValue", STATUS, status);
    call("LMSCommit", "");
  };

  const begin = () => {
    open = call("LMSInitialize", "") === "true";
    if (!open) return;
    done = ["completed", "passed"].includes(call("LMSGetValue", STATUS));
    if (!done) set("incomplete");
  };

  const complete = () => {
    if (!open || done) return;
    done = true;
    set("completed");
  };

  const end = () => {
    if (!open) return;
    open = false;
    call("LMSCommit", "");
    call("LMSFinish", "");
  };

  /** Note that the panel shows the answer to the reader's own numbers. */
  const answered = (panel) => {
    const stale = panel.hasAttribute("data-stale") || panel.hasAttribute("data-shows-example");
    return panel.dataset.state === "live" && !stale;
  };

  if (course) {
    begin();
    const last = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) complete();
    });
    last.observe(document.querySelector("[data-course-end]"));
    for (const panel of document.querySelectorAll("calculator-panel")) {
      const changed = () => answered(panel) && complete();
      new MutationObserver(changed).observe(panel, { attributes: true });
    }
    addEventListener("pagehide", end);
    addEventListener("pageshow", ({ persisted }) => persisted && begin());
  }
}
