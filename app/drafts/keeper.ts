// Keeping a draft: each keystroke to this computer at once, then to the account, and always a true word about both.
import type { Answer, Latest, Save } from "./account";
import { type Copy, drop, keep, leftBehind, type Shelf } from "./copies";

/** How the account stands to the text on the screen. */
export type AccountState =
  | { kind: "saved" }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "unreachable" }
  | { kind: "signed-out" }
  | { kind: "refused"; reason: string }
  | { kind: "choice"; other: Other };

/** The other text of a draft that was written in two places. */
export type Other = Latest & { from: "account" | "this computer" | "GitHub"; who?: string; trouble?: string };

export type Keeping = {
  text: string;
  /** Counts the times that the text changed without being typed here, so that an editor takes it over. */
  replaced: number;
  here: { ok: boolean; at: Date | null };
  account: { revision: number; text: string; savedAt: Date | null };
  state: AccountState;
};

export type KeeperOptions = {
  draft: string;
  tab: string;
  shelf: Shelf | undefined;
  openTabs: ReadonlySet<string>;
  account: { revision: number; text: string; savedAt: Date | null };
  save: Save;
  /** Tells the other open tabs of this draft what the account has now. */
  tell?: (latest: Latest) => void;
  pause?: number;
};

/** Waits between tries while the account cannot be reached, in milliseconds. */
const waits = [1000, 2000, 4000, 8000, 15_000];

