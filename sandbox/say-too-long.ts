// What is said of a rule or a cell that took too long.

/**
 * What is said of a step that went on after its time was over.
 * @example sayTooLong(1) // => "This needed more than 1 second and was stopped. Look for a loop that never ends, or …"
 */
export function sayTooLong(seconds: number): string {
  const rounded = Number(seconds.toFixed(1));
  const time = rounded === 1 ? "1 second" : `${rounded} seconds`;
  return `This needed more than ${time} and was stopped. Look for a loop that never ends, or a list of enormous length.`;
}
