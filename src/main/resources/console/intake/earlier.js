import { html, nothing, repeat } from "../parts/html.js";
import { whenShort } from "../parts/instant.js";
import { problemNotice } from "../parts/notice.js";
import { shortNumber, STATUS, titleOf } from "../parts/words.js";
import { post } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";
import { draft } from "./draft.js";

/** What the number on the line has called about before. */
const earlier = { phone: "", items: [], problem: null };

const SHOWN = 5;
const SHORTEST = 7;

/** Asked once for each number, when it is typed whole: every look is written into the audit. */
export async function lookUp() {
  const phone = draft.caller.phone.trim();
  if (phone === earlier.phone) return;
  Object.assign(earlier, { phone, items: [], problem: null });
  if (phone.replace(/\D/g, "").length >= SHORTEST) {
    try {
      const { items } = await post("/callers/find", { phone, purpose: "contact" });
      if (earlier.phone === phone) earlier.items = items;
    } catch (problem) {
      earlier.problem = problem;
    }
  }
  repaint();
}

export function earlierPane() {
  const shown = earlier.phone && earlier.phone === draft.caller.phone.trim();
  if (!shown || (!earlier.items.length && !earlier.problem)) return nothing;
  return html`
    <div class="ph sec"><h2>这个号码反映过</h2><span class="sub">${earlier.items.length} 件</span></div>
    ${problemNotice(earlier.problem)}
    <ol class="past">${repeat(earlier.items.slice(0, SHOWN), (one) => one.id, row)}</ol>`;
}

const row = (one) => html`
  <li><a class="past-a" href="#/desk/${one.id}"><div class="row"><span class="num">${shortNumber(one.number)}</span>
      <span class="tag">${STATUS[one.status] ?? one.status}</span><span class="sub nw end">${whenShort(one.receivedAt)}</span></div>
    <p>${titleOf(one)}</p>
    <p class="sub">${one.holder?.unit ?? one.responsible?.unit ?? "指挥中心"}</p></a></li>`;
