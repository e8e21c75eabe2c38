// The text of a link: what is written is read back, and no text is lost or becomes another.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  command, fragment, fragmentParts, learn, linkContent, renamedPairs,
} from "../../overrides/assets/calculators/link/link-text.js";

const LISTS = ["told", "guess", "unknown"];
const NAMES = {
  reserved: ["seller", "buyer", "id", "currency", ...LISTS], read: ["own", "view"], lists: LISTS, before: "was.",
};
learn({ dataset: { names: JSON.stringify(NAMES) } });

const TODAY = { price: "500000", years: "10" };
const VERSIONS = { 1: { price: "400000" }, 2: TODAY };
const content = (hash) => linkContent(fragmentParts(hash).pairs, VERSIONS, "2");

test("only what differs from the defaults stands in a link, in the form's order", () => {
  assert.equal(fragment("colr", TODAY, TODAY, "2"), "#colr?v=2");
  const texts = { years: "5", price: "450000" };
  assert.equal(fragment("colr", texts, TODAY, "2"), "#colr?price=450000&years=5&v=2");
});

for (const text of ["5%", "a+b", "50%", "1,5", "x&y=z", "(a) 'b' !~*", "ünï 日本", "\u202e\u0000", "12:30"]) {
  test(`${JSON.stringify(text)} comes back as it was`, () => {
    const hash = fragment("colr", { price: text }, TODAY, "2");
    assert.match(hash, /^#[\w.?&=%+,:-]+$/);
    assert.equal(content(hash).texts.price, text);
  });
}

test("half of a sign becomes the sign for what cannot be written", () => {
  assert.equal(content(fragment("colr", { price: "\ud800" }, TODAY, "2")).texts.price, "\ufffd");
});

test("a stray percent sign is left to the reader of numbers", () => {
  assert.equal(content("#colr?price=5%").texts.price, "5%");
});

test("a heading is no filled-in calculator", () => {
  assert.equal(fragmentParts("#What is it?"), null);
  assert.equal(fragmentParts(""), null);
  assert.equal(fragmentParts("#colr").pairs.size, 0);
});

test("a link of an earlier version brings the defaults of that version", () => {
  const { defaults, version, made } = content("#colr?price=1&v=1");
  assert.deepEqual(defaults, VERSIONS[1]);
  assert.equal(version, null);
  assert.equal(made, "1");
});

test("a version that nobody knows is told, and today's defaults hold", () => {
  const { defaults, version, made } = content("#colr?v=99");
  assert.deepEqual(defaults, TODAY);
  assert.equal(version, "99");
  assert.equal(made, "2");
});

test("what the calculator does not ask is told; reserved names and former values are not", () => {
  const found = content("#colr?price=1&lost=2&seller=Aldermere&was.price=3&was.lost=4&v=2");
  assert.deepEqual(found.unknown, ["lost", "was.lost"]);
  assert.deepEqual(found.before, { "was.price": "3" });
  assert.deepEqual(found.fields, ["price"]);
  assert.equal(found.texts.seller, "Aldermere");
});

test("whose numbers a link holds is known, and not written back by a page that does not show it", () => {
  const found = content("#colr?price=1&own=1&view=meeting&lost=2&v=2");
  assert.deepEqual(found.unknown, ["lost"]);
  assert.deepEqual(found.texts, { price: "1" });
});

test("names that objects have by themselves mean nothing", () => {
  const found = content("#colr?constructor=1&__proto__=2&v=toString");
  assert.deepEqual(found.unknown, ["constructor", "__proto__"]);
  assert.equal(found.version, "toString");
});

test("a terminal gets each text quoted as a shell wants it, without names of who said what", () => {
  const texts = { price: "it's 5", years: "5", told: "price", "was.years": "4" };
  const line = command("colr", texts, TODAY);
  assert.equal(line, `python -m calculators colr --price='it'\\''s 5' --years=5`);
});

test("a name that a field had before means today's, unless today's is there too", () => {
  const renamed = (pairs) => Object.fromEntries(renamedPairs(Object.entries(pairs), { span: "years" }));
  assert.deepEqual(renamed({ span: "5" }), { years: "5" });
  assert.deepEqual(renamed({ years: "3", span: "5" }), { years: "3" });
  assert.deepEqual(renamed({ span: "5", years: "3" }), { years: "3" });
  assert.deepEqual(renamed({ "was.span": "4", told: "span, price" }), { "was.years": "4", told: "years,price" });
  assert.deepEqual(renamed({ constructor: "1" }), { constructor: "1" });
});
