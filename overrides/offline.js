// Keeps an offline copy of the site: one version in full, or none. This worker is at the top of the
// site, because a worker only answers for what's below it.

/**
 * This version's files: SHA-256 by address within the site. The build puts them in here, so each
 * version has a different script, which browsers notice. Without them, this script removes the copy
 * that an earlier one kept, and itself.
 */
const FILES = null;

const SITE = self.registration.scope;
const STORE = `${new URL(SITE).pathname}.offline`; // a host may hold other sites beside this one
const AT_ONCE = 4; // requests, so that what the reader does meanwhile doesn't wait

const files = FILES && new Map(Object.entries(FILES));

self.addEventListener("install", (event) => {
  event.waitUntil(files ? keepAll() : self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(files ? begin() : leave());
});

self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!files || request.method !== "GET" || request.headers.has("Range")) return;
  const within = pathWithin(request.url);
  if (within === undefined) return;
  const name = within.replace(/(^|\/)$/, "$1index.html");
  if (files.has(name)) event.respondWith(kept(name, request));
  else if (files.has(`${name}/index.html`)) event.respondWith(further(request));
  else if (request.mode === "navigate") event.respondWith(lost(within, request));
});

/** Keep every file that isn't kept yet; raises TypeError if one isn't as published. */
async function keepAll() {
  const store = await caches.open(STORE);
  const known = new Set((await store.keys()).map(({ url }) => url));
  const missing = [...files.keys()].filter((name) => !known.has(place(name)));
  const keepNext = async () => {
    for (let name = missing.pop(); name; name = missing.pop()) {
      await store.put(place(name), await fetched(name));
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
  } finally {
    missing.length = 0; // once one has failed, the others stop
  }
}

/** Return where a file is kept: by its content, so versions share only what's the same. */
function place(name) {
  return `${SITE}?${files.get(name)}${name.slice(name.lastIndexOf("."))}`;
}

/** Fetch a file of this version; rejects if the hash differs, as in a half-done deployment. */
async function fetched(name) {
  const response = await fetch(SITE + name.replace(/(^|\/)index\.html$/, "$1"), {
    integrity: `sha256-${files.get(name)}`,
    // The runtime was fetched a moment ago, and its folder is named after its content.
    cache: name.startsWith("assets/runtime/") ? "default" : "no-cache",
    priority: "low",
  });
  // Rebuilt: navigation rejects a redirected response, and modules would import from the original
  // address. The host's policy header stays.
  const headers = new Headers(response.headers);
  for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
  return new Response(await response.blob(), { headers });
}

/** Answer for pages that are already open, and drop what only an earlier version had. */
async function begin() {
  await self.clients.claim();
  if (self.registration.installing || self.registration.waiting) return; // the next one will
  const store = await caches.open(STORE);
  const mine = new Set([...files.keys()].map(place));
  const others = (await store.keys()).filter(({ url }) => !mine.has(url));
  await Promise.all(others.map((one) => store.delete(one)));
}

async function leave() {
  await caches.delete(STORE);
  await self.registration.unregister();
}

/** Return the path within the site, or nothing for other sites. Queries don't change answers. */
function pathWithin(url) {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.startsWith(SITE)
    ? `${origin}${pathname}`.slice(SITE.length)
    : undefined;
}

async function kept(name, request) {
  const found = await (await caches.open(STORE)).match(place(name));
  if (found) return found;
  await leave(); // the browser dropped part of it, and an incomplete copy is useless
  return fetch(request);
}

/** Redirect a page whose address lacks its last slash, as hosts do, so its links work. */
function further(request) {
  const address = new URL(request.url);
  address.pathname += "/";
  return Response.redirect(address);
}

/** Answer for a page that isn't kept: from the network, or with what works offline. */
async function lost(within, request) {
  try {
    return await fetch(request);
  } catch (fault) {
    if (/\.[^/]*$/.test(within)) throw fault; // a file that isn't kept, and no page
    const page = await kept("404.html", request);
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}
