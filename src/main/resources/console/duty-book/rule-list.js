import { html, nothing } from "../parts/html.js";
import { longDate } from "../parts/instant.js";
import { problemNotice, waiting } from "../parts/notice.js";
import { found, pick, readMore, readRules } from "./book-list.js";
import { documentAndItem } from "./rule-sheet.js";

/** What was found, those in force on the day before the others. */
export const ruleList = () => html`
  <div class="ph"><h2>${found.loaded ? `${found.count} 条` : "清单"}</h2>
    ${found.asOf ? html`<span class="sub">${longDate(found.asOf)}施行的 ${found.inForce} 条</span>` : nothing}</div>
  ${problemNotice(found.problem, { name: "再取", act: readRules })}
  <div class="scroll du-w">
    ${found.loaded ? rows() : waiting()}
    ${found.next ? html`<p class="al-more"><button class="b" type="button" @click=${readMore}>看后面的</button></p>` : nothing}
  </div>`;

const rows = () => found.items.length
  ? html`<ol class="du-rows">${found.items.map(row)}</ol>`
  : html`<p class="empty">没有查到。换个说法，或者少选一项再查。</p>`;

const row = (rule) => html`
  <li aria-current=${rule.id === found.picked?.id ? "true" : nothing} class=${rule.standing.inForce ? "" : "is-off"}>
    <button type="button" data-rule=${rule.id} @click=${() => pick(rule)}>
      <b>${rule.matter.name}</b>
      <span class="du-who">${rule.parts.leads[0]?.unit ?? ""}</span>
      <span class="sub">${documentAndItem(rule)}</span>
      <span class="du-tags">${tags(rule)}</span>
    </button></li>`;

const tags = ({ standing }) => html`
  ${standing.inForce ? nothing : html`<span class="tag tag-co">当日不施行</span>`}
  ${standing.inForce && standing.inferred ? html`<span class="tag tag-co">推定</span>` : nothing}
  ${standing.inForce && standing.cityFirst ? html`<span class="tag">乡镇从市级</span>` : nothing}
  ${standing.internal ? html`<span class="tag">内部事项</span>` : nothing}`;
