import { html, nothing, repeat } from "../parts/html.js";
import { clockFace, highestFired, nearestClock } from "../parts/clock.js";
import { shortNumber, STEP, titleOf, URGENCY } from "../parts/words.js";
import { ours } from "../shell/session.js";
import { caseload } from "./caseload.js";
import { flags } from "./flags.js";

/** Cases as a ruled ledger, by due time: nearest clock, number, village, what it is about, whose move it is. */
export function ledger(items, chosen, choose, none = "这里没有要办的件。") {
  if (!caseload.loaded) return nothing;
  return html`
    <table class="ledger qt"><caption class="vh">按到期先后排列的诉求</caption>
      <colgroup><col class="w-clk"><col class="w-n"><col class="w-v"><col><col class="w-who"><col class="w-u"></colgroup>
      <thead><tr><th scope="col">时钟 <span class="th-due">到期线</span></th><th scope="col">案号</th><th scope="col">村</th>
        <th scope="col">诉求</th><th scope="col">下一步</th><th scope="col" class="c-u">等级</th></tr></thead>
      <tbody>${items.length
        ? repeat(items, (one) => one.id, (one) => row(one, one.id === chosen, choose))
        : html`<tr><td class="empty" colspan="6">${none}</td></tr>`}</tbody>
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
      <td class="c-who">${ours(one.nextUnit) ? html`<b>${STEP[one.nextStep] ?? ""}</b>` : html`<span class="sub">${waitsFor(one)}</span>`}</td>
      <td class="c-u sub">${URGENCY[one.urgency] ?? one.urgency}</td>
    </tr>`;
}

/** How far the nearest clock has climbed: the rung that has been told. */
function climbed(clock) {
  const level = highestFired(clock);
  if (!level || level.level === "half") return nothing;
  return html`<span class="tag">报${level.rung}</span>`;
}

const waitsFor = (one) => one.status === "closed" ? "办结"
  : [one.nextUnit?.unit, STEP[one.nextStep]].filter(Boolean).join(" ");
