// Keeping where somebody is: on this computer with each move of the cursor, elsewhere when they pause or leave.
import { newestSpot, type Spot, spotOf, spotSchema } from "#domain/spot";

type Shelf = Pick<Storage, "getItem" | "setItem" | "key" | "length">;
export type PutSpot = (spot: Spot, leaving: boolean) => Promise<boolean>;
export type Moved = Partial<Pick<Spot, "part" | "cursor" | "scrolled" | "hints" | "plain" | "stands">>;

const prefix = "ruleyard.spot.";
const keyOf = ({ of, name }: Pick<Spot, "of" | "name">) => `${prefix}${of}.${name}`;

/**
 * A door for spots: the account's own, or the one that six words open.
 * @example await spotsAt("/api/spots", (spot) => spot)(spot, false) // => true
 */
export function spotsAt(address: string, bodyOf: (spot: Spot) => object): PutSpot {
  return async (spot, leaving) => {
    try {
      const response = await fetch(address, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(bodyOf(spot)),
        keepalive: leaving,
        signal: leaving ? null : AbortSignal.timeout(15_000),
      });
      return response.ok;
    } catch {
      return false;
    }
  };
}

/** Where whoever is signed in keeps theirs. */
export const accountSpots = spotsAt("/api/spots", (spot) => spot);

/**
 * Every spot that this computer knows, in no order.
 * @example spotsHere(localStorage).length // => 3
 */
export function spotsHere(shelf: Shelf | undefined): Spot[] {
  try {
    const keys = Array.from({ length: shelf?.length ?? 0 }, (_, at) => shelf?.key(at) ?? "");
    return keys.filter((key) => key.startsWith(prefix)).flatMap((key) => readHere(shelf, key) ?? []);
  } catch {
    return [];
  }
}

/**
 * Keeps a spot on this computer, unless it knows a newer one.
 * @example keepSpotHere(localStorage, spot) // => undefined
 */
export function keepSpotHere(shelf: Shelf | undefined, spot: Spot): void {
  if (newestSpot([spot, readHere(shelf, keyOf(spot))]) !== spot) return;
  try {
    shelf?.setItem(keyOf(spot), JSON.stringify(spot));
  } catch {
    // A full computer forgets the spot; what was written is told of in its own line.
  }
}

export class SpotKeeper {
  /** Where they were when this was opened. */
  readonly first: Spot | null;
  #spot: Spot;
  #isTouched = false;
  #isSent = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    of: Spot["of"],
    name: string,
    known: Spot | null,
    private shelf: Shelf | undefined,
    private put: PutSpot | null,
    private pause = 1500,
  ) {
    this.first = newestSpot([known, readHere(shelf, keyOf({ of, name }))]);
    this.#spot = this.first ?? spotOf(of, name, "", new Date(0));
  }

  read = (): Spot => this.#spot;

  /** Somebody is at the keys: from now on, moves are theirs and not the page's own. */
  touch = (): void => {
    this.#isTouched = true;
  };

  /** They are here now. What belonged to another part is left behind with it. */
  move(moved: Moved): void {
    if (!this.#isTouched) return;
    const { putAway: _, ...before } = this.#spot;
    // The panels of a rule are all about one text; the exercises of a lesson each have their own.
    const isElsewhere = before.of === "lesson" && moved.part !== undefined && moved.part !== before.part;
    const fresh = isElsewhere ? { cursor: null, scrolled: 0, hints: 0, stands: null } : {};
    this.#keep({ ...before, ...fresh, ...moved, at: new Date().toISOString() });
  }

  /** What the checks of the part where they are came to. */
  stand(part: string, stands: Spot["stands"]): void {
    const { works, of } = this.#spot.stands ?? {};
    if (!this.#isTouched || part !== this.#spot.part) return;
    if (works !== stands?.works || of !== stands?.of) this.#keep({ ...this.#spot, stands });
  }

  /** The page goes: what is not kept elsewhere yet is sent along. */
  leave(): void {
    clearTimeout(this.#timer);
    if (!this.#isSent) void this.#send(true);
  }

  #keep(spot: Spot): void {
    this.#spot = spot;
    keepSpotHere(this.shelf, spot);
    if (!this.put) return;
    this.#isSent = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(false), this.pause);
  }

  async #send(leaving: boolean): Promise<void> {
    const sent = this.#spot;
    this.#isSent = true;
    // One that does not arrive goes with the next move, and is on this computer meanwhile.
    if (!(await this.put?.(sent, leaving)) && this.#spot === sent) this.#isSent = false;
  }
}

function readHere(shelf: Shelf | undefined, key: string): Spot | null {
  try {
    return spotSchema.safeParse(JSON.parse(shelf?.getItem(key) ?? "null")).data ?? null;
  } catch {
    return null;
  }
}
