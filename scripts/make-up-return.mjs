// Makes up the small SSDA903 return that stands in rules/ssda903/made-up: about forty children nobody ever met.
//
//   node scripts/make-up-return.mjs        writes the files again; the same seed gives the same bytes
//
// Children, postcodes, providers and the authority are invented; the postcode areas YD and YF do not exist.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const seed = 903;
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../rules/ssda903/made-up");
const [lastStart, yearStart, yearEnd] = ["2025-04-01", "2026-04-01", "2027-03-31"];
const own = "E10000099";

let state = seed;
function chance() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
const between = (low, high) => low + Math.floor(chance() * (high - low + 1));
const pick = (list) => list[between(0, list.length - 1)];
const later = (day, days) => new Date(Date.parse(day) + days * 86400000).toISOString().slice(0, 10);
const dayBetween = (from, to) =>
  later(from, between(0, Math.round((Date.parse(to) - Date.parse(from)) / 86400000)));
const british = (day) => (day ? day.split("-").reverse().join("/") : "");
const ageOn = (born, day) =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

const districts = [
  { LTLA21CD: "E07000981", LTLA21NM: "Upper Yard", UTLA21CD: own, UTLA21NM: "Yardshire" },
  { LTLA21CD: "E07000982", LTLA21NM: "Nether Yard", UTLA21CD: own, UTLA21NM: "Yardshire" },
  { LTLA21CD: "E06000981", LTLA21NM: "Farrowby", UTLA21CD: "E06000981", UTLA21NM: "Farrowby" },
  { LTLA21CD: "W06000981", LTLA21NM: "Llanmadeup", UTLA21CD: "W06000981", UTLA21NM: "Llanmadeup" },
];
const postcodes = Array.from({ length: 60 }, (_, index) => {
  const district = index < 26 ? 0 : index < 46 ? 1 : index < 57 ? 2 : 3;
  const area = district < 2 ? "YD" : "YF";
  const [east, north] = [
    [451000, 312000],
    [468000, 305000],
    [505000, 289000],
    [348000, 301000],
  ][district];
  return {
    pcd: `${area}${(index % 9) + 1} ${between(1, 9)}${pick([..."ABDEFGHJLNPQRSTUWXYZ"])}${pick([..."ABDEFGHJLNPQRSTUWXYZ"])}`,
    oseast1m: east + between(-6000, 6000),
    osnrth1m: north + between(-6000, 6000),
    laua: districts[district].LTLA21CD,
  };
});
const ourHomes = postcodes.slice(0, 46);
const provider = (URN, placeCodes, providerCode, place, ended = "") => {
  const district = districts.find(({ LTLA21CD }) => LTLA21CD === place.laua);
  return {
    URN,
    LA_NAME_FROM_FILE: district.UTLA21NM,
    PLACE_CODES: placeCodes,
    PROVIDER_CODES: providerCode,
    REG_END: british(ended),
    POSTCODE: place.pcd.replace(" ", ""),
    LA_CODE_INFERRED: district.UTLA21CD,
    LA_NAME_INFERRED: district.UTLA21NM,
    source: "Made up",
  };
};
const foster = "U1,U2,U3,U4,U5,U6";
const providers = [
  provider("2900011", foster, "PR1", postcodes[3]),
  provider("2900022", foster, "PR4", postcodes[50]),
  provider("2900033", foster, "PR5", postcodes[30]),
  provider("2900044", "K2", "PR1", postcodes[8]),
  provider("2900055", "K2", "PR4", postcodes[52]),
  provider("2900066", "K3", "PR4", postcodes[12]),
  provider("2900077", "A3,A4,A5,A6", "PR1", postcodes[20]),
  provider("2900088", "K2", "PR5", postcodes[54], "2026-08-31"),
];

const columns = {
  header: "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
  episodes: "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
  reviews: "CHILD,DOB,REVIEW,REVIEW_CODE",
  uasc: "CHILD,SEX,DOB,DUC",
  oc2: "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
  oc3: "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
  ad1: "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
  "placed-adoption": "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
  "prev-perm": "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM",
  missing: "CHILD,DOB,MISSING,MIS_START,MIS_END",
  "social-worker-episodes": "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
  dolo: "CHILD,DOB,DOLO_START,DOLO_END",
};
const empty = () => Object.fromEntries(Object.keys(columns).map((name) => [name, []]));
const years = { "last-year": empty(), "this-year": empty() };

