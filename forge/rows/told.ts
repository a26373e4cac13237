// The rows about telling: who is told, what must still be told, and what was delivered.
import { z } from "zod";

const id = z.int().positive();
const when = z.string();

export const hook = z.object({
  id,
  /** The App's own hook, or one that an administrator put on the repository. */
  ofApp: z.boolean(),
  url: z.string(),
  secret: z.string(),
  contentType: z.enum(["json", "form"]),
  events: z.array(z.string()),
  active: z.boolean(),
  createdAt: when,
  updatedAt: when,
});

/** Something that happened and must still be told to the hooks. */
export const notice = z.object({
  id,
  event: z.string(),
  action: z.string().nullable(),
  senderId: id,
  at: when,
  hookId: id.nullable(),
  pull: id.nullable(),
  /** Of the review, comment, check run or status that it is about. */
  thing: id.nullable(),
  /** What cannot be looked up any more when the telling happens. */
  extra: z.record(z.string(), z.json()),
});

export const delivery = z.object({
  id,
  guid: z.string(),
  hookId: id,
  event: z.string(),
  action: z.string().nullable(),
  redelivery: z.boolean(),
  body: z.string(),
  deliveredAt: when,
  seconds: z.number(),
  status: z.string(),
  statusCode: z.int(),
  answer: z.string(),
});
