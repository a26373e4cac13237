// The frame of every page: the language, the theme before first paint, the top bar and the footer.
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Shell } from "./_ui/shell";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Ruleyard", template: "%s · Ruleyard" },
  description:
    "Where analysts learn to write the checks their data must pass, write them together, and run them without the data leaving their computer.",
  icons: { icon: "/icon.svg" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#151514" },
  ],
};

/**
 * Every page stands inside this.
 * @example <RootLayout><Page>…</Page></RootLayout> // => the whole document
 */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" data-mantine-color-scheme="light" suppressHydrationWarning>
      <head>
        {/* A file of our own, small and cached: it must run before the first paint, so that dark never flashes light. */}
        {/* oxlint-disable-next-line nextjs/no-sync-scripts */}
        <script src="/scheme.js" />
      </head>
      <body>
        <Shell>{children}</Shell>
      </body>
    </html>
  );
}
