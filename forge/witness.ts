// Who watches a forge: hears each answer of the API and each body that a hook is sent, and changes neither.

/** A request as a door understood it, and the answer it gave. `path` has the names of its parts: `/user/{id}`. */
export type Exchange = { method: string; path: string; asked: unknown; status: number; answered: unknown };

/** A body as a hook gets it. */
export type Telling = { event: string; action: string | null; body: unknown };

export type Witness = { answered(exchange: Exchange): void; told(telling: Telling): void };

/** Watches nothing. */
export const nobody: Witness = { answered: () => undefined, told: () => undefined };
