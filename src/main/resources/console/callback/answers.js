import { callbackReasons } from "./reasons.js";

/**
 * What the citizen is asked, in order, and what an answer brings about. The keys 1 to 9 answer the question that
 * has its turn; 0 passes over one that the citizen leaves open.
 */
const UNRESOLVED = (one) => `重办，第 ${one.period + 1} 次`;

export const QUESTIONS = [
  { field: "reached", ask: "电话", answers: [
    { name: "接通", value: true },
    { name: "未接通", value: false, brings: (one) => unanswered(one).short }] },
  { field: "contacted", ask: "单位联系过您吗", open: true, answers: [
    { name: "联系过", value: true }, { name: "没联系", value: false }] },
  { field: "resolved", ask: "解决了吗", answers: [
    { name: "解决", value: true, brings: () => "办结" },
    { name: "部分", value: "partly", brings: UNRESOLVED },
    { name: "没解决", value: false, brings: UNRESOLVED }] },
  { field: "satisfied", ask: "满意吗", open: true, answers: [
    { name: "满意", value: true }, { name: "基本满意", value: "mostly" }, { name: "不满意", value: false }] },
];

/** The turn after the questions: first the reasons, if any are asked for, then the note. */
export const REASONS = QUESTIONS.length;
export const NOTE = REASONS + 1;

/** Whoever is not content is asked why. */
export const asksWhy = (body) => body.resolved === false || body.resolved === "partly" || body.satisfied === false;

export function answer(body, question, value) {
  body[question.field] = value;
  body.turn = QUESTIONS.indexOf(question) + 1;
  if (body.reached === false) Object.assign(body, { contacted: null, resolved: null, satisfied: null, reasons: [], turn: NOTE });
  if (!asksWhy(body)) body.reasons = [];
  if (body.turn === REASONS && !asksWhy(body)) body.turn = NOTE;
}

export function toggleReason(body, code) {
  body.reasons = body.reasons.includes(code) ? body.reasons.filter((one) => one !== code) : [...body.reasons, code];
}

/** Presses a digit; false if it means nothing now. */
export function pressDigit(body, digit) {
  const question = QUESTIONS[body.turn];
  if (question) {
    if (digit === 0 && question.open) pass(body);
    else if (question.answers[digit - 1]) answer(body, question, question.answers[digit - 1].value);
    return;
  }
  if (body.turn !== REASONS) return;
  if (digit === 0) body.turn = NOTE;
  else if (callbackReasons()[digit - 1]) toggleReason(body, callbackReasons()[digit - 1].code);
}

function pass(body) {
  body[QUESTIONS[body.turn].field] = null;
  body.turn += 1;
  if (body.turn === REASONS && !asksWhy(body)) body.turn = NOTE;
}

export function turnBack(body) {
  body.turn = body.reached === false ? 0 : Math.max(0, body.turn - 1);
  if (body.turn === REASONS && !asksWhy(body)) body.turn -= 1;
}

/** What it means that nobody answers this call: short for the button, whole for the sentence. */
function unanswered(one) {
  const call = one.unanswered;
  if (!call) return { short: "", whole: "" };
  if (call.last) return { short: `第 ${call.number} 次，办结`, whole: `第 ${call.number} 次未接通，不再打，办结。` };
  return call.counts
    ? { short: `第 ${call.number} 次`, whole: `记第 ${call.number} 次未接通，换个半天再打。` }
    : { short: `仍是第 ${call.number} 次`, whole: `同一个半天里不另计次，仍是第 ${call.number} 次未接通。` };
}

/** What will happen once this is sent; empty as long as it depends on what is yet to be said. */
export function consequence(body, one) {
  if (body.reached === false) return unanswered(one).whole;
  if (body.resolved === true) return "办结。";
  if (body.resolved === null) return "";
  return `退回${one.holder?.unit ?? "承办单位"}重办，第 ${one.period + 1} 次办理，时钟重新起算。`;
}
