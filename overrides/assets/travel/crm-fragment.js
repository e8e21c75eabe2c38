// Writes the fragment of a link that a CRM fills in. No page in here.

/**
 * Return the fragment for these inputs: the `text` of each is a number or the name of a field of
 * the CRM, which is put into `written`, at the "{}" in it.
 */
export function crmFragment(slug, inputs, version) {
  const filled = inputs
    .filter(({ text }) => text)
    .map(({ name, text, written }) => `${name}=${placed(text, written)}`);
  return `#${slug}?${[...filled, `v=${version}`].join("&")}`;
}

/** A number stands for itself, and what has a brace in it is taken as it is. */
const placed = (text, written) =>
  /^[0-9]*\.?[0-9]+$/.test(text) || text.includes("{") ? text : written.replace("{}", () => text);
