// A person who has signed in, and the part that they play. The part comes from their rights on the code host.
import { z } from "zod";

export const roleSchema = z.enum(["analyst", "reviewer", "coordinator"]);

export type Role = z.infer<typeof roleSchema>;

/** `login` is their name on the code host; null when they have no account there. */
export type Person = { id: string; name: string; login: string | null; role: Role };

/** A person as others see them. */
export type Named = { id: string; name: string };

/**
 * The part that a permission on the rules' repository gives.
 * @example roleOf("maintain") // => "reviewer"
 */
export function roleOf(permission: string): Role {
  if (permission === "admin") return "coordinator";
  if (permission === "maintain" || permission === "write") return "reviewer";
  return "analyst";
}
