// Works out why Python didn't start, or stopped: a reason, and the key of the sentence for it.
// No page in here.

// What engines say where they get no memory; "memory access out of bounds" is another matter.
const MEMORY = /out of memory|allocate|allocation|MemoryError/i;

/** A fault whose cause is known. */
export class KnownFailure extends Error {
  constructor(cause, fault) {
    super(reason(fault));
    this.cause = cause;
  }
}

/** {failed, cause} as the worker says it; `cause` stays undefined where nobody can know it. */
export function failure(fault) {
  const failed = reason(fault);
  const known = fault instanceof KnownFailure ? fault.cause : undefined;
  return { failed, cause: known ?? (MEMORY.test(failed) ? "memory" : undefined) };
}

/** Whether an answer failed for want of memory alone, while Python itself is well. */
export const exhausted = (reply) => reply.state === "failed" && MEMORY.test(reply.reason);

/** The line of a fault that says most: in a traceback of Python, the one that names its type. */
export function reason(fault) {
  const lines = String(fault?.message || fault).trim().split("\n");
  return (lines.findLast((line) => line.startsWith(fault?.type)) ?? lines[0]).slice(0, 200);
}
