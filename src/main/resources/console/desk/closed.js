import { hearClocks } from "../parts/clock.js";
import { toInstant } from "../parts/instant.js";
import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";
import { now } from "../shell/server-time.js";
import { session } from "../shell/session.js";

/** Cases taken in lately that are closed (办结); read when somebody looks for them. */
export const closed = { items: [], loaded: false, problem: null };

const LATELY = 30 * 86_400e3;

export async function readClosed() {
  const mine = session.me.role === "operator" ? "&mine=true" : "";
  const from = encodeURIComponent(toInstant(now() - LATELY));
  try {
    const { items } = await get(`/cases?status=closed&limit=200&from=${from}${mine}`);
    closed.items = items.map(hearClocks).sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
    closed.problem = null;
  } catch (problem) {
    closed.problem = problem;
  }
  closed.loaded = true;
  repaint();
}
