// Says to a screen reader what has just been done, from one place outside of every panel.

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
