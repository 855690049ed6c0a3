import { html, nothing, repeat } from "../parts/html.js";
import { clockFace, highestFired, nearestClock, readClock } from "../parts/clock.js";
import { glyph } from "../parts/glyph.js";
import { notice, problemNotice, waiting } from "../parts/notice.js";
import { shortNumber, STEP, titleOf, URGENCY } from "../parts/words.js";
import { ours, session } from "../shell/session.js";
import { line } from "../shell/stream.js";
import { caseload, reload } from "./caseload.js";
import { flags } from "./case-panel.js";

const mine = (one) => ours(one.nextUnit);

/** A post without a unit of its own (command centre, leader) sees a step wherever it is owed. */
const next = (step) => (one) => one.nextStep === step && (mine(one) || !session.me.unit);

/** The queues of a desk, as filters over the open cases. */
const QUEUES = [
  { key: "all", name: "全部在办", holds: () => true },
  { key: "sign", name: "待签收", holds: next("sign") },
  { key: "contact", name: "待联系", holds: next("contact") },
  { key: "reply", name: "待反馈", holds: next("reply") },
  { key: "others", name: "等别人", holds: (one) => one.nextUnit && !mine(one) },
  { key: "stopped", name: "停表", holds: (one) => nearestClock(one)?.state === "stopped" },
];

export const queues = () => QUEUES.filter(({ key }) => key !== "others" || session.me.unit);

export const inQueue = (queue) => caseload.items.filter(QUEUES.find(({ key }) => key === queue).holds);

export function queueHead(queue, choose, density) {
  const states = caseload.items.map(nearestClock).filter(Boolean).map((clock) => readClock(clock).state);
  const count = (state) => states.filter((one) => one === state).length;
  return html`
    <div class="qu-t">
      <div class="tabs" role="group" aria-label="队列">${queues().map((one) => html`
        <button type="button" aria-pressed=${one.key === queue} @click=${() => choose(one.key)}>${one.name}
          <span class="cnt">${inQueue(one.key).length}${caseload.cut && one.key === "all" ? "＋" : ""}</span></button>`)}</div>
      <div class="row qu-s"><span class="clk is-over">${glyph("over")}超时 ${count("over")}</span>
        <span class="clk is-near">${glyph("near")}临期 ${count("near")}</span></div>
      <button class="b b-t b-s qu-d" type="button" @click=${density.turn}>${density.loose ? "紧凑行" : "宽松行"}</button>
    </div>
    ${line.up ? nothing : notice(2, "连线断了，正在重连。", "时钟照走，列表可能不是最新。")}
    ${problemNotice(caseload.problem, { name: "再取", act: reload })}`;
}

export function ledger(items, chosen, choose) {
  if (!caseload.loaded) return waiting();
  return html`
    <table class="ledger qt"><caption class="vh">按到期先后排列的在办诉求</caption>
      <colgroup><col class="w-clk"><col class="w-n"><col class="w-v"><col><col class="w-who"><col class="w-u"></colgroup>
      <thead><tr><th scope="col">时钟 <span class="th-due">到期线</span></th><th scope="col">案号</th><th scope="col">村</th>
        <th scope="col">诉求</th><th scope="col">下一步</th><th scope="col" class="c-u">等级</th></tr></thead>
      <tbody>${items.length
        ? repeat(items, (one) => one.id, (one) => row(one, one.id === chosen, choose))
        : html`<tr><td class="empty" colspan="6">这里没有要办的件。</td></tr>`}</tbody>
    </table>`;
}

function row(one, isChosen, choose) {
  const clock = nearestClock(one);
  return html`
    <tr data-case=${one.id} tabindex=${isChosen ? 0 : -1} aria-current=${isChosen ? "true" : nothing}
        @click=${() => choose(one.id, true)}>
      <td class="c-clk">${clock ? clockFace(clock) : html`<span class="sub">不设时限</span>`}</td>
      <td class="c-n num">${shortNumber(one.number)}</td>
      <td class="c-v">${one.village ?? one.township ?? ""}</td>
      <td class="c-t"><span class="tt">${titleOf(one)}</span>${flags(one)}${climbed(clock)}</td>
      <td class="c-who">${mine(one) ? html`<b>${STEP[one.nextStep] ?? ""}</b>` : html`<span class="sub">${waitsFor(one)}</span>`}</td>
      <td class="c-u sub">${URGENCY[one.urgency] ?? one.urgency}</td>
    </tr>`;
}

/** How far the nearest clock has climbed: the rung that has been told. */
function climbed(clock) {
  const level = highestFired(clock);
  if (!level || level.level === "half") return nothing;
  return html`<span class="tag">报${level.rung}</span>`;
}

const waitsFor = (one) => [one.nextUnit?.unit, STEP[one.nextStep]].filter(Boolean).join(" ");
