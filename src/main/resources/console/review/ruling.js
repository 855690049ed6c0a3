import { newKey, post } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";
import { say } from "../shell/toast.js";
import { shortNumber } from "../parts/words.js";
import { file, hold } from "../desk/case-file.js";

/**
 * The dispatcher's ruling on a case: a ranked owner by its article, or a department or street by
 * a written reason. A 乡镇 is only ever named by an article. Kept per case until it is dispatched.
 */
export const OTHER = "other";
export const ruling = { busy: false, problem: null, changed: false };

const drafts = new Map();

export function draftFor(id) {
  if (!drafts.has(id)) drafts.set(id, { pick: 0, unit: "", township: "", reason: "", key: null });
  return drafts.get(id);
}

export const hasRuling = () => [...drafts.values()].some(({ reason }) => reason.trim());

/** The ranked owners: the best candidate first, then the runners-up. */
export function candidates(route) {
  const best = route.lead ? [{
    lead: route.lead, matter: route.matter, confidence: route.confidence, basis: route.basis, why: route.reason,
  }] : [];
  const others = (route.alternatives ?? []).map((other) => ({ ...other, why: other.whyNot }));
  return [...best, ...others].map((one) => ({ ...one, basis: one.basis ?? [] }));
}

/** 属地乡镇: the article is known, the place is not; the dispatcher names the township. */
export const isUnplaced = (candidate) => candidate.lead.unit === "属地乡镇";

/** An article that names a 乡镇 is no ground for a 街道: the rule-book binds only townships. */
const hasArticle = (candidate) => candidate.basis.length > 0 && candidate.lead.kind !== "街道";

/** Whether nothing but a written reason lets the picked unit have the case. */
export function needsReason(route, draft) {
  const picked = candidates(route)[draft.pick];
  return draft.pick === OTHER || (picked !== undefined && !hasArticle(picked));
}

/** Why this cannot be dispatched yet, or null. */
export function bar(route, draft) {
  if (draft.pick === OTHER) {
    if (!draft.unit.trim()) return "先写明派哪个部门或街道";
    return draft.reason.trim() ? null : "没有条款，须写理由";
  }
  const picked = candidates(route)[draft.pick];
  if (!picked) return "先选一家";
  if (isUnplaced(picked) && !draft.township.trim()) return "先定是哪个镇";
  if (!hasArticle(picked) && picked.lead.kind === "乡镇") return "没有条款，不能派镇";
  return hasArticle(picked) || draft.reason.trim() ? null : "没有条款，须写理由";
}

function body(route, draft) {
  const reason = draft.reason.trim() || undefined;
  if (draft.pick === OTHER) return { lead: draft.unit.trim(), basis: null, reason };
  const picked = candidates(route)[draft.pick];
  const { lead, matter } = picked;
  const placed = isUnplaced({ lead }) ? draft.township.trim() : lead.code || lead.unit;
  return { lead: placed, matter: matter?.code, basis: hasArticle(picked) ? { rule: matter?.code } : null, reason };
}

export async function dispatch(one) {
  const draft = draftFor(one.id);
  if (ruling.busy || bar(one.decision, draft)) return;
  draft.key ??= newKey();
  Object.assign(ruling, { busy: true, problem: null, changed: false });
  repaint();
  try {
    const headers = { "If-Match": `"${one.version}"`, "Idempotency-Key": draft.key };
    const after = await post(`/cases/${one.id}/dispatch`, body(one.decision, draft), { headers });
    drafts.delete(one.id);
    hold(after);
    say(`${shortNumber(after.number)} 已派${after.holder?.unit}。`);
  } catch (problem) {
    meet(problem, draft);
  }
  ruling.busy = false;
  repaint();
}

function meet(problem, draft) {
  if (!problem.outcomeUnknown) draft.key = null;
  ruling.changed = problem.status === 409 && problem.case !== null;
  if (ruling.changed) hold(problem.case);
  else ruling.problem = problem;
}

export function clearRulingTroubles() {
  Object.assign(ruling, { problem: null, changed: false });
}

export const openedCase = (listed) =>
  file.one?.id === listed.id && file.one.version >= listed.version ? file.one : listed;
