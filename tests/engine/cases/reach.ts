// What no rule can reach, and what one rule cannot do to another.
import { expect } from "vitest";
import { rule356, ruleOf, smallReturn } from "../small";
import { type Case, dataset, named, rowsFound } from "./case";

export const reach: Case[] = [
  {
    name: "nothing of the host is there",
    async run(sandbox) {
      const names = [
        "process",
        "require",
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "self",
        "window",
        "postMessage",
        "importScripts",
        "setTimeout",
        "WebAssembly",
        "SharedArrayBuffer",
        "Atomics",
        "performance",
        "WeakRef",
        "eval",
        "navigator",
        "indexedDB",
        "host",
        "desk",
      ];
      expect(
        await rowsFound(sandbox, `() => ${JSON.stringify(names)}.some((name) => name in globalThis)`),
      ).toEqual([]);
    },
  },
  {
    name: "no way leads from a row to the maker of functions",
    async run(sandbox) {
      const ways = [
        "row.constructor",
        "row.child.constructor",
        "collection.constructor",
        "Object.getPrototypeOf(row).constructor",
        "row.__proto__",
      ];
      for (const way of ways)
        expect(await rowsFound(sandbox, `(row, collection) => ${way} === undefined`), way).toEqual([0, 1, 2]);
      expect(
        await rowsFound(
          sandbox,
          '(row) => { try { return row.child.Episodes.constructor.constructor("return this")() !== undefined; } catch { return false; } }',
        ),
      ).toEqual([]);
      expect(
        await rowsFound(
          sandbox,
          '(row) => { try { row.DECON; } catch (error) { try { return error.constructor.constructor("return this")() !== undefined; } catch { return false; } } }',
        ),
      ).toEqual([]);
    },
  },
  {
    name: "what one rule does to its own world is not seen by the next",
    async run(sandbox) {
      const spoil = named(
        "2",
        ruleOf(
          "() => { Array.prototype.filter = () => []; Object.prototype.DEC = '1'; globalThis.left = 1; Map.prototype.get = () => 1; Symbol.iterator.left = 1; return false; }".replace(
            "Symbol.iterator.left = 1; ",
            "",
          ),
        ),
      );
      const after = named(
        "3",
        ruleOf(
          "(row) => [row].filter(() => true).length === 1 && ({}).DEC === undefined && typeof left === 'undefined' && row.DEC < row.DECOM",
        ),
      );
      const done = await sandbox.checkReturn({
        dataset,
        rules: [spoil, after, spoil, rule356],
        data: smallReturn,
      });
      expect(done.rules).toMatchObject([
        { code: "2", outcome: "ran" },
        { code: "3", outcome: "ran", findings: 1 },
        { code: "2", outcome: "ran" },
        { code: "356", outcome: "ran", findings: 1 },
      ]);
    },
  },
  {
    name: "a return with a hostile rule in it goes on after it",
    async run(sandbox) {
      const rules = [
        named("2", ruleOf("() => { for (;;) {} }")),
        named(
          "3",
          ruleOf(
            "() => { let deep = {}; for (let i = 0; i < 300000; i++) deep = { deep }; return JSON.stringify(deep); }",
          ),
        ),
        rule356,
      ];
      const done = await sandbox.checkReturn({ dataset, rules, data: smallReturn });
      expect(done.rules).toMatchObject([
        { code: "2", outcome: "crashed" },
        { code: "3", outcome: "crashed" },
        { code: "356", outcome: "ran", findings: 1 },
      ]);
    },
  },
];
