// Text that goes into a page of HTML and stays text.

/**
 * The text with every mark that HTML could take for its own written as a number.
 * @example safe("<b>") // => "&#60;b&#62;"
 */
export function safe(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
