// A pool of one connection whose other end is PGlite in this very process: no port, no second program.
//
// Plain JavaScript, so that Prisma's command line can use it before anything is built.
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Duplex } from "node:stream";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";

const terminate = "X".charCodeAt(0);

/** The wire between the driver and the database: whole messages go in, answers come out. */
class Wire extends Duplex {
  /** @type {PGlite} */ #database;
  /** @type {(work: () => Promise<void>) => Promise<void>} */ #inTurn;
  /** @type {Buffer} */ #waiting = Buffer.alloc(0);
  #greeted = false;

  /**
   * @param {PGlite} database
   * @param {(work: () => Promise<void>) => Promise<void>} inTurn
   */
  constructor(database, inTurn) {
    super();
    this.#database = database;
    this.#inTurn = inTurn;
  }

  // What the driver expects of a socket.
  connect() {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }
  setNoDelay() {
    return this;
  }
  setKeepAlive() {
    return this;
  }
  ref() {
    return this;
  }
  unref() {
    return this;
  }
  _read() {}

  /**
   * @param {Buffer} chunk
   * @param {string} _encoding
   * @param {(error?: Error | null) => void} done
   */
  _write(chunk, _encoding, done) {
    this.#inTurn(() => this.#take(chunk)).then(() => done(), done);
  }

  /** @param {() => void} done */
  _final(done) {
    this.push(null);
    done();
  }

  /** @param {Buffer} chunk */
  async #take(chunk) {
    this.#waiting = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk]);
    for (;;) {
      // Every message but the greeting starts with a letter; then comes its length, which counts itself.
      const head = this.#greeted ? 1 : 0;
      if (this.#waiting.length < head + 4) return;
      const length = head + this.#waiting.readInt32BE(head);
      if (this.#waiting.length < length) return;
      const message = this.#waiting.subarray(0, length);
      this.#waiting = this.#waiting.subarray(length);
      if (!this.#greeted) {
        this.#greeted = true;
        // There is one session for ever: a new connection must not inherit what a dropped one left open.
        await this.#database.exec("rollback");
        await this.#database.exec("discard all");
      } else if (message[0] === terminate) {
        this.push(null);
        return;
      }
      const answer = await this.#database.execProtocolRaw(message);
      if (answer.length > 0) this.push(Buffer.from(answer));
    }
  }
}

/**
 * Opens the embedded database in a folder (or `memory://`), behind the same kind of pool as any PostgreSQL.
 * @param {string} folder
 * @param {import("@electric-sql/pglite").PGliteOptions} [options]
 * @returns {Promise<{ pool: pg.Pool, database: PGlite }>}
 * @example await openEmbedded("memory://") // => { pool, database }
 */
export async function openEmbedded(folder, options) {
  if (!folder.startsWith("memory:")) await mkdir(dirname(folder), { recursive: true });
  const database = await PGlite.create(folder, options);
  /** @type {Promise<void>} */
  let last = Promise.resolve();
  /** @param {() => Promise<void>} work */
  const inTurn = (work) => {
    last = last.then(work, work);
    return last;
  };
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    user: "postgres",
    database: "postgres",
    password: "none",
    ssl: false,
    stream: () => /** @type {any} */ (new Wire(database, inTurn)),
  });
  return { pool, database };
}
