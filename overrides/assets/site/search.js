// Starts the theme's search worker, named in this address's fragment, once someone searches. Its
// index is the site's largest file, and most visits never search.

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]; // the theme's messages

const theme = new URL(self.location.hash.slice(1), self.location);
const index = new URL("../../search/search_index.json", self.location);

let begun;
let query;

self.addEventListener("message", hear);
self.postMessage({ type: READY });

async function hear({ data: { type, data } }) {
  if (type !== QUERY) return;
  query = data;
  if (!query) {
    self.postMessage({ type: RESULT, data: { items: [] } });
    return;
  }
  try {
    await (begun ??= begin());
  } catch {
    begun = undefined; // no network: the next letter tries again
  }
}

async function begin() {
  const response = await fetch(index);
  if (!response.ok) throw new Error(response.statusText);
  const { config, docs } = await response.json();
  importScripts(theme);
  self.removeEventListener("message", hear); // the theme listens from here on
  const { postMessage } = self;
  await new Promise((ready) => {
    self.postMessage = ready; // its first message says it's ready
    tell({ type: SETUP, data: { config, docs, options: { suggest: true } } });
  });
  self.postMessage = postMessage;
  tell({ type: QUERY, data: query });
}

function tell(data) {
  self.dispatchEvent(new MessageEvent("message", { data }));
}
