// Who somebody says they are when they have no account on the code host: a name for their rules, and where mail reaches them.
import { z } from "zod";

const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>]/u;

export const callerSchema = z.object({
  name: z
    .string()
    .transform((name) => name.normalize("NFC").trim().replaceAll(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(2, "Write your name as it should stand beside your rules.")
        .max(80, "Write your name in at most 80 letters.")
        .refine((name) => !unprintable.test(name), "Write your name with letters, spaces, dots and dashes."),
    ),
  email: z
    .string()
    .trim()
    .max(254, "This address is too long.")
    .pipe(z.email("Write an address such as ana@council.example.")),
});

/** The code from the mail, however it was typed: with spaces, or with a dash. */
export const codeSchema = z
  .string()
  .transform((code) => code.replaceAll(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "The code is six digits. It is in the mail that we sent you."));
