import { guard, html, nothing } from "../parts/html.js";
import { cite } from "../parts/article.js";
import { shortNumber } from "../parts/words.js";
import { addressOf } from "../shell/pages.js";
import { DECISION } from "./edition-words.js";

/** What the check of an edition found: the figures, the rules that are of no use, and the cases that would change. */
export const checkReport = (report) => guard([report], () => report ? html`
  <section class="ed-s" aria-labelledby="report">
    <h2 id="report">核对结果</h2>
    <dl class="ed-n">
      ${figure("再派一遍", report.cases, "件")}
      ${figure("换承办单位", report.changed, "件")}
      ${figure("规则", report.rules, "条")}
      ${figure("从未用过", report.neverUsed, "条")}
      ${figure("用不上", (report.failing ?? []).length, "条", (report.failing ?? []).length > 0)}
    </dl>
    ${failing(report.failing ?? [])}
    ${shifts(report)}
  </section>` : nothing);

const figure = (name, count, unit, bad = false) => html`
  <div><dt>${name}</dt><dd class=${bad ? "risk" : ""}><b class="num">${count}</b> ${unit}</dd></div>`;

const failing = (rules) => rules.length ? html`
  <h3>用不上的规则</h3>
  <ul class="ed-fail">${rules.map(({ rule, matter, why }) => html`
    <li><span class="num">${rule}</span> <b>${matter}</b> <span>${why}</span></li>`)}</ul>` : nothing;

function shifts({ cases, changed, shifts: all = [] }) {
  if (!changed) return html`<p class="sub">${cases ? `这 ${cases} 件，按两版派给同样的单位。` : "没有件可以再派。"}</p>`;
  return html`
    <h3>换承办单位的 ${changed}／${cases} 件</h3>
    ${all.length < changed ? html`<p class="note">只列最近的 ${all.length} 件。</p>` : nothing}
    ${grouped(all).map(group)}`;
}

/** Cases that change in the same way, by the same rules, are told together. */
export function grouped(all) {
  const groups = new Map();
  for (const shift of all) {
    const key = JSON.stringify([shift.before, shift.after]);
    groups.set(key, [...groups.get(key) ?? [], shift]);
  }
  return [...groups.values()];
}

const group = (several) => html`
  <section class="ed-g">
    ${sides(several[0])}
    <p class="sub ed-cases">${several.length} 件：${several.map(({ number }) => html`<span class="num">${shortNumber(number)}</span>`)}</p>
  </section>`;

/** 现在 → 改后, each with its rule; words that both share are quoted once. */
export const sides = ({ before, after }) => html`
  <p class="ed-turn"><span class="sub">现在</span> <b>${ownerOf(before)}</b> ${other(before, after)}
    <span class="ed-to"><span aria-hidden="true">→</span><span class="vh">改后</span></span>
    <b>${ownerOf(after)}</b> ${other(after, before)}
    <span class="sub">${after.matter ?? before.matter ?? ""}</span></p>
  ${sameWords(before.rule, after.rule) ? rule("两版都是", after.rule)
    : html`<div class="ed-2">${rule("现在", before.rule)}${rule("改后", after.rule)}</div>`}`;

const ownerOf = ({ lead }) => lead ?? "没有承办单位";

/** The decision is told where it is not the same on both sides. */
const other = (one, two) => one.decision === two.decision ? nothing
  : html`<span class="tag">${DECISION[one.decision] ?? one.decision}</span>`;

const sameWords = (one, two) => one && two && one.id === two.id && one.quote === two.quote;

const rule = (side, words) => html`
  <div class="law law-2">
    <div class="law-h"><span class="sub">${side}</span>${words ? html`<cite>${cite(words)}</cite>
      <a class="art" href=${addressOf("duty-book", words.id)}>${words.id}</a>` : nothing}</div>
    ${words ? html`<q>${words.quote}</q>` : html`<p class="sub">没有规则说由谁牵头。</p>`}
  </div>`;
