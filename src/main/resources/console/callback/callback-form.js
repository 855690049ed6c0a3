import { html, nothing } from "../parts/html.js";
import { repaint } from "../shell/repaint.js";
import { words } from "../desk/forms/fields.js";
import { answer, asksWhy, consequence, NOTE, QUESTIONS, REASONS, toggleReason } from "./answers.js";
import { callbackReasons } from "./reasons.js";

/** 回访: what the citizen says on the telephone, one question after the other, and what that brings about. */
export const callback = {
  name: "回访", key: "V",
  submitOf: (body) => {
    if (body.reached === false) return "记未接通";
    return body.resolved === true ? "记入，办结" : "记入，退回重办";
  },
  blank: () => ({ reached: null, contacted: null, resolved: null, satisfied: null, reasons: [], note: "", turn: 0 }),
  typed: (body) => body.note || body.reached !== null,
  lacks: (body) => {
    if (body.reached === null) return "先记电话接通没有";
    return body.reached && body.resolved === null ? "先记解决没有" : null;
  },
  send: ({ turn, note, ...said }) => ({
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value.length !== 0)),
    ...(note.trim() ? { note } : {}),
  }),
  fields: ({ body }, one) => html`
    ${QUESTIONS.slice(0, body.reached ? QUESTIONS.length : 1).map((question, at) => asked(body, one, question, at))}
    ${asksWhy(body) ? reasons(body) : nothing}
    ${words(body, "note", "备注", "市民的原话、约好再打的时间（可不写）", { required: false, rows: 2 })}
    <p class="cb-then" role="status">${consequence(body, one) || html`<span class="sub">接通并且解决了才办结；部分、没解决都退回重办。</span>`}</p>`,
  done(after, body) {
    if (after.status === "closed") return "已办结。";
    if (body.reached) return `已退回${after.holder?.unit ?? "承办单位"}重办，第 ${after.period} 次办理。`;
    return "已记未接通，换个半天再打。";
  },
};

const asked = (body, one, question, at) => html`
  <fieldset class="cb-q ${body.turn === at ? "is-turn" : ""}"><legend>${question.ask}</legend>
    ${question.answers.map((choice, digit) => html`
      <button class="b cb-a" type="button" aria-pressed=${body[question.field] === choice.value}
        @click=${() => { answer(body, question, choice.value); repaint(); }}
        >${body.turn === at ? html`<kbd>${digit + 1}</kbd> ` : nothing}${choice.name}${choice.brings
          ? html` <span class="cb-b">${choice.brings(one)}</span>` : nothing}</button>`)}
    ${question.open && body.turn === at ? html`<span class="note"><kbd>0</kbd> 没说，下一问</span>` : nothing}
  </fieldset>`;

const reasons = (body) => html`
  <fieldset class="cb-q ${body.turn === REASONS ? "is-turn" : ""}"><legend>为什么</legend>
    ${callbackReasons().map(({ code, reason }, digit) => html`
      <button class="b cb-a" type="button" aria-pressed=${body.reasons.includes(code)}
        @click=${() => { toggleReason(body, code); repaint(); }}
        >${body.turn === REASONS ? html`<kbd>${digit + 1}</kbd> ` : nothing}${reason}</button>`)}
    ${body.turn === REASONS ? html`<span class="note"><kbd>0</kbd> 选好了，写备注</span>` : nothing}
  </fieldset>`;

/** The note has its turn: the words come next, or Ctrl+Enter. */
export const isAtNote = (body) => body.turn === NOTE;
