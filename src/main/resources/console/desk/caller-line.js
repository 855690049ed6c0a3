import { html, nothing } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { when } from "../parts/instant.js";
import { problemNotice } from "../parts/notice.js";
import { PURPOSE, purposesOf } from "../parts/purpose.js";
import { session } from "../shell/session.js";
import { askPurpose, closeEye, look, sight } from "./sight.js";

const LOOKERS = ["operator", "dispatcher", "town", "department", "callback"];

/** Who called: masked until a purpose is stated, and for a short while then. */
export const callerLine = (one) => html`
  <span class="who">${glyph("lock")} ${wordsFor(one.caller)} ${eye(one)} ${flagOf(one.callerFlag)}</span>`;

/** A number that two persons have flagged, for the hotline only; the call is taken like any other. */
const flagOf = (flag) => flag ? html`<span class="tag">${flag.reasonName}，至 ${when(flag.until)}</span>` : nothing;

/** What for, while that is being asked. */
export const callerPurposes = (one) => sight.asking && sight.id === one.id ? purposes() : nothing;

function wordsFor(who) {
  if (!who) return "市民";
  if (who.shown === "hidden") return who.anonymous ? "市民不公开身份，由热线联系和回访" : "来电人对本单位保密，由热线联系和回访";
  const name = who.anonymous ? "市民不公开身份" : who.name ?? "市民";
  return html`${name} <b class="num">${who.phone ?? "没有留电话"}</b>`;
}

function eye(one) {
  if (!one.caller || !LOOKERS.includes(session.me.role) || one.caller.shown === "hidden") return nothing;
  if (one.caller.shown === "clear") {
    return html`<button class="b b-t b-s" type="button" @click=${closeEye}>遮回去</button>`;
  }
  return html`<button class="b b-s" type="button" aria-expanded=${sight.asking && sight.id === one.id}
    @click=${() => askPurpose(one.id)}>查看</button>`;
}

const purposes = () => html`
  <div class="who-why" role="group" aria-label="为什么查看">
    <span class="sub">为了（记入审计）：</span>
    ${purposesOf(session.me.role).map((purpose) => html`
      <button class="b b-s" type="button" ?disabled=${sight.busy} @click=${() => look(purpose)}>${PURPOSE[purpose]}</button>`)}
    <button class="b b-t b-s" type="button" @click=${closeEye}>不看了</button>
    ${problemNotice(sight.problem)}
  </div>`;
