// Finds out whether the site was published again since this page was opened.

const PATIENCE = 5000; // milliseconds

/** Tell whether the page at this address now names another runtime than `runtime`, an address. */
export async function released(runtime) {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(location.href, { cache: "no-store", signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const { content } = page.querySelector('meta[name="calculators-runtime"]');
    return new URL(content, response.url).href !== runtime;
  } catch {
    return false; // unknown
  }
}
