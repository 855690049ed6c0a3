import { html, nothing } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { caseload } from "./caseload.js";
import { listNotices } from "./list-notices.js";
import { countIn, queues, stateOf } from "./queues.js";

/** The queues with their counts, what is late or nearly so, and how dense the rows are. */
export function queueHead(chosen, choose, density) {
  const near = caseload.items.filter((one) => stateOf(one) === "near").length;
  return html`
    <div class="qu-t">
      <div class="tabs" role="group" aria-label="队列">${queues().map((queue) => tab(queue, chosen, choose))}</div>
      <div class="row qu-s"><span class="clk is-near">${glyph("near")}临期 ${near}</span></div>
      <button class="b b-t b-s qu-d" type="button" @click=${density.turn}>${density.loose ? "紧凑行" : "宽松行"}</button>
    </div>
    ${listNotices()}`;
}

function tab(queue, chosen, choose) {
  const count = countIn(queue);
  return html`
    <button type="button" class=${queue.key === "overdue" && count ? "is-over" : ""} aria-pressed=${queue.key === chosen}
      @click=${() => choose(queue.key)}>${queue.key === "overdue" && count ? glyph("over") : nothing}${queue.name}
      ${count === null ? nothing : html`<span class="cnt">${count}</span>`}</button>`;
}
