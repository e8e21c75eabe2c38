// Finds the scripts, for tests that look at all of them.

import { readdirSync, readFileSync } from "node:fs";

export const ASSETS = new URL("../../overrides/assets/", import.meta.url);

/** Return every script as {name, text, href}; `name` is its path within overrides/assets. */
export const scripts = () =>
  readdirSync(ASSETS, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".js"))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, ASSETS), "utf-8"), href: new URL(name, ASSETS).href }));
