// What git asks before it moves a branch that somebody pushes: the forge has said which it refuses, git asks the hook.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const hook = `#!/bin/sh
# Written by the forge. $1 is the branch, $2 where it is, $3 where it shall go.
refuse() { echo "error: GH006: Protected branch update failed for $1." >&2; echo "error: $2" >&2; exit 1; }
case "$1" in refs/heads/*|refs/tags/*) ;; *) refuse "$1" "Only branches and tags can be pushed." ;; esac
case "$FORGE_REFUSED" in *" $1 "*) refuse "$1" "Changes must be made through a pull request." ;; esac
case "$FORGE_FORWARD" in *" $1 "*)
  case "$2" in *[!0]*) git merge-base --is-ancestor "$2" "$3" || refuse "$1" "Cannot force-push to this branch." ;; esac ;;
esac
exit 0
`;

/**
 * Puts the hook into a bare repository; without what the forge says at each push, it refuses nothing.
 * @example await writeUpdateHook("/data/rules.git")
 */
export async function writeUpdateHook(folder: string): Promise<void> {
  await mkdir(join(folder, "hooks"), { recursive: true });
  await writeFile(join(folder, "hooks/update"), hook, { mode: 0o755 });
}
