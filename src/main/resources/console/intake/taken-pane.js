import { html, repeat } from "../parts/html.js";
import { clockFace, nearestClock } from "../parts/clock.js";
import { whenShort } from "../parts/instant.js";
import { shortNumber, STATUS, titleOf } from "../parts/words.js";
import { caseload } from "../desk/caseload.js";
import { session } from "../shell/session.js";

const SHOWN = 8;

/** The cases this operator has taken, newest first: the commonest second call is about one of them. */
export function takenPane() {
  if (session.me.role !== "operator") return "";
  const taken = [...caseload.items]
    .sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt)).slice(0, SHOWN);
  return html`
    <div class="ph sec"><h2>刚受理的</h2><span class="sub">${caseload.items.length} 件在办</span></div>
    ${taken.length
      ? html`<ol class="past">${repeat(taken, (one) => one.id, row)}</ol>`
      : html`<p class="empty">本班还没有受理。</p>`}`;
}

function row(one) {
  const clock = nearestClock(one);
  return html`
    <li><div class="row"><span class="num">${shortNumber(one.number)}</span>
        <span class="tag">${STATUS[one.status] ?? one.status}</span><span class="sub nw end">${whenShort(one.receivedAt)}</span></div>
      <p>${titleOf(one)}</p>
      <p class="sub">${one.holder?.unit ?? "指挥中心"}</p>
      ${clock ? clockFace(clock) : ""}</li>`;
}
