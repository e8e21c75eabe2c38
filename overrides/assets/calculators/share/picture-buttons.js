// Runs the buttons below a chart: save its picture as a file, or copy it.

import { announce } from "../common/announce.js";
import { asPng, asText, draw } from "./chart-picture.js";
import { words } from "../common/sentences.js";

export function offerPictures(panel, signal) {
  const clicked = ({ target }) => {
    const button = target.closest("[data-picture]");
    if (button && !button.closest("[inert]")) give(panel, button);
  };
  panel.addEventListener("click", clicked, { signal });
}

async function give(panel, button) {
  const figure = button.closest("figure");
  const name = `${panel.getAttribute("slug")}-${title(figure)}`;
  const kind = button.dataset.picture;
  try {
    const svg = draw(figure);
    if (kind === "copy") await copy(asPng(svg));
    else keep(kind === "svg" ? asText(svg) : await asPng(svg), `${name}.${kind}`);
    say(panel, button, kind === "copy" ? "copied" : "kept", `${name}.${kind}`);
  } catch (fault) {
    say(panel, button, "undrawn", String(fault.message ?? fault));
  }
}

function title(figure) {
  const words = figure.querySelector("h2").textContent.toLowerCase();
  return words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** Return a promise of the picture, because browsers want the request at the moment of the tap. */
function copy(png) {
  return navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
}

function keep(content, name) {
  const type = name.endsWith("svg") ? "image/svg+xml" : "image/png";
  const way = document.createElement("a");
  way.href = URL.createObjectURL(new Blob([content], { type }));
  way.download = name;
  document.body.append(way);
  way.click();
  way.remove();
  setTimeout(() => URL.revokeObjectURL(way.href), 60_000);
}

function say(panel, button, key, what) {
  const place = button.parentElement.querySelector("[data-said]");
  const named = key === "copied" ? button.closest("figure").querySelector("h2").textContent : what;
  place.innerHTML = words(panel, key, { what: named, reason: what });
  announce(place.textContent);
}
