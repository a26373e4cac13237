// What stands in a folder to take to work besides code: how to start it, in plain words, and a made-up file to replace.
import { plainCsv } from "./csv-text";
import type { SourceFile } from "./dataset";

const windows = (text: string) => text.replaceAll("\n", "\r\n");

/** Started with `node start.mjs`. Its own words are old enough for any Node to say that it is too old. */
export const starter = `// Start here: node start.mjs
//
// It reads the folder data, runs what is in the folders cells and rules, and writes result.html and result.csv.
// It asks the network for nothing.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error("This needs Node 20.19 or newer, and this is " + process.version + ". See README.txt.");
  process.exitCode = 1;
} else {
  const { runFolder } = await import("./engine/run.mjs");
  process.exitCode = await runFolder(new URL(".", import.meta.url));
}
`;

/** For a double click on Windows: the window stays open until it has been read. */
export const doubleClick = windows(`@echo off
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo Node is not installed on this computer. README.txt says how to get it.
) else (
  node start.mjs
)
echo.
pause
`);

/** The file that a person puts their own in the place of. */
export const ownFile: SourceFile = {
  path: "data/my-file.csv",
  text: plainCsv([
    ["Team", "Kind", "Asked", "Hours"],
    ["Schools", "Report", "02/04/2026", "6"],
    ["Schools", "Fix", "20/04/2026", "2"],
    ["Fostering", "Report", "28/04/2026", "9"],
    ["Fostering", "Report", "11/05/2026", "4"],
    ["Finance", "Fix", "12/05/2026", "1"],
    ["Schools", "Report", "29/05/2026", "7"],
    ["Finance", "Report", "03/06/2026", "3"],
    ["Fostering", "Fix", "16/06/2026", "2"],
    ["Schools", "Report", "18/06/2026", "5"],
    ["Finance", "Fix", "30/06/2026", ""],
  ]),
};

/** The last cell of a lesson's folder. */
export const cellForOwnFile = `// Your own file. data/my-file.csv is made up: put your own in its place, under the same name.
// Or add one: people.csv or people.xlsx in the folder data is called People here.
const column = "Team"; // any column of your file

show(MyFile.slice(0, 20), "The first rows of your file");
chart(countBy(MyFile, column), { kind: "bar", title: "Rows of each " + column });
show(countBy(MyFile, column), "Rows of each " + column);
`;

/**
 * The cell of a rule's folder.
 * @example cellToLookAround("Episodes", "LS").includes("countBy") // => true
 */
export function cellToLookAround(table: string, field: string | undefined): string {
  const counted = `\nchart(countBy(${table}, "${field}"), { kind: "bar", title: "Rows of ${table} by ${field}" });`;
  return `// A cell to look around in. Change it, and start the folder again.
show(${table}.slice(0, 20), "The first rows of ${table}");${field ? counted : ""}
`;
}

const ownRows = {
  lesson: `Put your file into the folder "data": CSV, or Excel (.xlsx, its first sheet).
The easiest way is in place of my-file.csv, under the same name. Then change
the last file in the folder "cells", where it says "Team", to a column of
yours. A file called people.xlsx is called People in the cells.`,
  rule: `Take the made-up files out of the folder "data", and put in your own: CSV,
Excel (.xlsx, its first sheet) or XML. What they are called does not matter:
they are known by their columns. Last year's go into data/last-year, and lists
such as postcodes into data/reference.
The collection year stands in folder.json: "year": 2027. Without it, the
newest is taken.`,
};

const within = {
  lesson: `cells/       the cells of the lesson with your answers, to read and to change.
             They run one after the other, in order of their names.
data/        the rows that they work on. All made up.`,
  rule: `rules/       the rule. You may put other rules of the same dataset beside it.
cells/       a cell to look around in. Change it as you like.
data/        made-up rows to try it on.`,
};

/**
 * The page to read first, as any editor on Windows shows it.
 * @example readMe("Count, group and draw", "lesson").startsWith("COUNT, GROUP AND DRAW") // => true
 */
export function readMe(title: string, kind: "lesson" | "rule"): string {
  const head = kind === "lesson" ? title.toUpperCase() : title;
  return windows(`${head}

This folder runs on your own computer. It needs no internet, and nothing in it
is ever sent anywhere.


THREE STEPS

1. Install Node, if you have not: the version marked LTS from nodejs.org.
   At work, ask IT for "Node.js LTS", 20.19 or newer.
2. Unpack this folder. It does not run from inside the zip.
3. On Windows, double-click start.cmd. Anywhere else, open a terminal in this
   folder and type:

       node start.mjs

You see the result in the window, and two new files lie in this folder:

result.html  the same as a page, with charts. Open it with a double click.
result.csv   ${kind === "rule" ? "every row that was found" : "the last table that was shown"}, for a spreadsheet.

Both are written anew each time. They hold rows of your data: keep them where
your data may be kept.


YOUR OWN DATA

${ownRows[kind]}

Real data belongs only on a computer that may hold it.


WHAT IS IN HERE

${within[kind]}
dataset/     what the tables and their codes mean.
engine/      what runs it all. The code in cells and rules is run in a box of
             its own: it can reach no file, no network and no other program.
`);
}
