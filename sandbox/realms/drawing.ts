// Drawing: a cell's `chart(…)` becomes a description in numbers, and its `rule(…)` a table of what the rule finds.
//
// The text here is JavaScript that only QuickJS runs; it is a part of the data realm.

export const drawing = String.raw`
const KINDS = ["bar", "line", "scatter", "histogram"], SETTINGS = ["kind", "x", "y", "title", "xTitle", "yTitle"];
const wrong = (sentence) => { throw new TypeError("\u0001" + sentence); };
const listed = (names) => names.slice(0, 12).join(", ") + (names.length > 12 ? " …" : "");
function chart(given, settings) {
  const map = given !== null && typeof given === "object" && tagOf(given) === "[object Map]";
  const rows = map ? recordsOf(given) : isArray(given) ? given : given !== null && typeof given === "object" && tagOf(given) === "[object Set]" ? [...given] : undefined;
  if (rows === undefined) wrong("A chart needs rows first: \x60chart(Episodes, { kind: \"bar\", x: \"REC\" })\x60.");
  if (settings === null || typeof settings !== "object") wrong("A chart needs to know what to draw: \x60chart(rows, { kind: \"bar\", x: \"REC\" })\x60.");
  const strange = Object.keys(settings).find((name) => !SETTINGS.includes(name));
  if (strange !== undefined) wrong("A chart has no \x60" + cut(strange, 60) + "\x60." + didYouMean(cut(strange, 60), SETTINGS) + " It has " + SETTINGS.join(", ") + ".");
  const { kind } = settings;
  if (!KINDS.includes(kind)) wrong("A chart is of the kind \"bar\", \"line\", \"scatter\" or \"histogram\", not " + cut(write(kind, 0, true), 60) + ".");
  const records = rows.every(isRecord) ? rows : rows.every((one) => one === null || typeof one !== "object") ? rows.map((value) => ({ value })) : undefined;
  if (records === undefined) wrong("A chart needs rows, and this list holds other things as well.");
  const columns = columnsOf(records, MOST), isPlain = records !== rows;
  const x = settings.x ?? (map ? "key" : isPlain ? "value" : wrong("A chart needs the column that goes along the bottom: \x60x: \"" + (columns[0] ?? "REC") + "\"\x60."));
  const y = settings.y ?? (map && kind !== "histogram" ? "value" : undefined);
  for (const name of y === undefined ? [x] : [x, y]) {
    if (typeof name !== "string") wrong("\x60x\x60 and \x60y\x60 are names of columns, in quotes.");
    if (records.length > 0 && !columns.includes(name)) wrong("The rows have no column " + cut(name, 60) + "." + (didYouMean(cut(name, 60), columns) || " They have " + listed(columns) + "."));
  }
  if (kind === "histogram" && settings.y !== undefined) wrong("A histogram counts one column: take away \x60y\x60.");
  if (y === undefined && kind !== "histogram" && kind !== "bar") wrong("A " + kind + " chart needs the column that goes up the side as well: \x60y: \"…\"\x60.");
  let points = [], blank = 0;
  for (const row of records) {
    const at = row[x], up = y === undefined ? 1 : row[y];
    if (isBlank(at) || isBlank(up)) { blank++; continue; }
    if (typeof up !== "number") wrong("The column " + y + " holds " + cut(write(up, 0, true), 60) + ". What goes up the side must be numbers.");
    if (!(up - up === 0)) { blank++; continue; }
    points.push({ x: typeof at === "number" ? at : cut(write(at, 0, false), 80), y: up });
  }
  const isNumber = points.length > 0 && points.every((point) => typeof point.x === "number" && point.x - point.x === 0);
  const isDate = points.length > 0 && points.every((point) => typeof point.x === "string" && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(point.x));
  let most = MOST.points;
  if (kind === "bar") {
    const piles = new Map();
    for (const { x: at, y: up } of points) piles.set(at, (piles.get(at) ?? 0) + up);
    points = [...piles].map(([at, up]) => ({ x: String(at), y: up }));
    most = MOST.bars;
  } else if (!isNumber && !isDate && points.length > 0) {
    wrong("The column " + x + " holds " + cut(write(points.find((point) => typeof point.x !== "number")?.x, 0, true), 60) + ". A " + kind + (kind === "histogram" ? "" : " chart") + " needs numbers or dates along the bottom. For codes and names use a bar chart.");
  } else if (kind === "line") points.sort((one, other) => (one.x < other.x ? -1 : one.x > other.x ? 1 : 0));
  const text = (value, otherwise) => (value === undefined ? otherwise : cut(String(value), 120));
  const upTitle = text(settings.yTitle, y === undefined || (map && settings.y === undefined) ? "How many" : y);
  const alongTitle = text(settings.xTitle, x);
  add({ kind: "chart", chart: {
    kind, title: text(settings.title, upTitle + " by " + alongTitle),
    x: { title: alongTitle, kind: kind === "bar" ? "text" : isDate ? "date" : "number" }, y: { title: upTitle, kind: "number" },
    points: points.slice(0, most), more: Math.max(0, points.length - most), blank,
  } });
}
// A rule tried in a cell: the rows that it finds, as a table.
function ruleInCell(world, definition) {
  if (definition === null || typeof definition !== "object") wrong("A rule is an object: \x60rule({ code: \"356\", … })\x60.");
  const { fails, message, code } = definition, names = isArray(definition.table) ? definition.table : [definition.table];
  for (const name of names) {
    if (typeof name !== "string") wrong("A rule needs its \x60table\x60, such as \x60table: \"Episodes\"\x60.");
    if (model.tables[name] === undefined) wrong("There is no table " + cut(name, 60) + "." + didYouMean(cut(name, 60), Object.keys(model.tables)));
  }
  if (typeof fails !== "function") wrong("A rule needs \x60fails\x60: a function that answers true when a row breaks the rule.");
  const found = [];
  let asked = 0;
  now.tables = names;
  for (const name of names) {
    for (const row of rowsOf(tableOf(world, "this", name))) {
      asked++;
      const answer = fails(row, world.collection);
      if (!answer || (isArray(answer) && answer.length === 0)) continue;
      if (answer !== true && typeof answer !== "string") for (const link of isArray(answer) ? answer : [answer])
        if (link && link !== true && placeOf(link) === undefined) throw notRows(link);
      found.push(row);
    }
  }
  const called = "Rule " + (typeof code === "string" ? cut(code, 40) : "without a code");
  const title = called + " finds " + found.length + " of the " + asked + (asked === 1 ? " row" : " rows") + (typeof message === "string" ? ". " + cut(message, 200) : "");
  add(found.length === 0 ? { kind: "text", text: title } : tableShown(found, title, MOST), found);
}
`;