/** Where a child may live, as a legal status and an age allow. */
function placement(born, day, status, home) {
  const age = ageOn(born, day);
  if (status === "V3") return { PLACE: "U6", PLACE_PROVIDER: "PR1", PL_POST: "", URN: "" };
  if (age >= 16 && chance() < 0.5) return at("K3", providers[5]);
  if (age >= 11 && chance() < 0.35) return at("K2", pick([providers[3], providers[4]]));
  if (status === "C2" && chance() < 0.12) {
    return { PLACE: "P1", PLACE_PROVIDER: "PR0", PL_POST: home, URN: "" };
  }
  const carer = pick(providers.slice(0, 3));
  return {
    ...at(pick(["U1", "U3", "U4", "U6", "U6"]), carer),
    PL_POST: pick(ourHomes.filter(({ pcd }) => pcd !== home)).pcd,
  };
}
function at(PLACE, { PROVIDER_CODES, POSTCODE, URN }) {
  return {
    PLACE,
    PLACE_PROVIDER: PROVIDER_CODES,
    PL_POST: `${POSTCODE.slice(0, 3)} ${POSTCODE.slice(3)}`,
    URN,
  };
}

/** One child's life in care, from the day it began: rows of both years. */
function child(number, { born, began, ended, reason, status, kind }) {
  const CHILD = String(410000 + number * 37);
  const home = pick(ourHomes).pcd;
  const sex = pick(["M", "F"]);
  const who = { CHILD, DOB: british(born) };
  const need = pick(["N1", "N1", "N1", "N2", "N4", "N5"]);
  const episodes = [];
  let start = began;
  let legal = status;
  let living = placement(born, began, legal, home);
  let why = "S";
  while (start && episodes.length < 20) {
    let stop = later(start, between(120, 480));
    if (ended && stop >= ended) stop = ended;
    const over = stop > yearEnd;
    const last = stop === ended;
    episodes.push({
      CHILD,
      RNE: why,
      LS: legal,
      CIN: need,
      ...living,
      HOME_POST: legal === "V3" ? "" : home,
      from: start,
      to: over ? "" : stop,
      REC: over ? "" : last ? reason : "X1",
      REASON_PLACE_CHANGE: "",
    });
    if (over || last) break;
    const ruled = legal === "C1" && chance() < 0.6;
    const moved = !ruled || chance() < 0.4;
    if (ruled) legal = "C2";
    if (moved) {
      const before = living;
      for (let tries = 0; tries < 5 && living.PL_POST === before.PL_POST; tries++)
        living = placement(born, stop, legal, home);
      episodes.at(-1).REASON_PLACE_CHANGE = pick(["CARPL", "CARPL", "CREQB", "CHILD", "LAREQ"]);
    }
    why = ruled && moved ? "B" : ruled ? "L" : "P";
    start = stop;
  }
  if (kind === "adopted") {
    const final = episodes.at(-1);
    Object.assign(final, at("A6", providers[6]), { LS: "E1", RNE: "B", to: ended, REC: "E11" });
    const decided = later(began, between(60, 90));
    const placed = {
      ...who,
      DATE_PLACED: british(decided),
      DATE_PLACED_CEASED: "",
      REASON_PLACED_CEASED: "",
    };
    if (decided < yearStart) years["last-year"]["placed-adoption"].push(placed);
    years["this-year"]["placed-adoption"].push(placed);
    years["this-year"].ad1.push({
      ...who,
      DATE_INT: british(decided),
      DATE_MATCH: british(later(final.from, -10)),
      FOSTER_CARE: "0",
      NB_ADOPTR: "2",
      SEX_ADOPTR: "MF",
      LS_ADOPTR: "L11",
    });
  }

  const inCare = (from, to) =>
    episodes.some((episode) => episode.from <= to && (!episode.to || episode.to >= from));
  for (const [name, from, to] of [
    ["last-year", lastStart, later(yearStart, -1)],
    ["this-year", yearStart, yearEnd],
  ]) {
    const year = years[name];
    const leaver = kind === "leaver" && name === "this-year";
    if (!inCare(from, to) && !leaver) continue;
    year.header.push({
      CHILD,
      SEX: sex,
      DOB: british(born),
      ETHNIC: ethnic(number),
      UPN: upn(number, born),
      MOTHER: sex === "F" ? "0" : "",
      MC_DOB: "",
    });
    for (const episode of episodes) {
      if (episode.from > to || (episode.to && episode.to < from)) continue;
      const open = !episode.to || episode.to > to;
      year.episodes.push({
        ...episode,
        DECOM: british(episode.from),
        DEC: open ? "" : british(episode.to),
        REC: open ? "" : episode.REC,
        REASON_PLACE_CHANGE: open ? "" : episode.REASON_PLACE_CHANGE,
      });
    }
    if (kind === "uasc")
      year.uasc.push({
        CHILD,
        SEX: sex,
        DOB: british(born),
        DUC: british(`${Number(born.slice(0, 4)) + 18}${born.slice(4)}`),
      });
    if (leaver) {
      year.oc3.push({
        ...who,
        IN_TOUCH: "YES",
        ACTIV: pick(["F2", "F5", "P5", "G5"]),
        ACCOM: pick(["B1", "D1", "U1", "K1"]),
      });
      continue;
    }
    if (status === "V3") continue;
    for (
      let day = later(from > began ? from : began, between(20, 60));
      day <= to && inCare(day, day);
      day = later(day, between(150, 182))
    ) {
      year.reviews.push({
        ...who,
        REVIEW: british(day),
        REVIEW_CODE: ageOn(born, day) < 4 ? "PN0" : pick(["PN1", "PN1", "PN2", "PN5", "PN6"]),
      });
    }
    if (began <= from && (!ended || ended > to)) year.oc2.push(health(who, ageOn(born, to)));
    if (name === "this-year" && began >= from) {
      year["prev-perm"].push({
        ...who,
        PREV_PERM: number % 5 === 0 ? "P2" : "Z1",
        LA_PERM: number % 5 === 0 ? "990" : "",
        DATE_PERM: number % 5 === 0 ? "ZZ/06/2021" : "",
      });
    }
    const workers = worker(number, began, ended);
    for (const each of workers) {
      if (each.from > to || (each.to && each.to < from)) continue;
      const open = !each.to || each.to > to;
      year["social-worker-episodes"].push({
        ...who,
        SW_ID: each.id,
        SW_DECOM: british(each.from),
        SW_DEC: open ? "" : british(each.to),
        SW_REASON: each.why,
      });
    }
    if (kind === "missing") {
      const away = dayBetween(later(from, 60), later(to, -60));
      if (inCare(away, later(away, 3)))
        year.missing.push({
          ...who,
          MISSING: pick(["M", "A"]),
          MIS_START: british(away),
          MIS_END: british(later(away, between(0, 3))),
        });
    }
    if (kind === "liberty" && name === "this-year") {
      const order = later(from, between(40, 90));
      year.dolo.push({ ...who, DOLO_START: british(order), DOLO_END: british(later(order, 84)) });
    }
  }
}

