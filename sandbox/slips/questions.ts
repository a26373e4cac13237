// The questions that can be asked of a list, each of which takes a function.

/** `rows.some((row) => …)` and its like. */
export const asks = new Set("filter find some every findLast findIndex map flatMap".split(" "));
