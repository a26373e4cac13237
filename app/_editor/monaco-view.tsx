"use client";
// Monaco in a page: the text, its types, the marks on its lines, and what was said beside them.
import { Editor } from "@monaco-editor/react";
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { useScheme } from "../_ui/scheme";
import type { FieldProps, LineNote, Mark } from "./field";
import styles from "./editor.module.css";
import { monaco, typescript } from "./monaco";

/**
 * The editor. Tab moves in the text until Ctrl+M is pressed, and then leaves it.
 * @example <MonacoView label="Rule" path="rule.ts" text={text} onText={setText} types={types} /> // => an editor
 */
export function MonacoView(props: FieldProps) {
  const { label, path, text, types, marks, notes, grow, handle } = props;
  const [editor, setEditor] = useState<monaco.editor.IStandaloneCodeEditor>();
  const [height, setHeight] = useState(120);
  const scheme = useScheme();
  const latest = useRef(props);
  // Texts that were typed here and have not come back from the page yet.
  const pending = useRef<string[]>([]);
  // Where somebody wants to be before the editor is there.
  const wanted = useRef<[number, number, number | undefined]>(undefined);
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    typescript.typescriptDefaults.setExtraLibs(
      types.map((known) => ({ content: known.text, filePath: `file:///types/${known.path}` })),
    );
  }, [types]);

  const options = useMemo(
    () => ({
      ...fixed,
      ariaLabel: label,
      scrollbar: grow
        ? { vertical: "hidden" as const, handleMouseWheel: false, alwaysConsumeMouseWheel: false }
        : {},
    }),
    [label, grow],
  );

  function meet(made: monaco.editor.IStandaloneCodeEditor) {
    // An action belongs to its own editor; a command of one would be taken by whichever editor came last.
    const keys = (id: string, keybindings: number[], run: () => void, when = "") =>
      made.addAction({
        id: `ruleyard.${id}`,
        label: id,
        keybindings,
        run,
        ...(when && { precondition: when }),
      });
    const { KeyCode, KeyMod } = monaco;
    keys("run", [KeyMod.CtrlCmd | KeyCode.Enter], () => latest.current.onRun?.());
    if (latest.current.onRunOn)
      keys("run-on", [KeyMod.Shift | KeyCode.Enter], () => latest.current.onRunOn?.());
    if (latest.current.onLeave) {
      const leave = (way: "up" | "down") => () => {
        const line = made.getPosition()?.lineNumber;
        const edge = way === "up" ? 1 : made.getModel()?.getLineCount();
        if (line === edge && made.getSelection()?.isEmpty()) latest.current.onLeave?.(way);
        else made.trigger("keyboard", way === "up" ? "cursorUp" : "cursorDown", null);
      };
      const free = "!suggestWidgetVisible && !parameterHintsVisible";
      keys("leave-up", [KeyCode.UpArrow], leave("up"), free);
      keys("leave-down", [KeyCode.DownArrow], leave("down"), free);
    }
    made.onDidContentSizeChange((size) => setHeight(size.contentHeight));
    setHeight(made.getContentHeight());
    const { startAt } = latest.current;
    const model = made.getModel();
    if (startAt !== undefined && model) {
      const { lineNumber, column } = model.getPositionAt(startAt.offset);
      goTo(made, lineNumber, column, startAt.scrolled);
    }
    if (wanted.current) goTo(made, ...wanted.current);
    const tell = () => {
      const at = made.getPosition();
      if (!at || !made.hasTextFocus()) return;
      const cursor = { line: at.lineNumber, column: at.column };
      latest.current.onSpot?.({ cursor, scrolled: Math.round(made.getScrollTop()) });
    };
    made.onDidChangeCursorPosition(tell);
    made.onDidScrollChange(tell);
    made.onDidFocusEditorText(tell);
    setEditor(made);
  }

  function typed(now: string | undefined) {
    if (now === undefined || now === latest.current.text) return;
    pending.current.push(now);
    latest.current.onText(now);
  }

  useEffect(() => {
    const model = editor?.getModel();
    const echo = pending.current.lastIndexOf(text);
    if (echo >= 0) pending.current.splice(0, echo + 1);
    if (!editor || !model || echo >= 0 || model.getValue() === text) return;
    // Taken over from elsewhere, in a way that Ctrl+Z undoes.
    editor.pushUndoStop();
    editor.executeEdits("outside", [{ range: model.getFullModelRange(), text, forceMoveMarkers: true }]);
    editor.pushUndoStop();
  }, [editor, text]);

  useEffect(() => {
    const model = editor?.getModel();
    if (model)
      monaco.editor.setModelMarkers(
        model,
        "ruleyard",
        (marks ?? []).map((mark) => marker(model, mark)),
      );
  }, [editor, marks]);

  useEffect(() => (editor ? showNotes(editor, notes ?? []) : undefined), [editor, notes]);

  useImperativeHandle(
    handle,
    () => ({
      goTo(line, column = 1, scrolled) {
        if (editor) goTo(editor, line, column, scrolled);
        else wanted.current = [line, column, scrolled];
      },
      focus: () => editor?.focus(),
      line: () => editor?.getPosition()?.lineNumber ?? null,
    }),
    [editor],
  );

  return (
    <div
      className={styles.monaco}
      data-fill={grow ? undefined : ""}
      style={grow ? { height: Math.max(56, height + 4) } : undefined}
    >
      <Editor
        path={`file:///${path}`}
        defaultLanguage="typescript"
        defaultValue={text}
        theme={`ruleyard-${scheme}`}
        loading={null}
        options={options}
        onMount={meet}
        onChange={typed}
        onValidate={() => latest.current.onFound?.(found(monaco.Uri.parse(`file:///${path}`)))}
      />
    </div>
  );
}

