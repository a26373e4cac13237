// A chart as one drawing that needs nothing else: in a page of its own, printed, or copied into a report.
import { type Chart, type Drawing, drawChart, sayChart } from "#domain/chart";
import { safe } from "../safe-html";

const width = 720;
const left = 64;
const right = 40;
const line = 24;

/**
 * The chart as SVG, with its sentence for whoever cannot see it.
 * @example chartSvg(chart).startsWith("<svg") // => true
 */
export function chartSvg(chart: Chart): string {
  const drawing = drawChart(chart);
  return chart.kind === "bar" ? bars(chart, drawing) : plot(chart, drawing);
}

function frame(chart: Chart, [wide, height]: [number, number], inside: string): string {
  return `<svg class="${chart.kind}" viewBox="0 0 ${wide} ${height}" role="img" aria-label="${safe(sayChart(chart))}">${inside}</svg>`;
}

/** Bars lie, so that long names have room. */
function bars(chart: Chart, { drawn }: Drawing): string {
  const names = 16 + 8 * Math.min(30, Math.max(0, ...drawn.map(({ label }) => label.length)));
  const room = 300;
  const marks = drawn.map(({ label, value, height, base }, at) => {
    const y = at * line;
    const from = names + Math.min(base, height) * room;
    const long = Math.max(1, Math.abs(height - base) * room);
    return (
      `<text x="${names - 8}" y="${y + 16}" text-anchor="end">${safe(cut(label, 30))}</text>` +
      `<rect class="mark" x="${round(from)}" y="${y + 3}" width="${round(long)}" height="${line - 7}"/>` +
      `<text x="${round(from + long + 6)}" y="${y + 16}">${safe(value)}</text>`
    );
  });
  return frame(chart, [names + room + 60, Math.max(1, drawn.length) * line], marks.join(""));
}

function plot(chart: Chart, drawing: Drawing): string {
  const [top, height] = [14, 260];
  const room = width - left - right;
  const x = (share: number) => round(left + share * room);
  const y = (share: number) => round(top + (1 - share) * height);
  const grid = drawing.yTicks.map(
    ({ at, label }) =>
      `<path class="grid" d="M${left} ${y(at)}H${width - right}"/><text x="${left - 8}" y="${y(at) + 4}" text-anchor="end">${safe(label)}</text>`,
  );
  const ticks = drawing.xTicks.map(
    ({ at, label }) =>
      `<text x="${x(at)}" y="${top + height + 20}" text-anchor="middle">${safe(cut(label, 12))}</text>`,
  );
  const titles = `<text x="${left + room / 2}" y="${top + height + 42}" text-anchor="middle">${safe(chart.x.title)}</text>`;
  return frame(
    chart,
    [width, top + height + 50],
    [...grid, ...shapes(chart, drawing, x, y), ...ticks, titles].join(""),
  );
}

type At = (share: number) => number;

function shapes(chart: Chart, { drawn }: Drawing, x: At, y: At): string[] {
  if (chart.kind === "histogram")
    return drawn.map(
      ({ from, to, height }) =>
        `<rect class="mark" x="${x(from) + 1}" y="${y(height)}" width="${round(Math.max(1, x(to) - x(from) - 2))}" height="${round(y(0) - y(height))}"/>`,
    );
  const run = drawn.map(({ from, height }) => `${x(from)} ${y(height)}`).join("L");
  const dots = drawn.map(
    ({ from, height }) => `<circle class="mark" cx="${x(from)}" cy="${y(height)}" r="3"/>`,
  );
  return chart.kind === "line" && drawn.length > 1 ? [`<path class="run" d="M${run}"/>`, ...dots] : dots;
}

const round = (value: number) => Math.round(value * 10) / 10;
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
