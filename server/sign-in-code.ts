// Signing in with an e-mail address and a six-digit code, for people whose council blocks the code host.
import { APIError } from "better-auth/api";
import { z } from "zod";
import { callerSchema, codeSchema } from "#domain/address";
import { type Result, refuse, succeed } from "#domain/result";
import { auth } from "./auth";
import { db } from "./db";
import { isNoReply } from "./github/people";
import * as mail from "./mail";
import { transact } from "./transaction";

/**
 * Sends a code to an address. The answer is the same whether or not somebody has signed in with it before.
 * @example await askCode({ name: "Ana Lima", email: "ana@council.example" }) // => { ok: true, value: { name, email } }
 */
export async function askCode(given: unknown): Promise<Result<z.output<typeof callerSchema>>> {
  if (!mail.isSet()) return refuse("Nobody can sign in by e-mail here.");
  const caller = callerSchema.safeParse(given);
  if (!caller.success) return refuse(caller.error.issues[0]?.message ?? "Write your name and your address.");
  const { api } = await auth();
  if (isNoReply(caller.data.email))
    return refuse("No mail reaches this address. Write one that you can read.");
  const otp = await api.createVerificationOTP({ body: { email: caller.data.email, type: "sign-in" } });
  const sent = await mail.send({
    to: caller.data.email,
    subject: `${otp} is your code for Ruleyard`,
    text: `Your code for Ruleyard is ${otp}.\n\nIt works once, for ten minutes. If you did not ask for it, do nothing.\n`,
  });
  return sent.ok ? succeed(caller.data) : sent;
}

/**
 * Lets in who has the code; the answer holds the cookies that keep them signed in.
 * @example await enter({ name: "Ana Lima", email: "ana@council.example", code: "123456" }) // => { ok: true, value: ["…"] }
 */
export async function enter(given: unknown): Promise<Result<string[]>> {
  const read = callerSchema.extend({ code: codeSchema }).safeParse(given);
  if (!read.success) return refuse(read.error.issues[0]?.message ?? "Write the code from the mail.");
  const { name, email, code } = read.data;
  const { api } = await auth();
  try {
    const { headers, response } = await api.signInEmailOTP({
      body: { email, otp: code, name },
      returnHeaders: true,
    });
    await keepName(response.user.id, name);
    return succeed(headers.getSetCookie());
  } catch (thrown) {
    if (!(thrown instanceof APIError)) throw thrown;
    return refuse("This is not the code, or its ten minutes are over. Look again, or ask for a new one.");
  }
}

/** The name stands beside their rules from now on, as they wrote it last. */
async function keepName(id: string, name: string): Promise<void> {
  const { prisma } = await db();
  const before = await prisma.user.findUniqueOrThrow({ where: { id } });
  await transact(async (tx) => {
    if (before.login === null && before.namedAt === null)
      await tx.user.update({ where: { id }, data: { name } });
  });
}
