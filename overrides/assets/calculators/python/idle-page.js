// Notices when a page has been hidden for a long time, so its memory can be given back.

const LONG = 10 * 60_000; // milliseconds

export class IdlePage {
  /** `long` is called when the page has been hidden and idle for LONG, `shown` when it is back. */
  constructor(long, shown) {
    this.long = long;
    document.addEventListener("visibilitychange", () => {
      this.busy();
      if (!document.hidden) shown();
    });
  }

  /** Something has been done: count anew. */
  busy() {
    clearTimeout(this.counting);
    if (document.hidden) this.counting = setTimeout(this.long, LONG);
  }
}
