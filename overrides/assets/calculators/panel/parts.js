// Makes the parts of a panel, and gives each only what it needs of the panel.

import { Fields } from "../form/fields.js";
import { FormFilling } from "../form/form-filling.js";
import { Questions } from "../form/questions.js";
import { Ranges } from "../form/ranges.js";
import { Sources } from "../form/sources.js";
import { Guess } from "../guess/guess.js";
import { Address } from "../link/address.js";
import { learn } from "../link/link-text.js";
import * as python from "../python/client.js";
import { Scenarios } from "../scenarios/scenarios.js";
import { offerPictures } from "../share/picture-buttons.js";
import { Share } from "../share/share.js";
import { Messages } from "./messages.js";
import { Status } from "./status.js";

/** Return the parts of a panel by name; `signal` ends them all. */
export function parts(panel, signal) {
  learn(panel);
  const form = panel.querySelector("form");
  const update = () => panel.update();
  const fields = new Fields(form);
  const sources = new Sources(form, signal);
  const messages = new Messages(panel);
  const { output } = messages;
  const address = new Address(
    panel,
    fields,
    { arrive: (own) => panel.arrive(own), refill: () => panel.refill() },
    signal,
  );
  const { link } = address;
  const status = new Status(
    panel,
    messages,
    {
      start() {
        python.startHere();
        update();
      },
      reload() {
        link.flush(); // the address has what was typed
        location.reload();
      },
    },
    signal,
  );
  const share = new Share(
    panel,
    {
      words: (key, slots) => messages.words(key, slots),
      print: (card) => panel.print(card),
      update,
    },
    signal,
  );
  const scenarios = new Scenarios(
    panel,
    {
      fields,
      link,
      page: fields.page,
      get view() {
        return panel.view;
      },
      read: () => panel.filling.read(panel.state.example),
      fill: (former) => panel.filled(panel.filling.fill(former)),
      open: (found, warnings) => panel.filled(panel.filling.open(found, warnings)),
      show: () => panel.showForm(),
      forget() {
        address.forget();
        update();
      },
    },
    signal,
  );
  const guess = new Guess(panel, form, output, signal);
  const helpers = [new Ranges(form, signal), new Questions(form, signal), sources];
  const filling = new FormFilling({ fields, address, messages, guess, helpers });
  offerPictures(panel, signal);
  return { fields, sources, messages, address, status, share, scenarios, guess, filling };
}
