// Tells a screen reader what has just happened, from one element outside every panel.

let place;

export function announce(text) {
  if (!place?.isConnected) {
    place = document.createElement("div");
    place.setAttribute("role", "status");
    place.className = "announced";
    document.body.append(place);
  }
  place.textContent = "";
  setTimeout(() => (place.textContent = text), 50); // the same words twice are said twice
}
