// Tells the hooks what happened: signed, once each, never again by itself, and written down.
import { createHmac, randomUUID } from "node:crypto";
import { payload } from "../shapes/payloads";
import type { Delivery, Hook, Notice } from "../rows/rows";
import type { Yard } from "../yard";

const atOnce = 4;
const patience = 10_000;
const remembered = 300;

/**
 * GitHub's signature of a body.
 * @example sign("secret", "{}") // => "sha256=…"
 */
export function sign(secret: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

/**
 * Sends one body to a hook and writes down what came back.
 * @example await deliver(yard, hook, { guid, event: "push", action: null, body: "{}", redelivery: false })
 */
export async function deliver(
  yard: Yard,
  hook: Hook,
  what: Pick<Delivery, "guid" | "event" | "action" | "body" | "redelivery">,
): Promise<Delivery> {
  const began = performance.now();
  const at = yard.now();
  const form = hook.contentType === "form";
  const sent = form ? new URLSearchParams({ payload: what.body }).toString() : what.body;
  const target = hook.ofApp
    ? ["integration", yard.settings.appId]
    : ["repository", String(yard.store.facts().repositoryId)];
  const answered = await fetch(hook.url, {
    method: "POST",
    redirect: "manual",
    signal: AbortSignal.timeout(patience),
    headers: {
      accept: "*/*",
      "content-type": form ? "application/x-www-form-urlencoded" : "application/json",
      "user-agent": "GitHub-Hookshot/forge",
      "x-github-delivery": what.guid,
      "x-github-event": what.event,
      "x-github-hook-id": String(hook.id),
      "x-github-hook-installation-target-type": target[0] ?? "",
      "x-github-hook-installation-target-id": target[1] ?? "",
      ...(hook.secret ? { "x-hub-signature-256": sign(hook.secret, sent) } : {}),
    },
    body: sent,
  })
    .then(async (response) => ({
      code: response.status,
      status: response.ok ? "OK" : response.statusText || "Invalid HTTP Response",
      text: (await response.text()).slice(0, 2_000),
    }))
    .catch((trouble: unknown) => {
      const late = trouble instanceof Error && trouble.name === "TimeoutError";
      return { code: late ? 504 : 502, status: late ? "timed out" : "failed to connect to host", text: "" };
    });
  const delivery: Delivery = {
    id: yard.store.nextId(),
    hookId: hook.id,
    ...what,
    deliveredAt: at,
    seconds: Math.round(performance.now() - began) / 1000,
    status: answered.status,
    statusCode: answered.code,
    answer: answered.text,
  };
  const old = yard.store.all("deliveries");
  yard.store.write((changes) => {
    changes.put("deliveries", delivery.id, delivery);
    for (const gone of old.slice(0, Math.max(0, old.length - remembered)))
      changes.drop("deliveries", gone.id);
  });
  return delivery;
}

const wants = (hook: Hook, notice: Notice) =>
  notice.hookId === null
    ? hook.active && (hook.events.includes("*") || hook.events.includes(notice.event))
    : hook.id === notice.hookId;

/**
 * Starts the one that tells. `wake` looks for what is still to be told; `stop` ends after what is under way.
 * @example const telling = startTelling(yard); telling.wake()
 */
export function startTelling(yard: Yard): { wake(): void; stop(): Promise<void> } {
  const busy = new Map<number, Promise<void>>();
  let stopped = false;

  async function one(notice: Notice): Promise<void> {
    await yard.store.settled();
    for (const hook of yard.store.all("hooks").filter((each) => wants(each, notice))) {
      const { event, action } = notice;
      const shape = await payload(yard, notice, hook);
      yard.witness.told({ event, action, body: shape });
      const what = { guid: randomUUID(), event, action, body: JSON.stringify(shape), redelivery: false };
      const luck = yard.faults.luckOfTelling();
      if (luck === "lost") continue;
      if (luck === "late") await new Promise((later) => setTimeout(later, 300));
      await deliver(yard, hook, what);
      if (luck === "doubled") await deliver(yard, hook, what);
    }
    yard.store.write(({ drop }) => drop("notices", notice.id));
  }

  function wake(): void {
    if (stopped || busy.size >= atOnce) return;
    for (const notice of yard.store.all("notices")) {
      if (busy.size >= atOnce) return;
      if (busy.has(notice.id)) continue;
      const work = one(notice)
        .catch((trouble: unknown) => {
          console.error(`forge: could not tell the hooks of ${notice.event}:`, trouble);
          yard.store.write(({ drop }) => drop("notices", notice.id));
        })
        .finally(() => {
          busy.delete(notice.id);
          wake();
        });
      busy.set(notice.id, work);
    }
  }

  return {
    wake,
    async stop() {
      stopped = true;
      await Promise.all(busy.values());
    },
  };
}