export class Keeper {
  #keeping: Keeping;
  #options: KeeperOptions;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #tries = 0;
  #left: { tab: string; copy: Copy }[];

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#keeping = {
      text: options.account.text,
      replaced: 0,
      here: { ok: true, at: null },
      account: options.account,
      state: { kind: "saved" },
    };
    this.#left = leftBehind(options.shelf, options.draft, options.openTabs);
    this.#takeUp();
  }

  read = (): Keeping => this.#keeping;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Take a text as typed. It is on this computer when this returns. */
  type(text: string): void {
    if (text === this.#keeping.text) return;
    this.#set({ text });
    this.#keepHere();
    if (this.#keeping.state.kind !== "choice") this.#soon(this.#options.pause ?? 700);
  }

  /** Take over a text that was not typed here, on top of what is: the one before stays in the draft's history. */
  take(text: string): void {
    if (text === this.#keeping.text) return;
    this.#set({ text, replaced: this.#keeping.replaced + 1 });
    this.#keepHere();
    if (this.#keeping.state.kind !== "choice") this.#soon(0);
  }

  /** Settle a choice between two texts. Both are in the draft's history afterwards, so neither is lost. */
  async settle(choice: "mine" | "other"): Promise<void> {
    const { state, text: mine } = this.#keeping;
    if (state.kind !== "choice" || this.#sending) return;
    this.#sending = true;
    const { other } = state;
    const [lost, won] = choice === "mine" ? [other.text, mine] : [mine, other.text];
    const known = this.#keeping.account.text;
    let answer: Answer = { kind: "saved", ...this.#accountNow() };
    for (const text of lost === known ? [won] : [lost, won]) {
      if (text === this.#keeping.account.text) continue;
      answer = await this.#options.save(text, this.#keeping.account.revision);
      if (answer.kind !== "saved") break;
      this.#set({ account: { text, revision: answer.revision, savedAt: answer.savedAt } });
    }
    this.#sending = false;
    if (answer.kind === "conflict")
      return this.#set({
        account: answer.latest,
        state: { kind: "choice", other: { ...answer.latest, from: "account" } },
      });
    if (answer.kind !== "saved")
      return this.#set({ state: { kind: "choice", other: { ...other, trouble: whyNot(answer) } } });
    // What was typed while the choice was being saved is newer than both.
    const typed = this.#keeping.text !== mine;
    if (!typed) this.#set({ text: won, replaced: this.#keeping.replaced + (won === mine ? 0 : 1) });
    this.#left = this.#left.filter(({ tab, copy }) => {
      if (copy.text !== other.text) return true;
      drop(this.#options.shelf, this.#options.draft, tab);
      return false;
    });
    this.#settled();
  }

  /** Another tab saved: follow it if nothing was typed here, or else ask. */
  heard(latest: Latest): void {
    if (latest.revision <= this.#keeping.account.revision || this.#sending) return;
    const clean = this.#keeping.text === this.#keeping.account.text;
    this.#set({ account: latest });
    if (clean || latest.text === this.#keeping.text) {
      if (latest.text !== this.#keeping.text)
        this.#set({ text: latest.text, replaced: this.#keeping.replaced + 1 });
      this.#settled();
    } else this.#set({ state: { kind: "choice", other: { ...latest, from: "account" } } });
  }

  /** Try the account now: the network came back, or the person asked. */
  now(): void {
    this.#tries = 0;
    if (this.#dirty() && this.#keeping.state.kind !== "choice") this.#soon(0);
  }

  /** The page is going. Send what the account does not have; true when the person should be held back. */
  leave(): boolean {
    if (!this.#dirty()) return false;
    if (this.#keeping.state.kind !== "choice" && !this.#sending)
      void this.#options.save(this.#keeping.text, this.#keeping.account.revision, true);
    return !this.#keeping.here.ok;
  }

  /** Stop all timers. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #dirty(): boolean {
    return this.#keeping.text !== this.#keeping.account.text;
  }

  #accountNow() {
    const { revision, savedAt } = this.#keeping.account;
    return { revision, savedAt: savedAt ?? new Date() };
  }

  #set(change: Partial<Keeping>): void {
    this.#keeping = { ...this.#keeping, ...change };
    for (const listener of this.#listeners) listener();
  }

  #keepHere(): void {
    const { text, account } = this.#keeping;
    const at = new Date();
    const copy = { text, basedOn: account.revision, at: at.getTime(), saved: text === account.text };
    const ok = keep(this.#options.shelf, this.#options.draft, this.#options.tab, copy);
    this.#set({ here: { ok, at: ok ? at : this.#keeping.here.at } });
  }

  #soon(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#sending && this.#keeping.state.kind !== "unreachable")
      this.#set({ state: this.#dirty() ? { kind: "waiting" } : { kind: "saved" } });
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  async #send(): Promise<void> {
    if (this.#sending || !this.#dirty() || this.#keeping.state.kind === "choice") return;
    this.#sending = true;
    const { text, account } = this.#keeping;
    if (this.#keeping.state.kind !== "unreachable") this.#set({ state: { kind: "saving" } });
    const answer = await this.#options.save(text, account.revision);
    this.#sending = false;
    if (answer.kind === "saved") {
      this.#tries = 0;
      this.#set({ account: { text, revision: answer.revision, savedAt: answer.savedAt } });
      this.#settled();
    } else if (answer.kind === "conflict") {
      this.#set({ account: answer.latest });
      if (answer.latest.text === this.#keeping.text) this.#settled();
      else this.#set({ state: { kind: "choice", other: { ...answer.latest, from: "account" } } });
    } else {
      this.#set({ state: answer });
      if (answer.kind === "refused") return;
      this.#timer = setTimeout(() => void this.#send(), waits[Math.min(this.#tries++, waits.length - 1)]);
    }
  }

  /** The account has what it was sent: say so, go on with what was typed meanwhile, and take up what earlier tabs left. */
  #settled(): void {
    this.#keepHere();
    if (!this.#dirty()) this.#set({ state: { kind: "saved" } });
    this.#options.tell?.({ text: this.#keeping.account.text, ...this.#accountNow() });
    if (this.#dirty()) this.#soon(this.#options.pause ?? 700);
    else this.#takeUp();
  }

  #takeUp(): void {
    const next = this.#left[0];
    if (!next) return;
    const { account } = this.#keeping;
    if (next.copy.text === account.text) {
      this.#dropFirst();
      return this.#takeUp();
    }
    const kept = { text: next.copy.text, revision: next.copy.basedOn, savedAt: new Date(next.copy.at) };
    if (next.copy.basedOn === account.revision && this.#keeping.text === account.text) {
      // Typed on top of what the account has, and never saved there: simply go on.
      this.#set({ text: kept.text, replaced: this.#keeping.replaced + 1 });
      this.#keepHere();
      this.#dropFirst();
      return this.#soon(0);
    }
    this.#set({ state: { kind: "choice", other: { ...kept, from: "this computer" } } });
  }

  #dropFirst(): void {
    const first = this.#left.shift();
    if (first) drop(this.#options.shelf, this.#options.draft, first.tab);
  }
}

function whyNot(answer: Answer): string {
  if (answer.kind === "signed-out") return "Sign in again first; both texts are kept until then.";
  if (answer.kind === "refused") return answer.reason;
  return "Could not reach your account. Both texts are kept; try again in a moment.";
}
