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
  return problem ? notice(2, `${problem.title}${problem.detail ? "：" : "。"}`, problem.detail, action) : nothing;
}

/** Three grey lines, shown by the style sheet only after 300 ms. */
export const waiting = () => html`
  <div class="waiting" role="status"><span class="vh">正在取件</span><i></i><i></i><i></i></div>`;