const ethnic = (number) =>
  ["WBRI", "WBRI", "WBRI", "WBRI", "MWBC", "BAFR", "APKN", "WOTH", "MOTH"][number % 9];
const upn = (number, born) =>
  ageOn(born, "2026-09-01") < 5 ? "UN1" : `${"ABCDEFGHJK"[number % 10]}${digitsOf(number)}`;
const digitsOf = (number) => String(990_000_000_000 + number * 7_654_321);
function worker(number, began, ended) {
  const id = (turn) => `SW9${String(number * 10 + turn).padStart(6, "0")}`;
  const handed = later(began, 400 + number * 3);
  if (handed > yearEnd || (ended && handed >= ended))
    return [{ id: id(1), from: began, to: ended ?? "", why: "FCONTA" }];
  return [
    { id: id(1), from: began, to: handed, why: "FCONTA" },
    { id: id(2), from: handed, to: ended ?? "", why: "LEFTRL" },
  ];
}
function health(who, age) {
  const score = age >= 4 && age <= 16;
  return {
    ...who,
    SDQ_SCORE: score ? String(between(4, 27)) : "",
    SDQ_REASON: "",
    CONVICTED: age >= 10 ? "0" : "",
    HEALTH_CHECK: age < 5 ? "1" : "",
    IMMUNISATIONS: "1",
    TEETH_CHECK: pick(["1", "1", "0"]),
    HEALTH_ASSESSMENT: "1",
    SUBSTANCE_MISUSE: "0",
    INTERVENTION_RECEIVED: "",
    INTERVENTION_OFFERED: "",
  };
}

