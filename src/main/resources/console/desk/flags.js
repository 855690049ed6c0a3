import { html } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { FLAG } from "../parts/words.js";

/** What sets a case apart, in a row and over its sheet: danger, how often it was urged, which time it is handled. */
export const flags = (one) => (one.flags ?? []).map((flag) => flag === "danger"
  ? html`<span class="risk">${glyph("risk")}险</span>`
  : html`<span class="tag ${flag === "reopened" ? "tag-main" : ""}">${wordOf(flag, one)}</span>`);

function wordOf(flag, one) {
  if (flag === "urged" && one.urges > 1) return `${FLAG.urged} ${one.urges}`;
  return FLAG[flag] ?? flag;
}
