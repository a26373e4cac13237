// The realm in which a dataset's own files of made-up data are read and asked: `makeUp` collects what they declare.
//
// The text here is JavaScript that only QuickJS runs. Chance comes from a seed and from nothing else: sfc32, a small
// generator of 32-bit arithmetic, so that the same seed gives the same rows on every machine.

/** The generator: as in `domain/chance.ts`, whose tests hold the two together. */
export const chanceSource = String.raw`
function chanceOf(seed, number) {
  let a = 0x9e3779b9 ^ seed, b = 0x243f6a88 ^ number, c = 0xb7e15162, counter = 1;
  function draw() {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  for (let round = 0; round < 15; round++) draw();
  const number_ = (low, high) => low + Math.floor(draw() * (high - low + 1));
  return freeze({
    is: (share) => draw() < share,
    number: number_,
    of(list) {
      if (list.length === 0) throw new TypeError("There is nothing in the list to choose from.");
      return list[number_(0, list.length - 1)];
    },
    weighted(weights) {
      let sum = 0;
      for (const key in weights) sum += weights[key];
      let left = draw() * sum;
      let last;
      for (const key in weights) {
        if (!(weights[key] > 0)) continue;
        last = key;
        left -= weights[key];
        if (left < 0) return key;
      }
      return last;
    },
    day(from, to) {
      const days = daysBetween(from, to);
      if (days === undefined) throw new TypeError("chance.day needs two dates, not " + from + " and " + to + ".");
      return addDays(from, number_(0, Math.max(0, days)));
    },
  });
}`;

/** Answers `words` for the files to call, and what the host asks: `said`, `lists` and `families`, all texts of JSON. */
export const madeUpRealmSource = String.raw`(() => {
"use strict";
const { freeze } = Object, { isArray } = Array;
${chanceSource}
const declared = {};
const words = { makeUp(more) { Object.assign(declared, more); } };
const written = new Map();
function dayWriter(dates) {
  return (value) => {
    if (dates !== "dd/mm/yyyy") return String(value);
    let british = written.get(value);
    if (british === undefined) {
      const text = String(value);
      british = /^\d{4}-\d\d-\d\d$/.test(text) ? text.slice(8) + "/" + text.slice(5, 7) + "/" + text.slice(0, 4) : text;
      written.set(value, british);
    }
    return british;
  };
}
function writeRow(name, row, fields, known, writeDay) {
  for (const key in row) if (!known.has(key)) throw new TypeError("\u0001" + name + " has no field " + key + " to make up.");
  return fields.map(([field, isDay]) => {
    const value = row[field];
    return value === undefined || value === null ? "" : isDay ? writeDay(value) : String(value);
  });
}
function writeTables(said, about, into, writeDay) {
  for (const name in said) {
    const shape = about[name];
    if (shape === undefined) throw new TypeError("\u0001There is no table " + name + " to make up.");
    const known = (shape.known ??= new Set(shape.map(([field]) => field)));
    const rows = isArray(said[name]) ? said[name] : [said[name]];
    for (const row of rows) (into[name] ??= []).push(writeRow(name, row, shape, known, writeDay));
  }
}
return {
  words,
  said: () => JSON.stringify({
    ...declared,
    family: typeof declared.family,
    reference: typeof declared.reference,
  }),
  // Reference lists as they were made, and as they are written.
  lists(text) {
    const { seed, about, dates } = JSON.parse(text);
    const made = declared.reference(chanceOf(seed, 0));
    declared.made = freeze(made);
    const into = {};
    writeTables(made, about, into, dayWriter(dates));
    return JSON.stringify(into);
  },
  // Families one after the other: for each the rows of both years.
  families(text) {
    const { seed, from, count, collection, about, dates } = JSON.parse(text);
    const writeDay = dayWriter(dates), all = [];
    for (let number = from; number < from + count; number++) {
      const said = declared.family(chanceOf(seed, number), { number, collection: freeze(collection), reference: declared.made });
      const thisYear = {}, lastYear = {};
      writeTables(said.thisYear, about, thisYear, writeDay);
      writeTables(said.lastYear ?? {}, about, lastYear, writeDay);
      all.push([thisYear, lastYear]);
    }
    return JSON.stringify(all);
  },
};
})()`;
