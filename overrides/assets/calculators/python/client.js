// Runs the one worker of a visit: asks it, follows its progress, and notices when it goes silent.

import { exhausted } from "./failures.js";
import { IdlePage } from "./idle-page.js";
import { MainThread } from "./main-thread.js";
import { released } from "./new-release.js";

// A sandboxed frame has no origin, and may not start a worker from an address.
const CLOSED = self.origin === "null";

const PATIENCE = 12_000; // milliseconds without a byte or an answer

// Causes that may come from the site's files having been replaced.
const PERHAPS_UPDATED = ["gone", "blocked", "damaged"];

/** Fires "progress" (detail {loaded, total}) and "ready". */
export const events = new EventTarget();

const runtime = new URL(
  document.querySelector('meta[name="calculators-runtime"]').content,
  document.baseURI,
).href;

let worker;
let ready = false;
let restarted = false; // once, after a crash
let dropped = false; // to free its memory
// {cause, reason}, while Python doesn't answer
let failure = CLOSED ? { cause: "frame", reason: "Python is not started in this frame" } : null;
let fresh = inModule;
let serial = 0;
const waiting = new Map(); // id: {text, resolve, reject}
let watchdog;
const idle = new IdlePage(drop, () => dropped && start());

/** Return "starting", "ready" or "failed": whether to expect an answer. */
export const status = () => (failure ? "failed" : ready ? "ready" : "starting");

/** Tell whether it waits for the reader to start it on the page's own thread. */
export const waits = () => failure?.cause === "frame";

/** Return the key of the message for how it starts. */
export const starting = () => (CLOSED ? "starting.here" : "starting");

/** Ask Python: resolves with its reply, rejects with {cause, reason}. */
export function ask(request) {
  if (failure) return Promise.reject(failure);
  if (!worker) start();
  return new Promise((resolve, reject) => {
    const id = ++serial;
    const text = JSON.stringify(request);
    waiting.set(id, { text, resolve, reject });
    worker?.postMessage({ id, request: text });
    if (waiting.size === 1) watch();
  });
}

/** Start Python on the page's own thread, when the reader says so, if no worker may start. */
export function startHere() {
  if (!waits()) return; // by a second tap
  fresh = () => new MainThread();
  failure = null;
  start();
}

/** Start a new worker; throws where the browser can't start modules in one. */
function inModule() {
  let asked = false; // an old browser doesn't even look
  const options = {
    get type() {
      asked = true;
      return "module";
    },
  };
  const made = new Worker(new URL("worker.js", import.meta.url), options);
  if (asked) return made;
  made.terminate();
  throw new TypeError("this browser runs no module in a worker");
}

function start() {
  ready = dropped = false;
  try {
    worker = fresh();
  } catch (fault) {
    const cause = fault instanceof TypeError ? "modules" : "blocked";
    queueMicrotask(() => fail(cause, String(fault.message ?? fault)));
    return;
  }
  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    stop(event.message || "the worker could not be loaded");
  };
  worker.postMessage({ runtime });
  watch();
}

function hear({ progress, failed, cause, id, reply, ...said }) {
  if (failed) return stop(failed, cause);
  if (said.ready) {
    ready = true;
    failure = null; // late, but here: callers who gave up may ask again
    events.dispatchEvent(new Event("ready"));
  }
  if (progress) events.dispatchEvent(new CustomEvent("progress", { detail: progress }));
  if (id !== undefined) answered(id, JSON.parse(reply));
  watch();
  idle.busy();
}

function answered(id, reply) {
  const asker = waiting.get(id);
  if (!exhausted(reply)) asker?.resolve(reply);
  else if (!restarted) return stop(reply.reason, "memory"); // a new one has all memory to itself
  else asker?.reject({ cause: "memory", reason: reply.reason });
  waiting.delete(id);
}

/** Handle Python's end: start it once more if it ever worked, and lose no request. */
async function stop(reason, cause = ready ? "stopped" : "blocked") {
  const again = ready && !restarted;
  worker?.terminate();
  ready = false;
  if (!again) {
    clearTimeout(watchdog);
    const replaced = PERHAPS_UPDATED.includes(cause) && !CLOSED && (await released(runtime));
    return fail(replaced ? "updated" : cause === "gone" ? "blocked" : cause, reason);
  }
  restarted = true;
  start();
  for (const [id, { text }] of waiting) worker?.postMessage({ id, request: text });
}

function fail(cause, reason) {
  clearTimeout(watchdog);
  failure = { cause, reason };
  for (const { reject } of waiting.values()) reject(failure);
  waiting.clear();
}

function watch() {
  clearTimeout(watchdog);
  if (ready && waiting.size === 0) return;
  watchdog = setTimeout(() => {
    // A worker that worked and went silent has been killed; one that's starting may still come.
    if (ready) stop("it no longer answered");
    else fail("slow", "");
  }, PATIENCE);
}

/** Free the memory while nobody waits for anything. The next request starts Python again. */
function drop() {
  if (CLOSED || !ready || waiting.size) return;
  worker.terminate();
  worker = undefined;
  ready = false;
  dropped = true;
}
