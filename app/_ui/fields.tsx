// The fields that a rule looks at, with what they mean and which codes may stand in them.
import type { Dataset, Field } from "#domain/dataset";
import styles from "./fields.module.css";

const kinds = { text: "text", date: "date", number: "number", choice: "one of a list of codes" };

/**
 * Finds `DECOM` or `Episodes.DECOM` in a dataset; a bare name is looked for in `tables`, first come first found.
 * @example findField(dataset, ["Episodes"], "DECOM") // => { table: "Episodes", name: "DECOM", field: {…} }
 */
export function findField(
  dataset: Dataset,
  tables: readonly string[],
  name: string,
): { table: string; name: string; field: Field } | null {
  const [first, second] = name.split(".");
  const where: readonly string[] = second === undefined ? tables : [first ?? ""];
  const wanted = second ?? first ?? "";
  for (const table of where) {
    const field = dataset.tables[table]?.fields[wanted];
    if (field) return { table, name: wanted, field };
  }
  return null;
}

/**
 * One entry for each field; opening it shows the meaning and the codes.
 * @example <Fields dataset={dataset} tables={["Episodes"]} names={["DECOM", "DEC"]} /> // => two entries
 */
export function Fields(props: {
  dataset: Dataset;
  tables: readonly string[];
  names: readonly string[];
  open?: boolean;
}) {
  const found = props.names.map((name) => ({
    asked: name,
    hit: findField(props.dataset, props.tables, name),
  }));
  return (
    <ul className={styles.list}>
      {found.map(({ asked, hit }) => (
        <li key={asked}>
          {hit ? (
            <OneField {...hit} many={props.tables.length > 1} open={props.open ?? false} />
          ) : (
            <code>{asked}</code>
          )}
        </li>
      ))}
    </ul>
  );
}

function OneField(props: { table: string; name: string; field: Field; many: boolean; open: boolean }) {
  const { field } = props;
  const codes = Object.entries(field.choices ?? {});
  return (
    <details className={styles.field} open={props.open}>
      <summary>
        <code className={styles.name}>
          {props.many && (
            <>
              {props.table}.<wbr />
            </>
          )}
          {props.name}
        </code>
        <span>{field.title}</span>
      </summary>
      <div className={styles.body}>
        {field.meaning && <p>{field.meaning}</p>}
        <p className={styles.kind}>
          {kinds[field.type]}
          {field.derived
            ? ", worked out from other cells"
            : field.required
              ? ", must not be blank"
              : ", may be blank"}
          {props.many ? "" : `, in ${props.table}`}
        </p>
        {codes.length > 0 && (
          <dl className={styles.codes}>
            {codes.map(([code, choice]) => (
              <div key={code}>
                <dt>{code}</dt>
                <dd>
                  {choice.meaning}
                  {years(choice) && <span className={styles.kind}> ({years(choice)})</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </details>
  );
}

function years({ since, until }: { since?: number | undefined; until?: number | undefined }): string {
  if (since && until) return `${since} to ${until}`;
  if (since) return `from ${since}`;
  return until ? `until ${until}` : "";
}
