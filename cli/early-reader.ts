// Whoever reads the answer may stop early, as `| head` does: that is no fault of the program.

/**
 * From now on, an answer that nobody reads any more is written nowhere.
 * @example letReadersLeave() // => undefined
 */
export function letReadersLeave(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
