// Writes the fragment of a link that a CRM fills in. Doesn't touch the page.

/**
 * Return the fragment for these inputs: each `text` is a number, or the name of a CRM field to put
 * into `written` at the "{}" in it.
 */
export function crmFragment(slug, inputs, version) {
  const filled = inputs
    .filter(({ text }) => text)
    .map(({ name, text, written }) => `${name}=${placed(text, written)}`);
  return `#${slug}?${[...filled, `v=${version}`].join("&")}`;
}

/** Use a number, or a text with a brace, as is. */
const placed = (text, written) =>
  /^[0-9]*\.?[0-9]+$/.test(text) || text.includes("{") ? text : written.replace("{}", () => text);
