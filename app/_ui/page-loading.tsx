// What stands in a page's place while it is fetched: its outline, and a word for screen readers.
import { Page } from "./page";
import styles from "./page-loading.module.css";

/**
 * A grey outline of a page.
 * @example <PageLoading /> // => "Loading…"
 */
export function PageLoading() {
  return (
    <Page width="wide">
      <p role="status" className="unseen">
        Loading…
      </p>
      <div aria-hidden="true" className={styles.outline}>
        <div style={{ width: "9rem" }} />
        <div style={{ width: "min(26rem, 80%)", height: "2.25rem" }} />
        <div style={{ width: "min(40rem, 100%)" }} />
        <div style={{ height: "22rem" }} />
      </div>
    </Page>
  );
}
