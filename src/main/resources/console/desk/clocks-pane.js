import { html, nothing, repeat } from "../parts/html.js";
import { clockFace, clocksOf } from "../parts/clock.js";
import { whenShort } from "../parts/instant.js";
import { LEVEL } from "../parts/words.js";

/** Every clock of the case; each opens to its working (why this instant) and its levels. */
export function clocksPane(one) {
  const clocks = [...clocksOf(one)].sort(inOrder);
  return html`
    <ul class="cks">${repeat(clocks, (clock) => clock.id, (clock) => html`
      <li><details><summary>${clockFace(clock)}<span class="ck-due num">${until(clock)}</span></summary>
        <ol class="work">${clock.working.map(step)}${clock.source ? html`<li><span>依</span>${clock.source}</li>` : nothing}
          ${clock.owes ? html`<li><span>欠</span>${clock.owes.unit}</li>` : nothing}</ol>
        ${clock.levels?.length ? html`<ol class="lv">${clock.levels.map(level)}</ol>` : nothing}
      </details></li>`)}</ul>`;
}

/** What runs stands first, nearest due on top; what has ended follows, latest on top. */
function inOrder(a, b) {
  const runs = Number(b.state === "running") - Number(a.state === "running");
  if (runs) return runs;
  return a.state === "running"
    ? Date.parse(a.dueAt) - Date.parse(b.dueAt)
    : Date.parse(b.endedAt ?? b.startedAt) - Date.parse(a.endedAt ?? a.startedAt);
}

function until(clock) {
  if (clock.endedAt) return `${whenShort(clock.endedAt)} 止`;
  return clock.dueAt ? `${whenShort(clock.dueAt)} 到期` : "不走";
}

/** A step of the working begins with its word: 起, 加, 停, 到. */
const step = (words) => html`<li><span>${words.slice(0, 1)}</span>${words.slice(1).trim()}</li>`;

const STATES = { fired: "已报", skipped: "由上一级代报", failed: "没有送到", pending: "到时报" };

const level = (one) => html`
  <li class=${one.state === "pending" ? "" : "past"}><b>${LEVEL[one.level] ?? one.level}</b>
    <span class="num">${whenShort(one.firedAt ?? one.at)}</span>
    <span class=${one.state === "failed" ? "risk" : ""}>${STATES[one.state]}${one.rung}</span></li>`;
