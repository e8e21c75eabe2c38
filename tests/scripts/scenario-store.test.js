// Files of scenarios: what's written is read, and damaged ones are refused with a reason.

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Unusable, read, scenario, taken, written,
} from "../../overrides/assets/calculators/scenarios/scenario-store.js";

const FORM = { name: "Mine", slug: "colr", version: "1", texts: { price: "450" }, strict: ["price"] };
const one = (more = {}) => ({ ...scenario({ ...FORM, ...more }, []), ...more });
const file = (change) => {
  const content = JSON.parse(written([one()]));
  change(content);
  return JSON.stringify(content);
};

test("what is written is read", () => {
  const mine = one();
  assert.deepEqual(read(written([mine])), [mine]);
});

for (const [key, text] of Object.entries({
  cut: written([one()]).slice(0, -20),
  foreign: file((content) => { content.format = "another"; }),
  newer: file((content) => { content.version = 2; }),
  empty: file((content) => { content.scenarios = []; }),
  many: file((content) => { content.scenarios = Array(201).fill(one()); }),
  damaged: file((content) => { content.scenarios[0].texts = ["450"]; }),
})) {
  test(`a file is refused as ${key}`, () => {
    assert.throws(() => read(text), (fault) => fault instanceof Unusable && fault.key === key);
  });
}

for (const [what, change] of Object.entries({
  "an id with markup": { id: "<b>" },
  "a name of blanks": { name: " \u202e " },
  "a name of a field with markup": { texts: { "<b>": "1" } },
  "a text without an end": { texts: { price: "9".repeat(4001) } },
  "a date that is none": { kept: "yesterday" },
  "a version with letters": { version: "1a" },
})) {
  test(`${what} is damage`, () => {
    const text = file((content) => Object.assign(content.scenarios[0], change));
    assert.throws(() => read(text), { key: "damaged" });
  });
}

test("no two scenarios have one name", () => {
  const first = one();
  assert.equal(scenario(FORM, [first]).name, "Mine (2)");
  assert.equal(scenario({ ...FORM, name: "x".repeat(80) }, [one({ name: "x".repeat(80) })]).name,
    `${"x".repeat(76)} (2)`);
});

test("what is here already is not taken again, and a namesake becomes another", () => {
  const mine = one();
  assert.deepEqual(taken([mine], [mine]), []);
  const [namesake] = taken([{ ...mine, texts: { price: "1" } }], [mine]);
  assert.equal(namesake.name, "Mine (2)");
  assert.notEqual(namesake.id, mine.id);
});
