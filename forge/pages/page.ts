// The frame of the forge's few pages for people: plain, readable, light and dark.

export interface Html {
  html: string;
}

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text made safe for a page.
 * @example escapeText("<b>") // => "&lt;b&gt;"
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

/**
 * A piece of a page; whatever is put in is made safe, except other pieces.
 * @example html`<p>${"a < b"}</p>`.html // => "<p>a &lt; b</p>"
 */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  const shown = values.map((value) => {
    if (Array.isArray(value)) return value.map((piece) => piece.html).join("");
    return typeof value === "object" ? value.html : escapeText(String(value));
  });
  return { html: parts.map((part, at) => part + (shown[at] ?? "")).join("") };
}

export const style = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #56616f; --line: #d5dbe3; --paper: #fff; --wash: #f5f7fa;
  --link: #1f5fae; --good: #1d6b3a; --plus: #e3f5e7; --minus: #fdeaea; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #a3adba; --line: #38414d; --paper: #14181d;
  --wash: #1d232b; --link: #8ab8f5; --good: #7ed29b; --plus: #16331f; --minus: #3d1f21; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { border-bottom: 1px solid var(--line); color: var(--soft); }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-top: 2rem; }
a { color: var(--link); } a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { overflow-wrap: anywhere; }
.soft { color: var(--soft); } .state { font-weight: 600; color: var(--good); }
.card { border: 1px solid var(--line); border-radius: .6rem; margin: .8rem 0; overflow: hidden; }
.card > p, .card > .words { margin: 0; padding: .6rem .9rem; } .card > p:first-child { background: var(--wash); color: var(--soft); }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
pre { margin: 0; padding: .6rem .9rem; overflow-x: auto; font: 13px/1.5 ui-monospace, monospace; tab-size: 2; }
pre span { display: block; min-height: 1.5em; } .plus { background: var(--plus); } .minus { background: var(--minus); } .spot { color: var(--soft); }
ul.plain { list-style: none; padding: 0; } ul.plain li { overflow-wrap: anywhere; padding: .35rem 0; border-bottom: 1px solid var(--line); }
.people { list-style: none; padding: 0; display: grid; gap: .75rem; max-width: 26rem; }
.people a { display: block; border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; text-decoration: none; color: inherit; background: var(--wash); }
.people a:hover { border-color: var(--link); } .people strong { display: block; color: var(--link); }
`;

/**
 * A whole page.
 * @example page("Rules", html`<h1>Rules</h1>`)
 */
export function page(title: string, home: { href: string; name: string }, content: Html): string {
  return `<!doctype html>${
    html`<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/_style.css"></head>
<body><header><a href="${home.href}">${home.name}</a> <span class="soft">in the practice yard's own code host</span></header>
<main>${content}</main></body></html>`.html
  }`;
}
