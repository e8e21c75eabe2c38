// <rehearsal-start>: shows a conversation one step at a time. The page holds all of it; without
// this script it's plain text with links, and with it Back and the keyboard still work.

class RehearsalStart extends HTMLElement {
  connectedCallback() {
    this.leave = new AbortController();
    const { signal } = this.leave;
    this.steps = sections(this.closest(".rehearsal"));
    this.toggle = this.querySelector("button");
    this.toggle.hidden = false;
    this.toggle.addEventListener("click", () => this.whole(!this.all), { signal });
    addEventListener("hashchange", () => this.go(), { signal });
    addEventListener("popstate", () => this.go(), { signal });
    addEventListener("click", (event) => this.chosen(event), { signal, capture: true });
    this.whole(false);
  }

  disconnectedCallback() {
    this.leave.abort();
  }

  /** Show every step, as the page does without this script, or the one linked to. */
  whole(all) {
    this.all = all;
    this.toggle.setAttribute("aria-pressed", String(all));
    this.go(false);
  }

  /** Show a chosen line; Material would follow the link too, and take the focus away. */
  chosen(event) {
    const way = event.target.closest?.(".rehearsal a[href]");
    const step = way && this.steps.find(({ id }) => `#${id}` === way.hash);
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (way.hash !== location.hash) history.pushState(null, "", way.hash);
    this.go();
  }

  go(focus = true) {
    const asked = this.steps.find(({ id }) => `#${id}` === location.hash);
    const now = asked ?? this.steps[0];
    for (const { section } of this.steps) section.hidden = !this.all && section !== now.section;
    if (!asked || !focus) return;
    now.heading.tabIndex = -1;
    now.heading.focus();
  }
}

/** Put each third-level heading and its content into a section. */
function sections(whole) {
  return [...whole.querySelectorAll("h3[id]")].map((heading) => {
    const section = heading.closest("section.step") ?? document.createElement("section");
    if (!section.isConnected) {
      section.className = "step";
      heading.before(section);
      for (let part = heading; part && (part === heading || part.tagName !== "H3"); ) {
        const next = part.nextElementSibling;
        section.append(part);
        part = next;
      }
    }
    return { id: heading.id, heading, section };
  });
}

customElements.define("rehearsal-start", RehearsalStart);
