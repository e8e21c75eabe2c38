// Gives our keys in the browser's storage a prefix: the path of this site, because the host may
// have other sites beside it. "Forget" removes everything under it.

export const SITE = `${new URL("../../", import.meta.url).pathname}.`;
