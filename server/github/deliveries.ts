// What the code host tried to tell us and could not: it does not try again by itself, but does when it is asked.
import { asTheApp } from "./connect";
import { asTrouble } from "./trouble";

/** The longest that is looked back, in milliseconds: later than that it cannot be asked for. */
const lookBack = 3 * 24 * 60 * 60 * 1000;
const mostAtOnce = 50;

/**
 * Asks for every delivery that never arrived to be made again, and answers how many those were. Throws CodeHostTrouble.
 * @example await askAgain(Date.now()) // => 3
 */
export async function askAgain(now: number): Promise<number> {
  const octokit = asTheApp();
  try {
    const { data } = await octokit.rest.apps.listWebhookDeliveries({ per_page: 100 });
    const arrived = new Set(data.filter(({ status_code }) => isGood(status_code)).map(({ guid }) => guid));
    const lost = new Map<string, number>();
    for (const { guid, id, delivered_at } of data) {
      if (arrived.has(guid) || lost.has(guid) || now - Date.parse(delivered_at) > lookBack) continue;
      lost.set(guid, id);
    }
    const wanted = [...lost.values()].slice(0, mostAtOnce);
    for (const delivery_id of wanted) await octokit.rest.apps.redeliverWebhookDelivery({ delivery_id });
    return wanted.length;
  } catch (thrown) {
    throw asTrouble(thrown);
  }
}

const isGood = (status: number) => status >= 200 && status < 300;