function goTo(
  editor: monaco.editor.IStandaloneCodeEditor,
  lineNumber: number,
  column: number,
  scrolled: number | undefined,
): void {
  editor.setPosition({ lineNumber, column });
  if (scrolled !== undefined) editor.setScrollTop(scrolled);
  editor.revealLineInCenterIfOutsideViewport(lineNumber);
  editor.focus();
}

const fixed: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  minimap: { enabled: false },
  fontSize: 14,
  lineHeight: 22,
  lineNumbersMinChars: 3,
  folding: false,
  glyphMargin: false,
  scrollBeyondLastLine: false,
  padding: { top: 10, bottom: 10 },
  wordWrap: "on",
  // Dimmed words are too pale to read.
  showUnused: false,
  showDeprecated: false,
  tabSize: 2,
  renderLineHighlight: "line",
  renderLineHighlightOnlyWhenFocus: true,
  overviewRulerLanes: 0,
  stickyScroll: { enabled: false },
  accessibilitySupport: "auto",
  fixedOverflowWidgets: true,
  wordBasedSuggestions: "off",
  suggest: { showWords: false, preview: false },
  quickSuggestions: { other: true, comments: false, strings: true },
  unicodeHighlight: { ambiguousCharacters: false },
};

/** What TypeScript underlines in a text. */
function found(uri: monaco.Uri): Mark[] {
  return monaco.editor
    .getModelMarkers({ resource: uri })
    .filter((it) => it.owner !== "ruleyard" && it.severity >= monaco.MarkerSeverity.Warning)
    .map((it) => ({
      line: it.startLineNumber,
      column: it.startColumn,
      message: it.message,
      severity: "error",
    }));
}

function marker(model: monaco.editor.ITextModel, mark: Mark): monaco.editor.IMarkerData {
  const line = Math.min(Math.max(1, mark.line), model.getLineCount());
  const column = Math.min(Math.max(1, mark.column || 1), model.getLineMaxColumn(line));
  const word = mark.column > 0 ? model.getWordAtPosition({ lineNumber: line, column }) : null;
  return {
    severity: mark.severity === "error" ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    message: mark.message,
    source: "Ruleyard",
    startLineNumber: line,
    endLineNumber: line,
    startColumn: word?.startColumn ?? model.getLineFirstNonWhitespaceColumn(line) ?? 1,
    endColumn: word?.endColumn ?? model.getLineMaxColumn(line),
  };
}

/** Put each note under its line, where it moves with the line as the text changes. */
function showNotes(editor: monaco.editor.IStandaloneCodeEditor, notes: LineNote[]): () => void {
  const zones: string[] = [];
  const decorations = editor.createDecorationsCollection(
    notes.map(({ line }) => ({
      range: new monaco.Range(line, 1, line, 1),
      options: {
        isWholeLine: true,
        className: styles.noted ?? "",
        linesDecorationsClassName: styles.noteEdge ?? "",
      },
    })),
  );
  editor.changeViewZones((accessor) => {
    for (const { line, author, body } of notes) {
      const domNode = document.createElement("div");
      // The same words stand in the list under the editor, where a screen reader finds them.
      domNode.setAttribute("aria-hidden", "true");
      domNode.className = styles.note ?? "";
      const who = document.createElement("b");
      who.textContent = `${author}: `;
      const words = document.createElement("span");
      words.textContent = body;
      const inner = document.createElement("div");
      inner.className = styles.noteInner ?? "";
      inner.append(who, words);
      domNode.append(inner);
      const perLine = Math.max(20, Math.floor((editor.getLayoutInfo().contentWidth - 40) / 7.6));
      const heightInLines = Math.min(6, Math.ceil((author.length + body.length + 2) / perLine)) + 0.6;
      zones.push(
        accessor.addZone({ afterLineNumber: line, heightInLines, domNode, suppressMouseDown: true }),
      );
    }
  });
  return () => {
    decorations.clear();
    editor.changeViewZones((accessor) => {
      for (const zone of zones) accessor.removeZone(zone);
    });
  };
}
