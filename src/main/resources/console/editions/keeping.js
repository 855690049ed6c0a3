import { sendOnce } from "../shell/once.js";
import { afterDrawing, repaint } from "../shell/repaint.js";
import { say } from "../shell/toast.js";
import { chosen, published, readChosen, readEditions } from "./edition-list.js";

/**
 * What its keeper does to the chosen edition: 核对, 发布, 作废. The two that cannot be taken back are asked for once
 * more; `asking` is the one that waits for the answer.
 */
export const keeping = { busy: null, asking: null, lastCases: 1000 };

const ACTS = {
  check: { body: () => ({ lastCases: keeping.lastCases }), done: () => "" },
  publish: { body: () => ({}), done: ({ number }) => `第 ${number} 版已发布，来件从现在起按它派。` },
  discard: { body: () => ({}), done: ({ number }) => `第 ${number} 版已作废，留着备查。` },
};

const drafts = new Map();

/** The act under way on the chosen edition, with its key and what stood in its way. */
export function draftOf(act) {
  const name = `${chosen.number}/${act}`;
  if (!drafts.has(name)) drafts.set(name, { key: null, sent: null, problem: null });
  return drafts.get(name);
}

/** The act whose outcome the reader has yet to see: nobody knows what became of it, or it was refused. */
export const troubled = () => Object.keys(ACTS).find((act) => draftOf(act).sent || draftOf(act).problem) ?? null;

/** Only over the book that it was checked against may an edition be published. */
export const outdated = () => Boolean(chosen.report && published() && chosen.report.against !== published().version);

export function ask(act) {
  keeping.asking = act;
  // The cautious answer has the focus: a second press of Enter must not publish.
  afterDrawing(() => document.getElementById("keep-not")?.focus());
}

export function dontAsk() {
  keeping.asking = null;
  repaint();
}

export async function perform(act) {
  if (keeping.busy) return;
  const { number } = chosen;
  const draft = draftOf(act);
  Object.keys(ACTS).forEach((other) => { if (!draftOf(other).sent) draftOf(other).problem = null; });
  Object.assign(keeping, { busy: act, asking: null });
  repaint();
  try {
    const edition = await sendOnce(draft, `/duty-book/editions/${number}/${act}`, ACTS[act].body());
    draft.problem = null;
    if (act === "check") await followCheck(number, edition.checkedAt, draft);
    else await readEditions();
    if (ACTS[act].done(edition)) say(ACTS[act].done(edition));
  } catch (problem) {
    draft.problem = problem;
    // Another keeper may have been first: what lies there now is shown beside the refusal.
    if (problem.status === 422) await readEditions();
  }
  keeping.busy = null;
  repaint();
}

/** Reads until the check is done; one that left no later date was broken off. */
async function followCheck(number, before, draft) {
  await readChosen();
  const ended = () => chosen.number !== number || (chosen.problem ? !chosen.problem.worthAnotherTry : !chosen.edition.checking);
  while (!ended()) await aWhile();
  if (chosen.number === number && !chosen.problem && chosen.edition.checkedAt === before) {
    draft.problem = { title: "核对没有做完", detail: "请再核对一次。", errors: [] };
  }
}

const aWhile = () => new Promise((go) => setTimeout(go, 300));
