// The state of a panel, step by step.

import assert from "node:assert/strict";
import { test } from "node:test";
import * as states from "../../overrides/assets/calculators/panel/panel-state.js";

const EXAMPLE = { price: "500", years: "10" };
const MINE = { ...EXAMPLE, price: "450" };
const first = () => states.begin(EXAMPLE);
const key = (texts, printed = false) => states.answerKey(texts, "seller", printed);
const zones = { headline: "" };

test("a page begins with the answer to its example", () => {
  assert.equal(first().shown, key(EXAMPLE));
  assert.ok(first().showsExample);
});

test("no step changes the state that it is given", () => {
  const state = Object.freeze(first());
  states.received(state, { more: true, zones }, true);
  states.answered(state, key(MINE), MINE);
  for (const step of [states.edited, states.wanted, states.asking, states.rested]) step(state);
  assert.deepEqual(state, first());
});

test("an answer to the reader's own numbers is no example any more, and back again", () => {
  const mine = states.answered(first(), key(MINE), MINE);
  assert.equal(mine.shown, key(MINE));
  assert.equal(mine.showsExample, false);
  assert.ok(states.answered(mine, key(EXAMPLE), EXAMPLE).showsExample);
});

test("the example of a link takes the place of the page's own", () => {
  const linked = states.filled(first(), MINE);
  assert.ok(states.answered(linked, key(MINE), MINE).showsExample);
  assert.equal(linked.shown, key(EXAMPLE), "what is on the page stays");
});

test("the latest question wins: an older reply is dropped, whatever it says", () => {
  for (const reply of [{ zones }, { state: "failed" }, { more: true, zones }]) {
    const { next, act } = states.received({ ...first(), more: true }, reply, false);
    assert.equal(act, "drop");
    assert.equal(next.more, false);
    assert.equal(next.again, false);
  }
});

test("ranges come in steps, each of which is asked for", () => {
  const { next, act } = states.received(first(), { more: true, zones }, true);
  assert.deepEqual([act, next.more, next.again], ["show", true, true]);
  const between = states.received(states.asking(next), { more: true }, true);
  assert.deepEqual([between.act, between.next.again], ["wait", true]);
  const last = states.received(states.asking(between.next), { zones }, true);
  assert.deepEqual([last.act, last.next.more, last.next.again], ["show", false, false]);
});

test("what was typed while Python worked is asked after it", () => {
  const meanwhile = states.wanted(states.asking(states.wanted(first())));
  assert.ok(meanwhile.asking && meanwhile.again);
  assert.ok(states.received(meanwhile, { zones }, false).next.again);
});

test("a problem is named, a fault is told", () => {
  assert.equal(states.received(first(), { state: "problem" }, true).act, "problem");
  assert.equal(states.received(first(), { state: "failed" }, true).act, "fail");
});

test("in a closed-off frame nothing has failed: it waits for a tap, until an answer is wanted", () => {
  const waits = states.failed(first(), "frame");
  assert.ok(waits.waits);
  assert.equal(states.wanted(waits).waits, false);
  assert.equal(states.failed(first(), "memory").waits, false);
});

test("paper has an answer of its own, which an edit or a fault calls off", () => {
  const paper = states.forPaper(first(), "card");
  assert.deepEqual([paper.printing, paper.printed], ["card", true]);
  assert.notEqual(key(EXAMPLE, paper.printed), paper.shown);
  assert.equal(states.edited(paper).printed, false);
  assert.equal(states.failed(paper, "slow").printing, "");
  assert.equal(states.handedOn(paper).printing, "");
});
