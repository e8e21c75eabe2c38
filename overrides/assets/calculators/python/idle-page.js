// Notices when a page has been hidden for a long time, so its memory can be freed.

const LONG = 10 * 60_000; // milliseconds

export class IdlePage {
  /** Call `long` when the page has been hidden and idle for LONG, `shown` when it's back. */
  constructor(long, shown) {
    this.long = long;
    document.addEventListener("visibilitychange", () => {
      this.busy();
      if (!document.hidden) shown();
    });
  }

  /** Restart the countdown after any activity. */
  busy() {
    clearTimeout(this.counting);
    if (document.hidden) this.counting = setTimeout(this.long, LONG);
  }
}
