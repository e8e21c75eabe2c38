// Runs a page in a frame on another site: light or dark, how tall it is, and links out of it. It
// imports nothing, so it runs even where a sandboxed frame can't load modules.

{
  const { body } = document;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chosen = ""; // "dark" or "light", where the host has said so; else the system's
  let told = 0;

  const paint = () => {
    const scheme = (chosen || (dark.matches && "dark")) === "dark" ? "slate" : "default";
    body.setAttribute("data-md-color-scheme", scheme);
  };

  /** Send the host the height and nothing else: no word or figure of the page. */
  const tell = () => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (height === told || parent === window) return;
    told = height;
    parent.postMessage({ playbook: "height", height }, "*");
  };

  /** Let the host choose a palette, or ask for the height again. */
  const hear = ({ source, data }) => {
    if (source !== parent || parent === window || !data?.playbook) return;
    if (data.playbook === "palette") {
      chosen = ["dark", "light"].includes(data.palette) ? data.palette : "";
      paint();
    } else {
      told = 0;
      tell();
    }
  };

  /**
   * Point links out of the frame, including Python's; a link to the whole page takes the numbers
   * along.
   */
  const leave = ({ target }) => {
    const way = target.closest?.("a[href]");
    if (!way || way.getAttribute("href").startsWith("#") || way.hasAttribute("download")) return;
    Object.assign(way, { target: "_blank", rel: "noopener" });
    if ("whole" in way.dataset) way.hash = location.hash;
  };

  paint();
  dark.addEventListener("change", paint);
  new ResizeObserver(tell).observe(body);
  addEventListener("message", hear);
  addEventListener("click", leave, true);
  addEventListener("auxclick", leave, true);
  addEventListener("load", () => {
    const none = body.querySelector("calculator-panel:not(:defined)");
    if (none) document.documentElement.dataset.modules = "none";
    tell();
  });
}
