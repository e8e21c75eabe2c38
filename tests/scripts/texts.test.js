// Small functions over texts: names in a sentence, broken links, links of a CRM, reasons.

import assert from "node:assert/strict";
import { test } from "node:test";
import { listed, printable, short } from "../../overrides/assets/calculators/common/safe-text.js";
import { KnownFailure, failure, exhausted } from "../../overrides/assets/calculators/python/failures.js";
import { repaired } from "../../overrides/assets/site/address-repair.js";
import { crmFragment } from "../../overrides/assets/travel/crm-fragment.js";

test("a name can neither break a line nor turn the direction of what follows", () => {
  assert.equal(printable(" a\u202eb\nc\u0000 "), "a b c");
});

test("of many names the first are named, and of a long one its beginning, in whole signs", () => {
  assert.equal(listed(["a", "b"]), "a, b");
  assert.equal(listed(Array(12).fill("a")), `${Array(10).fill("a").join(", ")}, …`);
  assert.equal(short("x".repeat(61)), `${"x".repeat(60)}…`);
  assert.equal(short("🙂".repeat(100)), "🙂".repeat(60));
});

const KNOWN = ["", "calculators/colr/", "plays/open-the-book/"];
for (const [asked, meant] of Object.entries({
  "/p/calculators/colr/%20-%20colr?years=5&v=1": "/p/calculators/colr/#colr?years=5&v=1",
  "/p/calculators/colr/%20%E2%80%93%20colr?years=5": "/p/calculators/colr/#colr?years=5",
  "/p/calculators/colr/%23colr?years=5": "/p/calculators/colr/#colr?years=5",
  "/p/calculators/colr%2523colr%3Fyears=5": "/p/calculators/colr/#colr?years=5",
  "/p/calculators/colr/index.html%23colr": "/p/calculators/colr/#colr",
  "/p/calculators/lost/%23colr": "",
  "/elsewhere/calculators/colr/%23colr": "",
  "/p/calculators/colr/": "",
})) {
  test(`${asked} was meant as ${meant || "nothing of ours"}`, () => {
    assert.equal(repaired(asked, "/p", KNOWN), meant);
  });
}

test("a link of a CRM holds its fields, numbers as they are, and what has a brace in it", () => {
  const inputs = [
    { name: "price", text: "Amount", written: "{!{}}" },
    { name: "years", text: "5", written: "{!{}}" },
    { name: "rate", text: "{!Rate}", written: "{!{}}" },
    { name: "growth", text: "", written: "{!{}}" },
  ];
  assert.equal(crmFragment("colr", inputs, "1"), "#colr?price={!Amount}&years=5&rate={!Rate}&v=1");
});

test("a text with signs that mean something in a pattern goes in as it is", () => {
  const inputs = [{ name: "price", text: "$&$1", written: "{!{}}" }];
  assert.equal(crmFragment("colr", inputs, "1"), "#colr?price={!$&$1}&v=1");
});

test("a fault tells its cause where one is known, and the line that says most", () => {
  assert.deepEqual(failure(new KnownFailure("gone", "x: HTTP 404")), { failed: "x: HTTP 404", cause: "gone" });
  assert.equal(failure(new Error("WebAssembly.Memory(): could not allocate")).cause, "memory");
  assert.equal(failure(new Error("memory access out of bounds")).cause, undefined);
  const traced = Object.assign(new Error("Traceback\n  line\nKeyError: 'a'"), { type: "KeyError" });
  assert.equal(failure(traced).failed, "KeyError: 'a'");
  assert.ok(exhausted({ state: "failed", reason: "MemoryError" }));
  assert.ok(!exhausted({ state: "live", reason: "MemoryError" }));
});
