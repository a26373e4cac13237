// What every page may load and where it may go: its own scripts by a word said once, its own site, and sign-in.
import { type NextRequest, NextResponse } from "next/server";

/** One page's policy. `signIn` is the origin of the code host, where the sign-in form leads. */
function policy(nonce: string, signIn: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    // The editor writes its styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${signIn}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Adds the policy to each page. Next.js reads it from the request and gives its scripts the same word. */
export function proxy(request: NextRequest): NextResponse {
  const home = practiceHome(request);
  if (home) return NextResponse.redirect(home, 307);
  const isSetUp = process.env.GITHUB_APP_ID || process.env.GITHUB_CLIENT_ID;
  // The files beside the pages have a dot in their names.
  if (!isSetUp && !/^\/setup$|\.\w+$/.test(request.nextUrl.pathname)) {
    return NextResponse.redirect(new URL("/setup", process.env.APP_URL ?? request.nextUrl), 307);
  }
  if (process.env.NODE_ENV !== "production") return NextResponse.next();

  const nonce = btoa(crypto.randomUUID());
  const said = policy(nonce, originOf(process.env.GITHUB_WEB_URL ?? "https://github.com"));
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", said);
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("Content-Security-Policy", said);
  return answer;
}

/** "localhost" and "127.0.0.1" are two places to a browser, and only one of them is signed in. */
function practiceHome(request: NextRequest): URL | undefined {
  const home = process.env.APP_URL;
  const host = request.headers.get("host");
  if (!process.env.PRACTICE_PEOPLE || !home || !host?.startsWith("localhost:")) return undefined;
  const here = new URL(home);
  if (here.host === host || `localhost:${here.port}` !== host) return undefined;
  return new URL(`${request.nextUrl.pathname}${request.nextUrl.search}`, here);
}

function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return "";
  }
}

export const config = {
  matcher: ["/((?!_next/|api/|engine/|favicon|icon|.*[.](?:svg|png|ico|txt|webmanifest)$).*)"],
};
