// A chart, drawn from its description: what a cell says is numbers and names, and never anything to run.
import { type Chart, type Drawing, drawChart, sayChart } from "#domain/chart";
import { DataTable } from "../_ui/data-table";
import styles from "./chart.module.css";

/**
 * A chart with its title, its axes, the same in a sentence, and its numbers as a table.
 * @example <ChartView chart={{ kind: "bar", title: "Episodes by REC", … }} /> // => a figure
 */
export function ChartView({ chart }: { chart: Chart }) {
  const drawing = drawChart(chart);
  const left = [
    chart.more > 0 ? `${chart.more} more ${chart.more === 1 ? "is" : "are"} not drawn.` : "",
    chart.blank > 0 ? `${chart.blank} ${chart.blank === 1 ? "row is" : "rows are"} left out: blank.` : "",
  ].join(" ");
  return (
    <figure className={styles.chart}>
      <figcaption>{chart.title}</figcaption>
      <div role="img" aria-label={sayChart(chart)}>
        {chart.kind === "bar" ? <Bars drawing={drawing} /> : <Plot chart={chart} drawing={drawing} />}
      </div>
      {left.trim() !== "" && <p className={styles.left}>{left}</p>}
      <details>
        <summary>The numbers</summary>
        <DataTable caption={`The numbers of: ${chart.title}`} dense height="16rem">
          <thead>
            <tr>
              {drawing.headings.map((heading, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- both may have the same name
                <th key={at} scope="col" data-number={at === 1 ? "" : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawing.drawn.slice(0, 200).map(({ label, value }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two points may be the same
              <tr key={at}>
                <td>{label}</td>
                <td data-number="">{value}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </figure>
  );
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;

/** Bars lie, so that their names have room on a narrow page. */
function Bars({ drawing }: { drawing: Drawing }) {
  const [names, amount] = drawing.headings;
  return (
    <div className={styles.bars}>
      <span className={styles.axis}>{names}</span>
      <span className={styles.axis}>{amount}</span>
      {drawing.drawn.map(({ label, value, height, base }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two long names may have been cut to the same
        <div key={at} className={styles.bar}>
          <span className={styles.name}>{label}</span>
          <span className={styles.line}>
            <svg className={styles.track} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
              <rect
                x={Math.min(base, height) * 100}
                width={Math.max(0.5, Math.abs(height - base) * 100)}
                height="10"
              />
            </svg>
            <span>{value}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

function Plot({ chart, drawing }: { chart: Chart; drawing: Drawing }) {
  return (
    <div className={styles.plot}>
      <span className={styles.axis}>{drawing.headings[1]}</span>
      <div className={styles.frame}>
        {drawing.yTicks.map(({ at, label }) => (
          <span key={label} className={styles.yTick} style={{ bottom: percent(at) }}>
            <span>{label}</span>
          </span>
        ))}
        <svg className={styles.field} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
          {drawing.yTicks.map(({ at, label }) => (
            <path key={label} className={styles.grid} d={`M0 ${100 - at * 100}H100`} />
          ))}
          <Shapes chart={chart} drawing={drawing} />
        </svg>
        {drawing.xTicks.map(({ at, label }, index) => (
          <span
            key={label}
            className={styles.xTick}
            data-odd={index % 2 === 1 ? "" : undefined}
            style={{ left: percent(at) }}
          >
            {label}
          </span>
        ))}
      </div>
      <span className={`${styles.axis} ${styles.under}`}>{drawing.headings[0]}</span>
    </div>
  );
}

function Shapes({ chart, drawing }: { chart: Chart; drawing: Drawing }) {
  const { drawn } = drawing;
  if (chart.kind === "histogram") {
    return drawn.map(({ from, to, height, label }) => (
      <rect
        key={label}
        className={styles.pile}
        x={from * 100}
        width={Math.max(0, (to - from) * 100)}
        y={100 - height * 100}
        height={height * 100}
      />
    ));
  }
  const at = ({ from, height }: Drawing["drawn"][number]) => `${from * 100} ${100 - height * 100}`;
  return (
    <>
      {chart.kind === "line" && drawn.length > 1 && (
        <path className={styles.run} d={`M${drawn.map(at).join("L")}`} />
      )}
      <path className={styles.dots} d={drawn.map((one) => `M${at(one)}h0`).join("")} />
    </>
  );
}
