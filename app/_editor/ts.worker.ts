// The thread that knows TypeScript: completion, hover and underlining.
import "monaco-editor/languages/features/typescript/ts.worker";
