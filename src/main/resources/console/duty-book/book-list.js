import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";

/** What is looked for in 权责清单, what was found, and the rule that lies open. */
export const asked = { q: "", district: "", unit: "", section: "", asOf: "" };
export const found = {
  items: [], next: null, count: 0, inForce: 0, version: "", asOf: "",
  choices: { districts: [], sections: [], units: [] },
  loaded: false, problem: null, picked: null,
};

const PAUSE = 250;
let timer = 0;
let running = null;

const query = (more = {}) => new URLSearchParams(
  Object.entries({ ...asked, ...more }).map(([key, value]) => [key, String(value).trim()]).filter(([, value]) => value)).toString();

/** Changes the filters; typing is followed after a pause, a choice at once. */
export function look(change, soon = false) {
  Object.assign(asked, change);
  if ("district" in change) asked.unit = "";
  clearTimeout(timer);
  timer = setTimeout(readRules, soon ? PAUSE : 0);
  repaint();
}

export async function readRules() {
  running?.abort();
  const mine = running = new AbortController();
  try {
    const page = await get(`/duty-book?${query({ limit: 50 })}`, { signal: mine.signal });
    const stays = page.items.find(({ id }) => id === found.picked?.id);
    Object.assign(found, page, { problem: null, picked: stays ?? (wide() ? page.items[0] : null) ?? null });
  } catch (problem) {
    if (mine.signal.aborted) return;
    found.problem = problem;
  }
  found.loaded = true;
  repaint();
}

export async function readMore() {
  try {
    const { items, next } = await get(`/duty-book?${query({ limit: 50, cursor: found.next })}`);
    Object.assign(found, { items: [...found.items, ...items], next, problem: null });
  } catch (problem) {
    found.problem = problem;
  }
  repaint();
}

/** Opens the rule that a link names, which the list need not hold. */
export async function openRule(id) {
  try {
    const { district, asOf } = asked;
    const { rule } = await get(`/duty-book/rules/${encodeURIComponent(id)}?${new URLSearchParams(
      Object.entries({ district, asOf }).filter(([, value]) => value))}`);
    found.picked = rule;
  } catch (problem) {
    found.problem = problem;
  }
  repaint();
}

export function pick(rule) {
  found.picked = rule;
  repaint();
}

/** The rule so many places further in the list. */
export function step(by) {
  const at = found.items.findIndex(({ id }) => id === found.picked?.id);
  const next = found.items[Math.min(Math.max(at + by, 0), found.items.length - 1)];
  if (next) pick(next);
}

/** On a narrow screen the list comes first, and a rule only when it is chosen. */
const wide = () => matchMedia("(min-width: 901px)").matches;
