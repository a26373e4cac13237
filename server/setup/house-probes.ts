// How this server stands: its address, its database, its disk, its Node, its mail.
import { statfs } from "node:fs/promises";
import { createTransport } from "nodemailer";
import { db } from "../db";
import { env, isLoopback } from "../env";
import { bad, good, look, type Probe } from "./probe";

const giga = 1e9;

/**
 * Looks at the server itself.
 * @example (await lookAtHouse())[0] // => { id: "https", what: "Address for people", level: "good", said: "…" }
 */
export async function lookAtHouse(): Promise<Probe[]> {
  return Promise.all([
    lookAtAddress(),
    lookAtDoor(),
    lookAtDatabase(),
    lookAtDisk(),
    lookAtMail(),
    lookAtNode(),
  ]);
}

function lookAtAddress(): Probe {
  const { APP_URL } = env();
  const what = "Address for people";
  if (APP_URL.startsWith("https:")) return good("https", what, `${APP_URL} is encrypted on its way.`);
  if (isLoopback(APP_URL)) return good("https", what, `${APP_URL} is reached from this computer alone.`);
  return bad(
    "https",
    what,
    "APP_URL begins with http://, so anybody on the way can read what people send. Put a web server with a certificate in front, and set APP_URL to its https address.",
  );
}

async function lookAtDoor(): Promise<Probe> {
  const { APP_URL } = env();
  const what = "The address leads here";
  try {
    const answer = await fetch(`${APP_URL}/api/health`, {
      signal: AbortSignal.timeout(4_000),
      redirect: "manual",
    });
    if (answer.ok) return good("door", what, `${APP_URL} answers.`);
    return bad(
      "door",
      what,
      `${APP_URL} answers with ${answer.status}, not with Ruleyard. Look at what stands in front.`,
    );
  } catch {
    return look(
      "door",
      what,
      `${APP_URL} does not answer from this server. That may be your network’s way. Open it from another computer, and see that GitHub’s deliveries arrive.`,
    );
  }
}

async function lookAtDatabase(): Promise<Probe> {
  const what = "Database";
  const { DATABASE_URL, DATA_DIR } = env();
  try {
    const { pool } = await db();
    const { rows } = await pool.query<{ version: string; size: string }>(
      "select current_setting('server_version') as version, pg_database_size(current_database())::text as size",
    );
    const [found] = rows;
    const size = `${(Number(found?.size ?? 0) / 1e6).toFixed(0)} MB`;
    if (DATABASE_URL === undefined) {
      const said = `An embedded PostgreSQL ${found?.version} in ${DATA_DIR}, ${size}.`;
      if (isLoopback(env().APP_URL)) return good("database", what, said);
      return look(
        "database",
        what,
        `${said} A power cut can lose the last moments: for real people, set DATABASE_URL.`,
      );
    }
    if (Number.parseInt(found?.version ?? "0", 10) < 13) {
      return bad("database", what, `PostgreSQL ${found?.version} is too old. Use 13 or newer.`);
    }
    return good("database", what, `PostgreSQL ${found?.version}, ${size}.`);
  } catch {
    return bad(
      "database",
      what,
      "The database does not answer. See that it runs, and that DATABASE_URL is right.",
    );
  }
}

async function lookAtDisk(): Promise<Probe> {
  const what = "Room on the disk";
  const { DATA_DIR } = env();
  try {
    const { bavail, bsize } = await statfs(DATA_DIR.startsWith("memory:") ? "." : DATA_DIR);
    const free = (bavail * bsize) / giga;
    const said = `${free.toFixed(1)} GB are free in ${DATA_DIR}.`;
    if (free >= 2) return good("disk", what, said);
    return free < 0.5
      ? bad("disk", what, `${said} Saving will soon fail. Make room now.`)
      : look("disk", what, `${said} Make room before it is less than half of one.`);
  } catch {
    return look(
      "disk",
      what,
      `${DATA_DIR} cannot be looked at. It is where the server keeps its files: see that it is there.`,
    );
  }
}

async function lookAtMail(): Promise<Probe> {
  const what = "Mail";
  const { MAIL_URL } = env();
  if (MAIL_URL === undefined) {
    return look(
      "mail",
      what,
      "No mail is set up, so only people with a GitHub account can sign in. Set MAIL_URL and MAIL_FROM to let others in.",
    );
  }
  if (MAIL_URL === "page") return good("mail", what, "Mail stays on a page of this practice yard.");
  try {
    const late = new Promise<never>((_, fail) => {
      setTimeout(() => fail(Object.assign(new Error(), { code: "ETIMEDOUT" })), 5_000).unref();
    });
    await Promise.race([createTransport(MAIL_URL).verify(), late]);
    return good(
      "mail",
      what,
      "The mail server answers and lets us in. Send yourself a test mail to see one arrive.",
    );
  } catch (thrown) {
    const code =
      typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "unknown";
    const why =
      code === "EAUTH"
        ? "The mail server does not take our name and password."
        : `The mail server does not answer (${code}).`;
    return bad("mail", what, `${why} Look at MAIL_URL. Until then nobody can sign in by e-mail.`);
  }
}

function lookAtNode(): Probe {
  const what = "Node";
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major >= 22) return good("node", what, `Node ${process.versions.node}.`);
  if (major === 20 && minor >= 19) {
    return look(
      "node",
      what,
      `Node ${process.versions.node} works, and gets no more updates. Move to Node 24 when you can.`,
    );
  }
  return bad("node", what, `Node ${process.versions.node} is too old. Install Node 24.`);
}
