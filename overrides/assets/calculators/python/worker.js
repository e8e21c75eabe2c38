// Runs Python in a worker.

import { Python } from "./interpreter.js";

let python;

self.onmessage = ({ data }) => {
  if (data.runtime) python = new Python(data.runtime, (said) => self.postMessage(said));
  else python.hear(data);
};
