// Which addresses the code host may have: the one that the operator names, and never a way into the network we stand in.
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { type Result, refuse, succeed } from "#domain/result";

/** `local`: a code host on this computer is meant. `privateNetwork`: one inside the operator's own network is meant. */
export type Allowed = { local: boolean; privateNetwork: boolean };

type Kind = "public" | "loopback" | "private" | "never";

const ranges: Record<Exclude<Kind, "public">, string> = {
  loopback: "127.0.0.0/8 ::1/128",
  // RFC 1918, RFC 6598 (shared), RFC 4193 (unique local).
  private: "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 100.64.0.0/10 fc00::/7",
  // This network, link-local (where clouds keep their keys), protocol assignments, documentation, benchmarks, multicast,
  // reserved; and addresses of IPv6 that hide one of IPv4: mapped, compatible, NAT64, 6to4, Teredo. RFC 6890.
  never:
    "0.0.0.0/8 169.254.0.0/16 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 " +
    "224.0.0.0/4 240.0.0.0/4 ::ffff:0:0/96 ::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 " +
    "fe80::/10 fec0::/10 ff00::/8",
};

type Family = "ipv4" | "ipv6";

const familyOf = (ip: string): Family => (ip.includes(":") ? "ipv6" : "ipv4");

/** A list for each family: in one list, Node takes every address of IPv4 for a mapped one of IPv6. */
function listsOf(text: string): Record<Family, BlockList> {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const range of text.split(" ")) {
    const [address = "", bits] = range.split("/");
    const family = familyOf(address);
    lists[family].addSubnet(address, Number(bits), family);
  }
  return lists;
}

const kinds = [
  ["loopback", listsOf(ranges.loopback)],
  ["never", listsOf(ranges.never)],
  ["private", listsOf(ranges.private)],
] as const;

function kindOf(ip: string): Kind {
  const family = familyOf(ip);
  return kinds.find(([, lists]) => lists[family].check(ip, family))?.[0] ?? "public";
}

const network = "is inside a private network. If your code host is there, set GITHUB_PRIVATE_NETWORK=allowed";

function judgeKind(kind: Kind, { local, privateNetwork }: Allowed): Result<true> {
  if (kind === "never") return refuse("is not an address that a code host can have");
  if (kind === "loopback" && !local)
    return refuse("is this computer itself, and Ruleyard's own address is not");
  if (kind === "private" && !privateNetwork) return refuse(network);
  return succeed(true);
}

/**
 * Judges the address of a code host as it was written. A refusal goes on from the setting's name, and holds no value.
 * @example judgeAddress("https://2130706433/", { local: false, privateNetwork: false }) // => { ok: false, reason: "must be …" }
 */
export function judgeAddress(text: string, allowed: Allowed): Result<string> {
  const written = /^(https?):\/\/([^/?#@\\\s%]+)((?:\/[\w.~-]+)*)\/*$/.exec(text);
  if (written === null || !URL.canParse(text)) {
    return refuse(
      "must be a plain web address such as https://github.com, with no name, password or question in it",
    );
  }
  const [, scheme, place = "", path = ""] = written;
  const url = new URL(text);
  // A browser's eye reads 0x7f.1, 017700000001 and full-width figures as addresses: only the plain form is taken.
  const host = place.replace(/:\d+$/, "").toLowerCase();
  const { hostname } = url;
  if (host !== hostname || hostname.endsWith(".") || path.split("/").some((part) => /^\.+$/.test(part))) {
    return refuse("must be written plainly: the host's name, or its address in four numbers");
  }
  const ip = hostname.replace(/^\[|\]$/g, "");
  const kind = isIP(ip) ? kindOf(ip) : kindOfName(hostname);
  const judged = judgeKind(kind, allowed);
  if (!judged.ok) return judged;
  if (scheme !== "https" && kind !== "loopback") return refuse("must begin with https://");
  return succeed(`${url.origin}${path}`);
}

function kindOfName(name: string): Kind {
  if (name === "localhost") return "loopback";
  if (name.endsWith(".localhost")) return "never";
  return name.includes(".") && !/\.(local|internal|lan|home|intranet|corp|private)$/.test(name)
    ? "public"
    : "private";
}

/**
 * Looks a name up and judges every address behind it, so that a name cannot lead where its address may not. What
 * could be exchanged between this and the connection is held by https: the host must show a certificate for the name.
 * @example await judgeName("localhost", { local: false, privateNetwork: false }) // => { ok: false, reason: "…" }
 */
export async function judgeName(hostname: string, allowed: Allowed): Promise<Result<true>> {
  const ip = hostname.replace(/^\[|\]$/g, "");
  const found = isIP(ip) ? [{ address: ip }] : await lookup(hostname, { all: true });
  for (const { address } of found) {
    const judged = judgeKind(kindOf(address), allowed);
    if (!judged.ok) return refuse(`${hostname} ${judged.reason}.`);
  }
  return succeed(true);
}
