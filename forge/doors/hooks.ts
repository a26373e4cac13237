// The doors to hooks, what was delivered to them, and delivering it again.
import { z } from "zod";
import { deliver } from "../acts/telling";
import type { Delivery, Hook } from "../rows/rows";
import { hookShape } from "../shapes/payloads";
import { tell, type Yard } from "../yard";
import { answer, invalid, isAnswer, notFound, trouble, type Answer } from "./answer";
import { whoMay } from "./caller";
import { door, numberIn, paged, readBody, type Call, type Door } from "./router";

const hooks = "/repos/{owner}/{repo}/hooks";
const about = "repos/webhooks";
const admin = (call: Call) => whoMay(call.caller, { person: "admin", app: null });
const onlyApp = (call: Call) =>
  call.caller.kind === "app" ? undefined : trouble(401, "A JSON web token could not be decoded");

const config = z.object({
  url: z.url(),
  secret: z.string().default(""),
  content_type: z.enum(["json", "form"]).default("form"),
});
const wanted = z.object({
  config,
  events: z.array(z.string()).min(1).default(["push"]),
  active: z.boolean().default(true),
});
const wantedChange = z.object({
  config: config.partial().optional(),
  events: z.array(z.string()).min(1).optional(),
  add_events: z.array(z.string()).optional(),
  remove_events: z.array(z.string()).optional(),
  active: z.boolean().optional(),
});

/**
 * True for an address on this computer: the forge tells nobody else.
 * @example isOnThisComputer("http://127.0.0.1:3000/hook") // => true
 */
export function isOnThisComputer(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, protocol } = new URL(url);
  return /^https?:$/.test(protocol) && /^(127(\.\d+){3}|localhost|\[::1\])$/.test(hostname);
}

const elsewhere = () =>
  invalid([{ resource: "Hook", field: "url", code: "custom", message: "url must be on this computer" }]);

function make(call: Call): Answer {
  const { yard } = call;
  const user = admin(call);
  if (isAnswer(user)) return user;
  const body = readBody(call, wanted, "Hook");
  if (isAnswer(body)) return body;
  if (!isOnThisComputer(body.config.url)) return elsewhere();
  if (yard.store.all("hooks").some((hook) => !hook.ofApp && hook.url === body.config.url))
    return invalid([{ resource: "Hook", code: "custom", message: "Hook already exists on this repository" }]);
  const at = yard.now();
  const hook: Hook = {
    id: yard.store.nextId(),
    ofApp: false,
    url: body.config.url,
    secret: body.config.secret,
    contentType: body.config.content_type,
    events: body.events,
    active: body.active,
    createdAt: at,
    updatedAt: at,
  };
  yard.store.write((changes) => {
    changes.put("hooks", hook.id, hook);
    tell(yard, changes, { event: "ping", senderId: user.id, hookId: hook.id });
  });
  return answer(201, hookShape(yard, hook));
}

function hookIn(call: Call): Hook | Answer {
  if (call.params.hook_id === undefined) {
    const refused = onlyApp(call);
    return refused ?? call.yard.store.all("hooks").find((hook) => hook.ofApp) ?? notFound();
  }
  const user = admin(call);
  if (isAnswer(user)) return user;
  const found = call.yard.store.get("hooks", numberIn(call.params, "hook_id") ?? 0);
  return found && !found.ofApp ? found : notFound();
}

function list(call: Call): Promise<Answer> | Answer {
  const user = admin(call);
  if (isAnswer(user)) return user;
  const found = call.yard.store.all("hooks").filter((hook) => !hook.ofApp);
  return paged(call, found, (hook) => hookShape(call.yard, hook));
}

function show(call: Call): Answer {
  const hook = hookIn(call);
  return isHook(hook) ? answer(200, hookShape(call.yard, hook)) : hook;
}

const isHook = (value: Hook | Answer): value is Hook => "ofApp" in value;

function change(call: Call): Answer {
  const hook = hookIn(call);
  if (!isHook(hook)) return hook;
  const body = readBody(call, wantedChange, "Hook");
  if (isAnswer(body)) return body;
  if (body.config?.url && !isOnThisComputer(body.config.url)) return elsewhere();
  const events = new Set([...(body.events ?? hook.events), ...(body.add_events ?? [])]);
  for (const gone of body.remove_events ?? []) events.delete(gone);
  const next: Hook = {
    ...hook,
    url: body.config?.url ?? hook.url,
    secret: body.config?.secret ?? hook.secret,
    contentType: body.config?.content_type ?? hook.contentType,
    events: [...events],
    active: body.active ?? hook.active,
    updatedAt: call.yard.now(),
  };
  call.yard.store.write(({ put }) => put("hooks", hook.id, next));
  return answer(200, hookShape(call.yard, next));
}

