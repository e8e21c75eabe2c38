// What every key of ours in the browser's storage begins with: the path of this site, since the
// host may have other sites beside it. "Forget" removes everything under it.

export const SITE = `${new URL("../../", import.meta.url).pathname}.`;