// The children: how old, since when, and what became of them.
for (let number = 1; number <= 24; number++) {
  const born = dayBetween("2009-06-01", "2022-06-01");
  child(number, {
    born,
    began: dayBetween("2023-06-01", "2025-12-01"),
    status: pick(["C1", "C2", "C2", "V2"]),
    kind: number % 6 === 0 ? "missing" : number % 11 === 0 ? "liberty" : "",
  });
}
for (let number = 25; number <= 31; number++) {
  const began = dayBetween("2026-05-01", "2026-10-01");
  const ended = number % 3 === 0 ? later(began, between(60, 150)) : undefined;
  child(number, {
    born: dayBetween("2011-01-01", "2023-01-01"),
    began,
    ended,
    reason: "E4A",
    status: pick(["C1", "V2"]),
    kind: "",
  });
}
child(32, { born: "2009-12-14", began: "2025-09-02", status: "V2", kind: "uasc" });
child(33, { born: "2010-05-23", began: "2026-06-19", status: "V2", kind: "uasc" });
for (let number = 34; number <= 36; number++) {
  const ended = dayBetween("2026-09-01", "2027-02-20");
  child(number, {
    born: dayBetween("2022-02-01", "2024-01-01"),
    began: dayBetween("2024-10-01", "2025-06-01"),
    ended,
    reason: "E11",
    status: "C1",
    kind: "adopted",
  });
}
for (let number = 37; number <= 39; number++) {
  const born = dayBetween("2007-06-01", "2008-02-20");
  child(number, {
    born,
    began: dayBetween("2022-01-01", "2023-06-01"),
    ended: `2026-0${between(1, 3)}-${between(10, 28)}`,
    reason: "E5",
    status: "C2",
    kind: "leaver",
  });
}
child(40, {
  born: "2013-03-03",
  began: "2026-07-04",
  ended: "2026-07-11",
  reason: "E4A",
  status: "V3",
  kind: "",
});

// The faults, each of a kind that people make.
const now = years["this-year"];
const wrongYear = (day) => `${day.slice(0, 6)}${Number(day.slice(6)) - 1}`;
const iso = (day) => day.split("/").reverse().join("-");
const closed = now.episodes.filter(
  ({ DECOM, DEC, LS }) => DEC && LS !== "V3" && iso(wrongYear(DEC)) < iso(DECOM),
);
for (const index of [1, 4, 9, closed.length - 1]) closed[index].DEC = wrongYear(closed[index].DEC);
now.header[4].SEX = "X";
now.header[11].DOB = "";
now.ad1[1].LS_ADOPTR = "";
now["placed-adoption"][0].DATE_PLACED = "31/02/2026";
now.episodes[20].URN = "2900012";
const carried = now.episodes.find((episode) => episode.DECOM.slice(6) === "2025" && episode.LS === "C2");
carried.LS = "V2";
now.missing[0].MIS_START = "";

for (const [name, tables] of Object.entries(years)) {
  for (const [table, rows] of Object.entries(tables))
    await write(path.join(name, `${table}.csv`), columns[table].split(","), rows);
}
await write("reference/postcodes.csv", Object.keys(postcodes[0]), postcodes);
await write("reference/authorities.csv", Object.keys(districts[0]), districts);
await write("reference/providers.csv", Object.keys(providers[0]), providers);

async function write(name, header, rows) {
  const cell = (value) => (/[",]/.test(value) ? `"${value}"` : String(value));
  const lines = [
    header.join(","),
    ...rows.map((row) => header.map((column) => cell(row[column] ?? "")).join(",")),
  ];
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), `${lines.join("\n")}\n`);
}
