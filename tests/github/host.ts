// A code host to test: GitHub, GitHub Enterprise or the forge, with the people and the App that the flow walks as.
import type { Octokit } from "@octokit/rest";

export type Heard = { headers: Record<string, string | string[] | undefined>; body: string };

/** The App: what it says of itself, the same signed with a wrong key, and tokens of its installation. */
export type AppOfHost = {
  statement: Octokit;
  forged: Octokit;
  /** With fewer permissions than the App has, when some are named. */
  installed(permissions?: Record<string, "read" | "write">): Promise<Octokit>;
};

/** A place that the host can reach: where it tells what happens. */
export type Ear = {
  url: string;
  secret: string;
  heard: Heard[];
  /** What it answers from now on. */
  answers(status: number): void;
};

export type Host = {
  /** In a few words, for the summary. */
  name: string;
  here: { owner: string; repo: string };
  /** What every branch, folder and title of this run starts with, so that nothing else is ever touched. */
  prefix: string;
  /** How many are sent and merged at once. */
  many: number;
  /** Somebody with write access, who offers changes. */
  writer: Octokit;
  /** Somebody else, an administrator, who reads and merges them. */
  reviewer: Octokit;
  nobody: Octokit;
  /** Calls with this token, right or wrong. */
  as(token: string): Octokit;
  /** Where git clones from and pushes to, as the writer. */
  gitUrl: string;
  /** What was not given: the steps that need it are skipped, with a sentence. */
  reader?: Octokit;
  app?: AppOfHost;
  ear?: Ear;
  /** Lets a call go wrong on purpose. */
  fault?(wish: object): Promise<void>;
  /** Goes through signing in, and gives what came of it. */
  oauth?: { web: string; clientId: string; clientSecret: string; callback: string; login: string };
  restart?(): Promise<void>;
};

export type Need = "reader" | "app" | "ear" | "fault" | "oauth" | "restart";

/** What to say of a step that cannot be walked. */
export const whyNot: Record<Need, string> = {
  reader: "It needs the token of a third person, who may only read.",
  app: "It needs the number and the key of a GitHub App that is installed on the repository.",
  ear: "It needs an address that the code host can reach; run it against the forge for this.",
  fault: "It would have to break the code host's limits; the forge breaks them on purpose.",
  oauth: "A person must press a button there; the forge has one that a test can press.",
  restart: "It would have to stop the code host.",
};
