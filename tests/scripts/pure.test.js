// A script that says it doesn't touch the page can be used without one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scripts } from "./sources.js";

const SAYS_SO = /doesn't(\s|\/\/)+touch(\s|\/\/)+the(\s|\/\/)+page/i;
const pure = scripts().filter(({ text }) => SAYS_SO.test(text));

test("several scripts don't touch the page", () => {
  assert.ok(pure.length >= 7, pure.map(({ name }) => name).join());
});

for (const { name, text, href } of pure) {
  test(`${name} needs no page`, async () => {
    const code = text.replace(/\/\/.*|\/\*[^]*?\*\//g, "");
    assert.doesNotMatch(code, /\b(document|window|location|history|localStorage)\b\s*[.?[]/);
    await import(href);
  });
}
