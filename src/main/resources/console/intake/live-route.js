import { post } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";
import { findDueTimes } from "./due-times.js";
import { draft, fillPlace, isEmpty, previewRequest } from "./draft.js";

/**
 * The owner while the operator is still typing: asked 250 ms after the last change, never while
 * an input method composes, and an answer to an older text is dropped.
 */
const PAUSE = 250;
const RETRY = 3000;

export const live = { route: null, text: "", pending: false, problem: null };

let timer = 0;
let flight = null;

export function ask(delay = PAUSE) {
  clearTimeout(timer);
  flight?.abort();
  flight = null;
  if (isEmpty()) {
    forget();
    return;
  }
  live.pending = true;
  timer = setTimeout(fly, delay);
  repaint();
}

export function forget() {
  clearTimeout(timer);
  flight?.abort();
  Object.assign(live, { route: null, text: "", pending: false, problem: null });
  fillPlace(null);
  repaint();
}

async function fly() {
  const mine = new AbortController();
  flight = mine;
  const request = previewRequest();
  try {
    const route = await post("/routing/preview", request, { signal: mine.signal });
    if (flight === mine) hear(route, request.text);
  } catch (problem) {
    if (flight === mine) miss(problem);
  }
  repaint();
}

function hear(route, text) {
  Object.assign(live, { route, text, pending: false, problem: null });
  fillPlace(route);
  findDueTimes(route.urgency);
}

/** The last answer stays on the screen, marked as old; the question is put again. */
function miss(problem) {
  live.pending = false;
  live.problem = problem;
  if (problem.outcomeUnknown || problem.status === 429) timer = setTimeout(() => ask(0), RETRY);
}

addEventListener("online", () => draft.text && ask(0));
