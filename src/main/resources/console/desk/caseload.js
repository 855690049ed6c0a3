import { hearClocks, nearestClock } from "../parts/clock.js";
import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";

/** The open cases this account may see, kept true by the stream. */
export const caseload = { items: [], counts: null, cut: false, loaded: false, problem: null };

const LIMIT = 200;
const GATHER = 400;
const MANY = 6;
let queries = [];
let gathered = new Set();
let timer = 0;

/**
 * An operator's caseload is what that operator has taken; everybody else's is the scope of the
 * post. What is held stands behind everything that runs and is asked for apart, and so are what awaits a dispatcher's
 * review and a callback agent's call, lest a long list cut them off.
 */
export function openCaseload(me) {
  const scope = me.role === "operator" ? "&mine=true" : "";
  queries = [scope, `${scope}&clock=held`];
  if (me.role === "dispatcher") queries.push("&status=reviewing");
  if (me.role === "callback") queries.push("&status=replied");
  return reload();
}

export async function reload() {
  try {
    const pages = await Promise.all(queries.map((query) => get(`/cases?limit=${LIMIT}${query}`)));
    const found = new Map(pages.flatMap((page) => page.items).map((one) => [one.id, one]));
    caseload.items = inOrder([...found.values()].filter(isOpen).map(hearClocks));
    Object.assign(caseload, { cut: pages[0].next !== null, counts: pages[0].counts });
    caseload.problem = null;
  } catch (problem) {
    caseload.problem = problem;
  }
  caseload.loaded = true;
  repaint();
}

const isOpen = (one) => one.status !== "closed";

/** By due time; what owes nothing stands last. */
function inOrder(items) {
  const key = (one) => {
    const clock = nearestClock(one);
    return clock?.state === "running" ? Date.parse(clock.dueAt) : Infinity;
  };
  return items.sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left === right ? b.number.localeCompare(a.number) : left - right;
  });
}

/** Takes a newer state of one case; an older one that comes late is dropped. */
export function take(one) {
  const held = caseload.items.find((item) => item.id === one.id);
  if (held && held.version > one.version) return;
  const others = caseload.items.filter((item) => item.id !== one.id);
  caseload.items = inOrder(isOpen(one) ? [...others, hearClocks(one)] : others);
  repaint();
}

function drop(id) {
  caseload.items = caseload.items.filter((item) => item.id !== id);
  repaint();
}

/** News comes in bursts: a few cases are asked for one by one, many by the whole list. */
export function hearNews(news) {
  gathered.add(news.id);
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const ids = [...gathered];
    gathered = new Set();
    await (ids.length > MANY || caseload.cut ? reload() : Promise.all(ids.map(refresh)));
    listeners.forEach((listener) => listener(ids));
  }, GATHER);
}

const listeners = [];

/** Tells which cases have just been read again. */
export function onNews(listener) {
  listeners.push(listener);
}

async function refresh(id) {
  try {
    take(await get(`/cases/${id}`));
    caseload.problem = null;
  } catch (problem) {
    if (problem.status === 403 || problem.status === 404) drop(id);
    else caseload.problem = problem;
  }
}
