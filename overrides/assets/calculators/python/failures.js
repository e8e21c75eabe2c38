// Works out why Python didn't start, or stopped: a reason, and the key of its message. Doesn't
// touch the page.

// What engines say when memory runs out; "memory access out of bounds" is something else.
const MEMORY = /out of memory|allocate|allocation|MemoryError/i;

/** An error with a known cause. */
export class KnownFailure extends Error {
  constructor(cause, fault) {
    super(reason(fault));
    this.cause = cause;
  }
}

/** Return {failed, cause} for the worker to report; `cause` is undefined if unknown. */
export function failure(fault) {
  const failed = reason(fault);
  const known = fault instanceof KnownFailure ? fault.cause : undefined;
  return { failed, cause: known ?? (MEMORY.test(failed) ? "memory" : undefined) };
}

/** Tell whether an answer only failed for lack of memory, and Python itself is fine. */
export const exhausted = (reply) => reply.state === "failed" && MEMORY.test(reply.reason);

/** Return the most telling line of an error: in a Python traceback, the one with its type. */
export function reason(fault) {
  const lines = String(fault?.message || fault).trim().split("\n");
  return (lines.findLast((line) => line.startsWith(fault?.type)) ?? lines[0]).slice(0, 200);
}
