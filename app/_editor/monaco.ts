// The editor from our own address: only what rules need, and nothing from anyone else's server.
import { loader } from "@monaco-editor/react";
import * as monaco from "monaco-editor/editor";
import "monaco-editor/features/register.all";
import "monaco-editor/languages/definitions/javascript/register";
import "monaco-editor/languages/definitions/typescript/register";
import * as typescript from "monaco-editor/languages/features/typescript/register";
import { ruleCompilerOptions } from "#sandbox/words-types";

self.MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    label === "typescript" || label === "javascript"
      ? new Worker(new URL("./ts.worker.ts", import.meta.url), { type: "module" })
      : new Worker(new URL("./editor.worker.ts", import.meta.url), { type: "module" }),
};

// Without this, the editor would be fetched from somebody else's server.
loader.config({ monaco });

// The same as in the terminal; the editor wants numbers where files have names.
typescript.typescriptDefaults.setCompilerOptions({
  ...ruleCompilerOptions,
  lib: [...ruleCompilerOptions.lib],
  target: typescript.ScriptTarget.ESNext,
  module: typescript.ModuleKind.ESNext,
  moduleDetection: 3,
  allowNonTsExtensions: true,
});
typescript.typescriptDefaults.setEagerModelSync(true);

/** Every tone has at least 4.5 to 1 against its ground. */
const light: monaco.editor.ITokenThemeRule[] = [
  { token: "keyword", foreground: "7a2a6b" },
  { token: "string", foreground: "1a5c36" },
  { token: "number", foreground: "8a3a00" },
  { token: "comment", foreground: "6a655d" },
  { token: "identifier", foreground: "1d1c1a" },
  { token: "type.identifier", foreground: "0d5570" },
  { token: "delimiter", foreground: "4f4b45" },
];
const dark: monaco.editor.ITokenThemeRule[] = [
  { token: "keyword", foreground: "e3a3d6" },
  { token: "string", foreground: "8fd6a7" },
  { token: "number", foreground: "f0b184" },
  { token: "comment", foreground: "a29c92" },
  { token: "identifier", foreground: "efece6" },
  { token: "type.identifier", foreground: "86cbe4" },
  { token: "delimiter", foreground: "c1bbb1" },
];

monaco.editor.defineTheme("ruleyard-light", {
  base: "vs",
  inherit: true,
  rules: light,
  colors: {
    "editor.background": "#ffffff",
    "editor.foreground": "#1d1c1a",
    "editorLineNumber.foreground": "#68635b",
    "editorLineNumber.dimmedForeground": "#68635b",
    "editorLineNumber.activeForeground": "#1d1c1a",
    "editor.lineHighlightBackground": "#f6f4ef",
    "editor.lineHighlightBorder": "#00000000",
    "editorBracketHighlight.foreground1": "#4f4b45",
    "editorBracketHighlight.foreground2": "#0d5570",
    "editorBracketHighlight.foreground3": "#7a2a6b",
  },
});
monaco.editor.defineTheme("ruleyard-dark", {
  base: "vs-dark",
  inherit: true,
  rules: dark,
  colors: {
    "editor.background": "#1d1c1b",
    "editor.foreground": "#efece6",
    "editorLineNumber.foreground": "#a29c92",
    "editorLineNumber.dimmedForeground": "#a29c92",
    "editorLineNumber.activeForeground": "#efece6",
    "editor.lineHighlightBackground": "#262523",
    "editor.lineHighlightBorder": "#00000000",
    "editorBracketHighlight.foreground1": "#c1bbb1",
    "editorBracketHighlight.foreground2": "#86cbe4",
    "editorBracketHighlight.foreground3": "#e3a3d6",
  },
});

export { monaco, typescript };
