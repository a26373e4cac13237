// What the pages about oneself may be told in their address.
import { z } from "zod";

export const askedSchema = z.object({
  trouble: z.string().max(400).optional().catch(undefined),
  done: z.enum(["name", "joined", "part"]).optional().catch(undefined),
});
