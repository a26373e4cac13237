// The editor's own thread.
import "monaco-editor/editor/editor.worker";
