import { html, nothing, repeat } from "../parts/html.js";
import { clockFace, clocksOf } from "../parts/clock.js";
import { whenShort } from "../parts/instant.js";
import { LEVEL, PAUSED } from "../parts/words.js";

/** Every clock of the case; each opens to its working and its levels. Those of an earlier period are folded away. */
export function clocksPane(one) {
  const clocks = [...clocksOf(one)].sort(inOrder);
  const current = one.period ?? 1;
  const earlier = [...new Set(clocks.map(({ period }) => period))].filter((period) => period < current).sort((a, b) => b - a);
  return html`
    ${list(clocks.filter(({ period }) => period === current))}
    ${earlier.map((period) => html`
      <details class="cks-p"><summary>第 ${period} 次办理 <span class="sub">${sumUp(clocks, period)}</span></summary>
        ${list(clocks.filter((clock) => clock.period === period))}</details>`)}`;
}

const list = (clocks) => clocks.length ? html`
  <ul class="cks">${repeat(clocks, (clock) => clock.id, (clock) => html`
    <li><details><summary>${clockFace(clock)}<span class="ck-due num">${until(clock)}</span></summary>
      <ol class="work">${clock.working.map(step)}
        ${clock.owes && clock.clock !== "return_window" ? html`<li><span>欠</span>${clock.owes.unit}</li>` : nothing}</ol>
      ${clock.levels?.length ? html`<ol class="lv">${clock.levels.map((one) => level(one, clock))}</ol>` : nothing}
    </details></li>`)}</ul>` : nothing;

function sumUp(clocks, period) {
  const late = clocks.filter((clock) => clock.period === period && clock.state === "late").length;
  return late ? `${late} 只时钟迟了` : "都按时";
}

const ORDER = { running: 0, held: 1 };
const placeOf = ({ state }) => ORDER[state] ?? 2;

/** What runs stands first, nearest due on top, then what stands still; what has ended follows, latest on top. */
function inOrder(a, b) {
  if (placeOf(a) !== placeOf(b)) return placeOf(a) - placeOf(b);
  return a.state === "running" ? Date.parse(a.dueAt) - Date.parse(b.dueAt) : endOf(b) - endOf(a);
}

const endOf = (clock) => Date.parse(clock.endedAt ?? clock.dueAt ?? clock.startedAt);

const until = (clock) => clock.paused ? html`<b>${PAUSED[clock.paused]}</b>${clock.dueAt ? `，${whenShort(clock.dueAt)}` : ""}` : dueWords(clock);

const dueWords = (clock) => clock.endedAt || clock.state === "over" ? `${whenShort(clock.endedAt ?? clock.dueAt)} 止`
  : `${whenShort(clock.dueAt)} ${clock.provisional?.length ? "暂定" : "到期"}`;

/** A step of the working begins with its word: 起, 加, 定, 延, 余, 计, 歇, 停, 免, 到, 暂, 依. */
const step = (words) => html`<li><span>${words.slice(0, 1)}</span>${inChinese(words.slice(1).trim())}</li>`;

/** As the policy says of a figure for which there is no official source. */
const inChinese = (source) => source === "none (our default)" ? "没有出处，系统默认" : source;

const STATES = { fired: "已报", skipped: "由上一级代报", failed: "没有送到", pending: "到时报" };

/** A level that a clock did not live to see is not to come any more. */
const level = (one, clock) => html`
  <li class=${one.state === "pending" ? "" : "past"}><b>${LEVEL[one.level] ?? one.level}</b>
    <span class="num">${one.firedAt ?? one.at ? whenShort(one.firedAt ?? one.at) : "停走"}</span>
    <span class=${one.state === "failed" ? "risk" : ""}>${one.state === "pending" && clock.endedAt ? "没有到，不报" : STATES[one.state]}${one.rung}</span></li>`;