function remove(call: Call): Answer {
  const hook = hookIn(call);
  if (!isHook(hook)) return hook;
  call.yard.store.write(({ drop }) => drop("hooks", hook.id));
  return { status: 204 };
}

function ping(call: Call): Answer {
  const hook = hookIn(call);
  if (!isHook(hook)) return hook;
  const senderId = call.caller.kind === "person" ? call.caller.user.id : call.yard.store.facts().botId;
  call.yard.store.write((changes) => tell(call.yard, changes, { event: "ping", senderId, hookId: hook.id }));
  return { status: 204 };
}

function deliveryShape(yard: Yard, delivery: Delivery) {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: delivery.seconds,
    status: delivery.status,
    status_code: delivery.statusCode,
    event: delivery.event,
    action: delivery.action,
    installation_id: yard.store.get("hooks", delivery.hookId)?.ofApp
      ? yard.store.facts().installationId
      : null,
    repository_id: yard.store.facts().repositoryId,
    throttled_at: null,
  };
}

function deliveries(call: Call): Promise<Answer> | Answer {
  const hook = hookIn(call);
  if (!isHook(hook)) return hook;
  const found = call.yard.store.all("deliveries").filter((delivery) => delivery.hookId === hook.id);
  return paged(call, found.reverse(), (delivery) => deliveryShape(call.yard, delivery));
}

function deliveryIn(call: Call): { hook: Hook; delivery: Delivery } | Answer {
  const hook = hookIn(call);
  if (!isHook(hook)) return hook;
  const delivery = call.yard.store.get("deliveries", numberIn(call.params, "delivery_id") ?? 0);
  return delivery?.hookId === hook.id ? { hook, delivery } : notFound();
}

function showDelivery(call: Call): Answer {
  const found = deliveryIn(call);
  if (!("delivery" in found)) return found;
  const { hook, delivery } = found;
  return answer(200, {
    ...deliveryShape(call.yard, delivery),
    url: hook.url,
    request: {
      headers: { "X-GitHub-Event": delivery.event, "X-GitHub-Delivery": delivery.guid },
      payload: JSON.parse(delivery.body),
    },
    response: { headers: {}, payload: delivery.answer },
  });
}

function again(call: Call): Answer {
  const found = deliveryIn(call);
  if (!("delivery" in found)) return found;
  const { guid, event, action, body } = found.delivery;
  deliver(call.yard, found.hook, { guid, event, action, body, redelivery: true }).catch((trouble: unknown) =>
    console.error("forge: redelivery failed:", trouble),
  );
  return answer(202, {});
}

function appConfig(call: Call): Answer {
  const hook = hookIn(call);
  return isHook(hook) ? answer(200, hookShape(call.yard, hook).config) : hook;
}

export const hookDoors: Door[] = [
  door("GET", hooks, `${about}#list-repository-webhooks`, list),
  door("POST", hooks, `${about}#create-a-repository-webhook`, make),
  door("GET", `${hooks}/{hook_id}`, `${about}#get-a-repository-webhook`, show),
  door("PATCH", `${hooks}/{hook_id}`, `${about}#update-a-repository-webhook`, change),
  door("DELETE", `${hooks}/{hook_id}`, `${about}#delete-a-repository-webhook`, remove),
  door("POST", `${hooks}/{hook_id}/pings`, `${about}#ping-a-repository-webhook`, ping),
  door(
    "GET",
    `${hooks}/{hook_id}/deliveries`,
    `${about}#list-deliveries-for-a-repository-webhook`,
    deliveries,
  ),
  door(
    "GET",
    `${hooks}/{hook_id}/deliveries/{delivery_id}`,
    `${about}#get-a-delivery-for-a-repository-webhook`,
    showDelivery,
  ),
  door(
    "POST",
    `${hooks}/{hook_id}/deliveries/{delivery_id}/attempts`,
    `${about}#redeliver-a-delivery-for-a-repository-webhook`,
    again,
  ),
  door("GET", "/app/hook/config", "apps/webhooks#get-a-webhook-configuration-for-an-app", appConfig),
  door("GET", "/app/hook/deliveries", "apps/webhooks#list-deliveries-for-an-app-webhook", deliveries),
  door(
    "GET",
    "/app/hook/deliveries/{delivery_id}",
    "apps/webhooks#get-a-delivery-for-an-app-webhook",
    showDelivery,
  ),
  door(
    "POST",
    "/app/hook/deliveries/{delivery_id}/attempts",
    "apps/webhooks#redeliver-a-delivery-for-an-app-webhook",
    again,
  ),
];
