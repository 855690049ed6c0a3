import { html, nothing } from "./html.js";
import { glyph } from "./glyph.js";

/**
 * An alert: one sentence and at most one action. Level 1 informs, 2 warns, 3 is danger;
 * shape and bar tell them apart without colour.
 */
export function notice(level, lead, rest, action) {
  return html`
    <div class="alert alert-${level}" role=${level === 3 ? "alert" : "status"}>
      ${glyph({ 1: "bell", 2: "near", 3: "risk" }[level])}
      <div class="grow"><b>${lead}</b>${rest ? html` ${rest}` : nothing}</div>
      ${action ? html`<button class="b b-s" type="button" @click=${action.act}>${action.name}</button>` : nothing}
    </div>`;
}

/** A problem as the server worded it: the rule, and the way out. */
export function problemNotice(problem, action) {
  if (!problem) return nothing;
  const mistakes = problem.errors.map(({ detail }) => detail).join("；");
  const detail = [problem.detail, mistakes].filter(Boolean).join("");
  return notice(2, `${problem.title}${detail ? "：" : "。"}`, detail, action);
}

/** Nobody can say whether it was done; sending the very same again is safe. */
export const fateNotice = (act) => notice(2, "没有回音，不知道办成没有。",
  "再发一次用同一个编号，已经办成的不会再办一遍。", { name: "再发一次", act });

/** Three grey lines, shown by the style sheet only after 300 ms. */
export const waiting = () => html`
  <div class="waiting" role="status"><span class="vh">正在取件</span><i></i><i></i><i></i></div>`;
