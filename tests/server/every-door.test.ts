// Every door of the house by name: routes, actions and pages as they lie in the folders, and who may pass each. A new one
// without a line here fails; what a line says of a route is tried at the door itself.
import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type CodeHost, openCodeHost, signInWithCookies } from "./code-host";
import { onEveryDatabase } from "./databases";

vi.setConfig({ testTimeout: 120_000 });

/** anyone: needs no sign-in · form: anyone, from our own pages · proof: has a check of its own · person: who is signed in · coordinator */
type Who = "anyone" | "form" | "proof" | "person" | "coordinator";

const routes: Record<string, Who> = {
  "auth/[...all]": "proof",
  "catalogue/[dataset]": "anyone",
  "drafts/[draft]": "person",
  "drop-ins/[dropIn]/calendar.ics": "anyone",
  "drop-ins/calendar.ics": "anyone",
  "folder/[dataset]": "anyone",
  "github/webhook": "proof",
  health: "anyone",
  "lessons/[lesson]/exercises/[exercise]": "person",
  notebooks: "person",
  "people/part": "coordinator",
  place: "form",
  "place/lessons/[lesson]/exercises/[exercise]": "form",
  "place/notebooks": "form",
  "place/open": "form",
  "place/spots": "form",
  questions: "person",
  "questions/[question]": "person",
  "setup/created": "proof",
  "setup/enter": "proof",
  "setup/keep": "proof",
  "setup/mail": "proof",
  "sign-in": "form",
  "sign-in/code": "form",
  "sign-in/mail": "form",
  "sign-out": "form",
  spots: "person",
  "submissions/[submission]": "person",
  "you/data": "person",
  "you/join": "person",
  "you/join/cancel": "person",
  "you/join/confirm": "person",
  "you/leave": "person",
  "you/name": "person",
  "you/sessions": "person",
};

/** What each action calls; it is there that the law is asked. All act for who is signed in, and for nobody else. */
const actions: Record<string, string[]> = {
  "drafts/[draft]/actions.ts": ["answer", "sayMadeUp", "take"],
  "drafts/[draft]/send/actions.ts": ["askClearance", "send"],
  "drafts/[draft]/settle/actions.ts": ["settle"],
  "help/drop-ins/actions.ts": ["cancelDropIn", "come", "planDropIn"],
  "lessons/[lesson]/actions.ts": ["seeOthers", "shareAnswer", "takeAnswerBack", "takeAnswerDown"],
  "review/actions.ts": ["clear"],
  "review/[submission]/actions.ts": [
    "answer",
    "change",
    "decide",
    "say",
    "settle",
    "showLearners",
    "takeAway",
  ],
  "rules/actions.ts": ["claimRule", "releaseRule"],
  "you/actions.ts": ["takePart"],
};

/** Pages that show somebody their own, or what is in progress, ask who it is; the others are open to all. */
const pages: Record<string, "anyone" | "person"> = {
  ".": "anyone",
  check: "anyone",
  "drafts/[draft]": "person",
  "drafts/[draft]/send": "person",
  "drafts/[draft]/settle": "person",
  help: "anyone",
  "help/ask": "anyone",
  "help/drop-ins": "anyone",
  "help/drop-ins/plan": "person",
  "help/questions": "person",
  "help/questions/[question]": "person",
  lessons: "anyone",
  "lessons/[lesson]": "anyone",
  "lessons/place": "anyone",
  "lessons/warm-up": "anyone",
  mail: "anyone",
  notebook: "anyone",
  "notebook/[notebook]": "anyone",
  people: "person",
  progress: "person",
  "progress/[dataset]": "person",
  review: "person",
  "review/[submission]": "person",
  rules: "anyone",
  "rules/[dataset]": "anyone",
  "rules/[dataset]/[code]": "anyone",
  "rules/[dataset]/[code]/notebook": "anyone",
  "rules/[dataset]/ideas": "anyone",
  "rules/[dataset]/ideas/[idea]": "anyone",
  setup: "anyone",
  "sign-in": "anyone",
  "sign-in/code": "anyone",
  you: "person",
  "you/join": "person",
  "you/leave": "person",
};

const found = (folder: string, name: string) =>
  readdirSync(resolve(folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path === name || (path.endsWith(`/${name}`) && !path.startsWith("_")))
    .map((path) => path.slice(0, -name.length).replace(/\/$/, "") || ".")
    .sort();
const sourceOf = (path: string) => readFileSync(resolve("app", path), "utf8");

test("no route, action or page stands here without a line", () => {
  expect(found("app/api", "route.ts")).toEqual(Object.keys(routes).sort());
  expect(found("app", "page.tsx")).toEqual(Object.keys(pages).sort());
  const files = readdirSync(resolve("app"), { recursive: true, encoding: "utf8" });
  const served = files.filter((path) => /\.tsx?$/.test(path) && /^\s*"use server"/m.test(sourceOf(path)));
  expect(served.sort()).toEqual(Object.keys(actions).sort());
});

test.each(Object.entries(actions))("%s acts for who is signed in alone", (path, names) => {
  const source = sourceOf(path);
  const parts = source.split(/^export async function /m).slice(1);
  expect(parts.map((part) => /^\w+/.exec(part)?.[0]).sort()).toEqual(names);
  for (const part of parts) expect(part).toMatch(/await (personOrSignIn\(|person\(\))/);
});

test.each(Object.entries(pages).filter(([, who]) => who === "person"))(
  "the page %s asks who it is",
  (path) => {
    expect(sourceOf(`${path}/page.tsx`)).toMatch(/await personOrSignIn\(/);
  },
);

describe("at the doors themselves", () => {
  const here = "http://127.0.0.1:9";
  const names = {
    draft: "d1",
    submission: "s1",
    lesson: "l1",
    question: "q1",
    exercise: "e1",
    dataset: "ssda903",
  };
  type Door = (request: Request, context: { params: Promise<typeof names> }) => Promise<Response>;

  onEveryDatabase(() => {
    let host: CodeHost;
    let cookie: string;
    beforeAll(async () => {
      host = await openCodeHost();
    });
    beforeEach(async () => {
      ({ cookie } = await signInWithCookies("sam"));
    });
    afterAll(() => host.close());

    test("each lets in whom its line says", async () => {
      for (const [path, who] of Object.entries(routes)) {
        if (who === "anyone" || who === "proof") continue;
        const methods: Record<string, Door> = await import(
          /* @vite-ignore */ resolve("app/api", path, "route.ts")
        );
        for (const [method, door] of Object.entries(methods)) {
          const knock = async (headers: Record<string, string>) => {
            const body = method === "GET" ? null : new URLSearchParams({ person: "x", role: "reviewer" });
            const request = new Request(`${here}/api/${path}`, { method, headers, body });
            const answer = await door(request, { params: Promise.resolve(names) });
            return answer.status;
          };
          const at = `${method} ${path}`;
          if (method !== "GET") {
            for (const origin of ["https://evil.example", "null", `${here}.evil.example`]) {
              expect(await knock({ cookie, origin }), `${at} from ${origin}`).toBe(403);
            }
            expect(await knock({ cookie }), `${at} from nowhere`).toBe(403);
          }
          if (who === "form") continue;
          expect(await knock({ origin: here }), `${at} by nobody`).toBe(401);
          const forged = { origin: here, cookie: "ruleyard.session_token=made.up" };
          expect(await knock(forged), `${at} with a made-up session`).toBe(401);
          if (who === "coordinator")
            expect(await knock({ cookie, origin: here }), `${at} by an analyst`).toBe(403);
        }
      }
    });
  });
});
