// Tells a screen reader what just happened, from one element outside every panel.

let place;

export function announce(text) {
  if (!place?.isConnected) {
    place = document.createElement("div");
    place.setAttribute("role", "status");
    place.className = "announced";
    document.body.append(place);
  }
  place.textContent = "";
  setTimeout(() => (place.textContent = text), 50); // say the same words twice if they come twice
}
