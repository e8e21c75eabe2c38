// Asks the browser for an offline copy of the site once the reader has used live answers, and says
// when there's a newer one. It's an extra: where a browser keeps none, nothing else changes.

import { announce } from "../calculators/common/announce.js";
import { events } from "../calculators/python/client.js";

const REST = 5000; // milliseconds: the answer, and what the reader does with it, go first

const meta = document.querySelector('meta[name="offline-copy"]');
const worker = meta && new URL(meta.content, document.baseURI); // before any navigation

// In a private window or without TLS this may be missing, which isn't an error.
if (worker && self === top) begin().catch(() => {});

async function begin() {
  const known = await registered();
  if (known) return follow(known);
  await new Promise((go) => events.addEventListener("ready", go, { once: true }));
  await new Promise((go) => setTimeout(go, REST));
  if (navigator.connection?.saveData) return;
  follow(await navigator.serviceWorker.register(worker, { updateViaCache: "none" }));
}

/** Return this site's registration, not that of a site around it. */
async function registered() {
  const found = await navigator.serviceWorker.getRegistration(worker);
  return found?.scope === new URL(".", worker).href ? found : undefined;
}

/** Offer a newer version once it's complete. */
function follow(registration) {
  const look = () => registration.waiting && registration.active && offer(registration);
  const watch = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", watch);
  watch();
  look();
}

function offer(registration) {
  const template = document.querySelector("template[data-newer]");
  if (!template || document.querySelector("body > .newer")) return;
  document.body.append(template.content.cloneNode(true));
  const shown = document.querySelector("body > .newer");
  shown.querySelector("[data-later]").addEventListener("click", () => shown.remove());
  shown.querySelector("[data-load]").addEventListener("click", () => load(registration));
  announce(shown.querySelector("p").textContent);
}

/** Switch to the newer version, and load this page from it; another tab may have done so. */
function load({ waiting }) {
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
  waiting.postMessage("take over");
}
