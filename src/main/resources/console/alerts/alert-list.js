import { now } from "../shell/server-time.js";
import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";

/** The alerts that this account may see, newest first, and how many came since they were last looked at. */
export const told = { items: [], next: null, loaded: false, problem: null };

const SEEN = "jiesu.alerts-seen";
const GATHER = 600;
let timer = 0;

export async function readAlerts() {
  try {
    const { items, next } = await get("/alerts?limit=50");
    Object.assign(told, { items, next, problem: null });
  } catch (problem) {
    told.problem = problem;
  }
  told.loaded = true;
  repaint();
}

/** Alerts come in bursts; the list is read once for a burst. */
export function readAlertsSoon() {
  clearTimeout(timer);
  timer = setTimeout(readAlerts, GATHER);
}

export async function readEarlier() {
  try {
    const { items, next } = await get(`/alerts?limit=50&cursor=${encodeURIComponent(told.next)}`);
    Object.assign(told, { items: [...told.items, ...items], next, problem: null });
  } catch (problem) {
    told.problem = problem;
  }
  repaint();
}

/** Kept for the session of this browser window; whoever never looked has all of them before them. */
const seenUpTo = () => Number(sessionStorage.getItem(SEEN) ?? 0);

export function markSeen() {
  sessionStorage.setItem(SEEN, String(now()));
}

/** Of those whose act is still owed. */
export const unread = () => told.items
  .filter(({ at, open }) => open > 0 && Date.parse(at) > seenUpTo())
  .reduce((sum, { open }) => sum + open, 0);
