import { newKey, post } from "../shell/http.js";
import { afterDrawing, repaint } from "../shell/repaint.js";
import { take } from "../desk/caseload.js";
import { acceptRequest, draft, emptyDraft, isEmpty } from "./draft.js";
import { forget, live } from "./live-route.js";

/** The outcome of the last acceptance, and what stands in the way of this one. */
export const acceptance = { busy: false, accepted: null, problem: null };

/**
 * Accepts the case. The key is made once for a draft and kept as long as the outcome is
 * unknown, so that a second press after a broken line never opens a second case.
 */
export async function accept() {
  if (acceptance.busy || isEmpty()) return;
  acceptance.busy = true;
  acceptance.problem = null;
  draft.key ??= newKey();
  repaint();
  try {
    const headers = { "Idempotency-Key": draft.key };
    succeed(await post("/cases", acceptRequest(), { headers }));
  } catch (problem) {
    fail(problem);
  }
  acceptance.busy = false;
  repaint();
}

function succeed(one) {
  acceptance.accepted = one;
  take(one);
  emptyDraft();
  forget();
  afterDrawing(() => document.getElementById("complaint")?.focus());
}

function fail(problem) {
  acceptance.problem = problem;
  if (!problem.worthAnotherTry && problem.status !== 409) draft.key = null;
}

/** The first attempt got through with other words (409): the operator decides to open another. */
export function acceptAsNew() {
  draft.key = null;
  return accept();
}

export function dismissAccepted() {
  acceptance.accepted = null;
  repaint();
}

/** The message for one field, by the pointer that the server named. */
export const faultAt = (pointer) =>
  acceptance.problem?.errors.find((error) => error.pointer === pointer)?.detail ?? null;

/**
 * What the operator may do now, in the words of the button. An unanswered question about the
 * place is no bar for good: the case can go to a person.
 */
export function nextAct() {
  const decision = live.route?.decision;
  if (isEmpty()) return { name: "先记诉求", open: false };
  if (acceptance.busy) return { name: "正在受理", open: false };
  if (decision === "route") return { name: "受理并派单", open: true };
  if (decision === "ask_place") return { name: "问清后可派", open: false, otherwise: "问不清，转人工审核" };
  if (decision === "internal") return { name: "受理并记录", open: true };
  if (decision === "review") return { name: "受理，转人工审核", open: true };
  return { name: "受理", open: true };
}
