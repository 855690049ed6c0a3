import { html, nothing, repeat } from "../parts/html.js";
import { clockFace, nearestClock } from "../parts/clock.js";
import { whenShort } from "../parts/instant.js";
import { shortNumber, titleOf } from "../parts/words.js";

/** A narrow list of cases beside a sheet: number, what it is about, where, and its nearest clock. */
export const caseList = (items, chosen, choose) => html`
  <ol class="rvl scroll">${repeat(items, (one) => one.id, (one) => html`
    <li data-case=${one.id} aria-current=${one.id === chosen ? "true" : nothing}><button type="button" @click=${() => choose(one.id)}>
      <span class="row"><span class="num">${shortNumber(one.number)}</span><span class="sub end">${whenShort(one.receivedAt)}</span></span>
      <b>${titleOf(one)}</b>
      <span class="sub">${[one.township, one.matter?.name].filter(Boolean).join(" · ") || "地点、事项未明"}</span>
      ${nearestClock(one) ? clockFace(nearestClock(one)) : nothing}</button></li>`)}</ol>`;
