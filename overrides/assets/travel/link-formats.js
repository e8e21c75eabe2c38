// Writes a title and an address the way people paste them: as text, Markdown, HTML.

import { escaped } from "../calculators/common/sentences.js";

const attribute = (text) => escaped(text).replaceAll('"', "&quot;");

export const FORMS = {
  plain: ({ title, address }) => `${title}\n${address}`,
  markdown: ({ title, address }) => `[${title.replace(/[\\[\]]/g, "\\$&")}](${address})`,
  html: ({ title, address }) => `<a href="${attribute(address)}">${escaped(title)}</a>`,
};
