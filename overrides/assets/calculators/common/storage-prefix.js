// A host may hold other sites beside this one: what begins with this is ours, and Forget forgets it.

export const SITE = `${new URL("../../", import.meta.url).pathname}.`;
