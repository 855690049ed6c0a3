import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";

/** How the rules in force do: how often each gave out a case, and when last. */
export const health = { version: "", tried: false, items: [], loaded: false, problem: null, busy: false };
export const wanted = { q: "", tier: "", use: "", shown: 200 };

const MORE = 400;

export const USES = {
  never: { name: "从未用过", is: ({ times }) => times === 0 },
  used: { name: "用过", is: ({ times }) => times > 0 },
};

export async function readHealth() {
  if (health.busy) return;
  Object.assign(health, { busy: true, problem: null });
  repaint();
  try {
    Object.assign(health, await get("/duty-book/health"), { loaded: true });
  } catch (problem) {
    health.problem = problem;
  }
  health.busy = false;
  repaint();
}

export function want(change) {
  Object.assign(wanted, { shown: 200 }, change);
  repaint();
}

export const showMore = () => want({ shown: wanted.shown + MORE });

export const tiers = () => [...new Set(health.items.map(({ tier }) => tier))];

export const countOf = (use) => health.items.filter(USES[use].is).length;

/** Those that are asked for, in the order of the book. */
export function found() {
  const q = wanted.q.trim().toLowerCase();
  return health.items.filter((one) => (!q || one.rule.toLowerCase().includes(q) || one.matter.includes(q))
    && (!wanted.tier || one.tier === wanted.tier) && (!wanted.use || USES[wanted.use].is(one)));
}
