// Draws a chart as a standalone picture: all colors and fonts written out, on white.

const STYLES = [
  ...["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order"],
  ...["font-size", "font-weight", "font-style", "text-anchor"],
];
const FONT = "Arial, Helvetica, sans-serif"; // fonts that exist wherever the picture goes
const [EDGE, GAP, LINE] = [16, 32, 18];
const LETTER = 6.4; // of a line of text at 12.5 px, on average
const SHARP = 2; // PNG pixels for each unit of the drawing

/** Return a figure's drawing as an SVG element. */
export function draw(figure) {
  const stage = document.createElement("div");
  stage.className = "stage md-typeset calculator";
  stage.dataset.mdColorScheme = "default"; // paper is light
  const copy = figure.cloneNode(true);
  stage.append(copy);
  document.body.append(stage);
  const parts = [...copy.querySelectorAll("svg")].map((svg) => part(svg));
  stage.remove();
  return joined(figure, parts);
}

/** Return one drawing of a figure with its styles inlined, without what only the page needs. */
function part(svg) {
  const who = svg.parentElement.querySelector(".who");
  const { width, height } = svg.viewBox.baseVal;
  const group = element("g");
  for (const one of svg.querySelectorAll("*")) resolve(one);
  for (const one of svg.querySelectorAll(".reach, circle")) one.remove();
  for (const one of svg.querySelectorAll("*")) strip(one);
  group.append(...svg.childNodes);
  const colour = who && hex(getComputedStyle(who).color);
  return { group, width, height, who: who?.textContent, colour };
}

function resolve(one) {
  const style = getComputedStyle(one);
  for (const name of STYLES) {
    const value = style.getPropertyValue(name);
    one.setAttribute(name, name === "fill" || name === "stroke" ? hex(value) : value);
  }
  const opacity = Number(style.fillOpacity);
  if (opacity < 1) one.setAttribute("fill-opacity", opacity);
}

function strip(one) {
  for (const { name } of [...one.attributes]) {
    if (/^(class|tabindex|role|aria-|data-)/.test(name)) one.removeAttribute(name);
  }
}

/** Return a color that every program reads: over white, in six digits. */
function hex(colour) {
  if (colour === "none") return colour;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  for (const layer of ["#fff", colour]) {
    context.fillStyle = layer;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}

/** Put the drawings side by side, below the title and the sentence that says what they show. */
function joined(figure, parts) {
  const wide = parts.reduce((sum, { width }) => sum + width + GAP, -GAP);
  const svg = element("svg", { "font-family": FONT });
  const title = figure.querySelector("figcaption h2").textContent;
  const says = wrapped(figure.querySelector("figcaption p").textContent, wide / LETTER);
  let top = EDGE + LINE;
  const words = [text(title, EDGE, top, { "font-size": "16px", "font-weight": "700" })];
  for (const line of says) words.push(text(line, EDGE, (top += LINE), { "font-size": "12.5px" }));
  top += LINE;
  const named = parts.some(({ who }) => who) ? LINE : 0;
  let left = EDGE;
  for (const { group, width, who, colour } of parts) {
    const bold = { "font-size": "13px", "font-weight": "700", fill: colour };
    if (who) words.push(text(who, left, top + LINE / 2, bold));
    group.setAttribute("transform", `translate(${left} ${top + named})`);
    left += width + GAP;
  }
  const high = top + named + Math.max(...parts.map(({ height }) => height)) + EDGE;
  const size = { width: wide + 2 * EDGE, height: high };
  for (const [name, value] of Object.entries(size)) svg.setAttribute(name, value);
  svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  const paper = element("rect", { ...size, fill: "#ffffff" });
  svg.append(paper, ...words, ...parts.map(({ group }) => group));
  return svg;
}

function element(name, attributes = {}) {
  const one = document.createElementNS(document.querySelector("svg").namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  return one;
}

function text(words, x, y, more) {
  const one = element("text", { x, y, fill: "#20262d", ...more });
  one.textContent = words;
  return one;
}

function wrapped(words, letters) {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    if ((lines.at(-1) + word).length > letters) lines.push("");
    lines[lines.length - 1] += `${lines.at(-1) && " "}${word}`;
  }
  return lines;
}

/** Return the picture as SVG text. */
export const asText = (svg) => new XMLSerializer().serializeToString(svg);

/** Return the picture as a PNG. */
export async function asPng(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asText(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = svg.getAttribute("width") * SHARP;
  canvas.height = svg.getAttribute("height") * SHARP;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
