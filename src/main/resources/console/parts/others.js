import { html, nothing } from "./html.js";
import { percent } from "./words.js";
import { repaint } from "../shell/repaint.js";

/*
 * What was not chosen, each with one short reason. Whoever points at one, or comes to it by the keyboard, sees its own
 * words marked in the text; the whole reason opens where it is focused.
 */
const at = { pointed: null, focused: null };

/** The words to mark in the text: those of the matter that is looked at, else those that decided. */
export function marksOf(route, looked = at.focused ?? at.pointed) {
  const decided = route?.evidence ?? [];
  const other = [...(route?.alternatives ?? []), ...(route?.considered ?? [])].find(({ matter }) => matter.code === looked);
  if (!other?.evidence) return decided;
  return [...decided.filter(({ kind }) => kind !== "matter"), ...other.evidence.map((words) => ({ ...words, kind: "other" }))];
}

/** The runners-up, each with how sure it would be and why it is not the one. */
export const runnersUp = (route) => route.alternatives?.length ? html`
  <h3 class="sub">其次可能</h3><ul class="alt">${route.alternatives.map((other) => line(other, `把握 ${percent(other.confidence)}`))}</ul>` : nothing;

/** Further rules that were looked at, folded away, each with how much spoke for it beside the best. */
export const furtherRules = (route) => route.considered?.length ? html`
  <details class="alt-more"><summary>还看了 ${route.considered.length} 条规则</summary>
    <ul class="alt">${route.considered.map((other) => line(other, `首选的 ${percent(other.share)}`))}</ul></details>` : nothing;

function line(other, measure) {
  const { code, name } = other.matter;
  const open = at.focused === code;
  return html`
    <li class=${open ? "is-open" : ""}><button type="button" aria-expanded=${open}
        @focus=${() => look("focused", code)} @blur=${() => look("focused", null)} @click=${focused}
        @pointerenter=${() => look("pointed", code)} @pointerleave=${() => look("pointed", null)}>
        <span class="alt-n">${other.lead?.unit ?? "不派单"} <span class="sub">${name}</span></span>
        <span class="num sub">${measure}</span>
        <span class="alt-w">${open ? other.whyNot : other.whyNotBrief ?? other.whyNot}</span></button></li>`;
}

/** Not every browser gives the focus to a button that is pressed. */
const focused = (event) => event.currentTarget.focus();

function look(how, matter) {
  at[how] = matter;
  repaint();
}
