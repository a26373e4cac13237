// One look at how Ruleyard is set up: it works, look at this, or it does not work, with a sentence on what to do.

export type Level = "good" | "look" | "bad";
/** `what` names the thing, `said` is a sentence: how it stands and, unless all is well, what to do. */
export type Probe = { id: string; what: string; level: Level; said: string };

export const good = (id: string, what: string, said: string): Probe => ({ id, what, level: "good", said });
export const look = (id: string, what: string, said: string): Probe => ({ id, what, level: "look", said });
export const bad = (id: string, what: string, said: string): Probe => ({ id, what, level: "bad", said });
