// A script that says it doesn't touch the page can be used without one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { scripts } from "./sources.js";

const pure = scripts().filter(({ text }) => /no page in\s(\/\/ )?here/i.test(text));

test("several scripts have no page in them", () => {
  assert.ok(pure.length >= 7, pure.map(({ name }) => name).join());
});

for (const { name, text, href } of pure) {
  test(`${name} needs no page`, async () => {
    const code = text.replace(/\/\/.*|\/\*[^]*?\*\//g, "");
    assert.doesNotMatch(code, /\b(document|window|location|history|localStorage)\b\s*[.?[]/);
    await import(href);
  });
}
