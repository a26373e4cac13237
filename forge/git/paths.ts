// Which file paths and branch names the forge accepts, so that a clone can never write outside itself.

/**
 * Why a path may not stand in a tree, or undefined when it may.
 * @example refusePath("rules/../x") // => "path contains a malformed path component"
 */
export function refusePath(path: string): string | undefined {
  if (path.length === 0) return "path cannot be empty";
  if (path.length > 1024) return "path is too long";
  if (path.startsWith("/")) return "path cannot start with a slash";
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\\:"<>|?*]/.test(path)) return "path contains a character that is not allowed";
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === ".."))
    return "path contains a malformed path component";
  return parts.some(looksLikeGit) ? "path contains a malformed path component" : undefined;
}

// Some file systems drop these characters, or shorten names, and would then see ".git".
function looksLikeGit(part: string): boolean {
  const plain = part
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
    .toLowerCase();
  return plain === ".git" || /^git~\d+$/.test(plain) || /[. ]$/.test(plain) || /^\.git[. :]/.test(plain);
}

/**
 * True when git would accept this as the full name of a ref.
 * @example isRefName("refs/heads/submissions/12") // => true
 */
export function isRefName(name: string): boolean {
  if (!/^refs\/[^/]+\/.+/.test(name) || name.length > 240) return false;
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\/$|\.$/.test(name)) return false;
  return !name.split("/").some((part) => part === "" || part.startsWith(".") || part.endsWith(".lock"));
}
