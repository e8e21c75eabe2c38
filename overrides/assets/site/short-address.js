// Forwards a short address, or one that moved, with query and fragment. Without this script the
// page is a link, plus a refresh that would drop both.

const [own, ...figures] = location.hash.slice(1).split("?");
const part = own && document.getElementById(own);
const way = new URL((part?.href ? part : document.getElementById("the-way")).href);
if (location.search) way.search = location.search;
if (part?.href && figures.length) way.hash += `?${figures.join("?")}`;
else if (own && !part?.href) way.hash = location.hash;
location.replace(way);
