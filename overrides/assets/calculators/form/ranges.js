// Offers low, likely and high as three fields, for people who'd rather not type dots between
// them.

const DOTS = "..";

export class Ranges {
  constructor(form, signal) {
    this.places = [...form.querySelectorAll("[data-takes-ranges]")];
    this.switch = form.querySelector('[data-view="ranges"]');
    this.three = form.querySelector("template[data-three]");
    this.switch?.addEventListener("change", () => this.show(), { signal });
    form.addEventListener("input", (event) => this.typed(event), { signal, capture: true });
  }

  /** Open the three fields wherever the filled form has a range. */
  sync() {
    if (!this.switch) return;
    this.switch.checked ||= this.places.some((place) => one(place).value.includes(DOTS));
    this.show();
  }

  show() {
    const open = this.switch.checked;
    for (const place of this.places) {
      if (open && !place.querySelector(".three")) this.add(place);
      const three = place.querySelector(".three");
      if (!three) continue;
      three.hidden = !open;
      this.fill(place);
    }
  }

  add(place) {
    const three = this.three.content.firstElementChild.cloneNode(true);
    three.setAttribute("aria-label", place.querySelector("label").textContent);
    place.querySelector(".entry").after(three);
  }

  /** Split the one text into the three fields. */
  fill(place) {
    const { value } = one(place);
    const texts = value.includes(DOTS) ? value.split(DOTS) : ["", value, ""];
    parts(place).forEach((part, at) => {
      const text = (texts[at] ?? "").trim();
      if (part.value.trim() !== text) part.value = text;
    });
  }

  /** Join the three fields into the one text, which is what counts. */
  typed(event) {
    const place = event.target.closest("[data-takes-ranges]");
    if (!place) return;
    if (!event.target.dataset.part) {
      this.fill(place);
      return;
    }
    event.stopPropagation();
    const [low, likely, high] = parts(place).map(({ value }) => value.trim());
    const field = one(place);
    field.value = low || high ? [low, likely, high].join(DOTS) : likely;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function one(place) {
  return place.querySelector("[name]");
}

function parts(place) {
  return [...place.querySelectorAll("[data-part]")];
}
