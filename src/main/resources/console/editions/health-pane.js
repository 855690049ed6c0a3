import { guard, html, live, nothing } from "../parts/html.js";
import { longDate } from "../parts/instant.js";
import { problemNotice, waiting } from "../parts/notice.js";
import { addressOf } from "../shell/pages.js";
import { tierName } from "./edition-words.js";
import { countOf, found, health, readHealth, showMore, tiers, USES, want, wanted } from "./rule-health.js";

/** 规则使用: every rule in force with how often it gave out a case. Drawn anew only when something of it changes. */
export const healthPane = () => html`
  <section class="pane ed-health" aria-label="规则使用">
    ${filters()}
    ${health.busy ? nothing : problemNotice(health.problem, { name: "再取", act: readHealth })}
    <div class="scroll ed-w">${health.loaded ? guard([health.items, ...Object.values(wanted)], table)
      : health.busy ? waiting() : nothing}</div>
  </section>`;

const filters = () => html`
  <form class="ed-q" role="search" @submit=${(event) => event.preventDefault()}>
    <div class="f grow"><label for="health-q">查编号、事项</label>
      <input class="in" id="health-q" type="search" maxlength="60" autocomplete="off" placeholder="S61-1、路灯"
        .value=${live(wanted.q)} @input=${typed} @compositionend=${typed}></div>
    <div class="f"><label for="health-tier">层级</label>
      <select class="in" id="health-tier" @change=${(event) => want({ tier: event.target.value })}>
        <option value="">全部</option>
        ${tiers().map((tier) => html`<option value=${tier} ?selected=${tier === wanted.tier}>${tierName(tier)}</option>`)}</select></div>
    <div class="f"><label for="health-use">用过没有</label>
      <select class="in" id="health-use" @change=${(event) => want({ use: event.target.value })}>
        <option value="">全部 ${health.items.length} 条</option>
        ${Object.entries(USES).map(([key, { name }]) => html`
          <option value=${key} ?selected=${key === wanted.use}>${name} ${countOf(key)} 条</option>`)}</select></div>
    ${health.loaded ? html`<p class="sub ed-tried">${health.tried ? "发布前每条都用自己的例句试过，没有用不上的。"
      : "这一版是安装时带来的，没有在这里核对过。"}</p>` : nothing}
  </form>`;

function typed(event) {
  if (!event.isComposing) want({ q: event.target.value });
}

function table() {
  const items = found();
  return html`
    <p class="vh" role="status">${items.length} 条</p>
    <table class="ledger ed-ht"><caption class="vh">现行规则用得怎样</caption>
      <thead><tr><th scope="col">规则</th><th scope="col">事项</th><th scope="col">层级</th>
        <th scope="col" class="c-num">派过</th><th scope="col">最近一次</th></tr></thead>
      <tbody>${items.length ? items.slice(0, wanted.shown).map(row)
        : html`<tr><td class="empty" colspan="5">没有这样的规则。</td></tr>`}</tbody>
    </table>
    ${items.length > wanted.shown ? html`<p class="al-more"><button class="b" type="button" @click=${showMore}
      >看后面的 ${items.length - wanted.shown} 条</button></p>` : nothing}`;
}

const row = ({ rule, matter, tier, times, last }) => html`
  <tr><td class="num"><a href=${addressOf("duty-book", rule)}>${rule}</a></td><td>${matter}</td>
    <td class="sub">${tierName(tier)}</td>
    <td class="num c-num">${times ? `${times} 件` : html`<span class="sub">从未</span>`}</td>
    <td class="num">${last ? longDate(last) : nothing}</td></tr>`;
