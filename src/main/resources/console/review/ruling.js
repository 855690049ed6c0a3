import { sendOnce } from "../shell/once.js";
import { repaint } from "../shell/repaint.js";
import { say } from "../shell/toast.js";
import { shortNumber } from "../parts/words.js";
import { file, hold } from "../desk/case-file.js";
import { blankChoice, lackOf, orderOf } from "./choice.js";

/** The dispatcher's ruling on a case, kept per case until it is dispatched. */
export const ruling = { busy: false, problem: null, changed: false };

const drafts = new Map();

export function draftFor(id) {
  if (!drafts.has(id)) drafts.set(id, { ...blankChoice(), key: null, sent: null });
  return drafts.get(id);
}

export const hasRuling = () => [...drafts.values()].some(({ reason }) => reason.trim());

/** Why this cannot be dispatched yet, or null. */
export const bar = (route, draft) => draft.sent ? "等前一次的回音" : lackOf(route, draft);

export async function dispatch(one) {
  const draft = draftFor(one.id);
  if (ruling.busy || (!draft.sent && lackOf(one.decision, draft))) return;
  Object.assign(ruling, { busy: true, problem: null, changed: false });
  repaint();
  try {
    const version = { "If-Match": `"${one.version}"` };
    const after = await sendOnce(draft, `/cases/${one.id}/dispatch`, orderOf(one.decision, draft), version);
    drafts.delete(one.id);
    hold(after);
    say(`${shortNumber(after.number)} 已派${after.holder?.unit}。`);
  } catch (problem) {
    meet(problem);
  }
  ruling.busy = false;
  repaint();
}

function meet(problem) {
  ruling.changed = problem.status === 409 && problem.case !== null;
  if (ruling.changed) hold(problem.case);
  else ruling.problem = problem;
}

export function clearRulingTroubles() {
  Object.assign(ruling, { problem: null, changed: false });
}

export const openedCase = (listed) =>
  file.one?.id === listed.id && file.one.version >= listed.version ? file.one : listed;
