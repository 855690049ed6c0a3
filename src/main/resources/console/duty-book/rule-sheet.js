import { html, nothing } from "../parts/html.js";
import { article, cite } from "../parts/article.js";
import { longDate } from "../parts/instant.js";
import { glyph } from "../parts/glyph.js";
import { URGENCY } from "../parts/words.js";
import { addressOf } from "../shell/pages.js";
import { found, pick } from "./book-list.js";

const GROUND = ["属地乡镇", "属地镇街"];

export const documentAndItem = ({ source }) => cite({ ...source, item: source.item });

/** One rule whole: the words as they stand in the source, then who, where, when. */
export const ruleSheet = (rule) => html`
  <header class="du-h">
    <button class="b b-s du-back" type="button" @click=${() => pick(null)}>${glyph("back")} 清单</button>
    <p class="sub">${rule.district ?? "全市"} · ${rule.section}</p>
    <h1>${rule.matter.name}</h1>
    <p class="du-tags">${state(rule.standing)}</p>
  </header>
  <section class="du-s" aria-label="原文">${rule.source.quotes.map((quote) => article(basis(rule, quote), operative(rule)))}
    ${rule.source.quotes.length ? nothing : html`<p class="sub">${documentAndItem(rule)}</p>`}</section>
  <section class="du-s" aria-label="谁来办"><dl class="du-l">
    ${line("牵头", parties(rule.parts.leads))}
    ${line("主责", parties(rule.parts.main))}
    ${line("协办", rule.parts.helpers.map(helper))}
    ${line("可以", rule.parts.powers.join("、"))}
    ${line("协同", rule.parts.mode)}
    ${line("报告", rule.parts.reports.map(({ to, when }) => html`<span>${to}${when ? `：${when}` : ""}</span>`))}
    ${line("时限", URGENCY[rule.urgency])}
    ${line("范围", scope(rule))}
    ${line("情形", Object.entries(rule.scope.when).map(([name, value]) => html`<span>${name}是${value}</span>`))}
    ${line("也管", rule.matters.map(({ code, name }) => html`<span><a href=${addressOf("duty-book", code)}>${name}</a></span>`))}
    ${line("施行", period(rule.standing))}
    ${line("授权", rule.standing.delegation && `“${rule.standing.delegation}”：有登记的授权，乡镇才能牵头`)}
    ${line("乡镇", township(rule))}
  </dl></section>
  <footer class="du-foot"><span class="sub">${rule.id} · 清单版本 ${found.version} · 按${longDate(found.asOf || rule.standing.from)}</span>
    <button class="b b-s" type="button" @click=${() => print()}>打印本条 <kbd>P</kbd></button></footer>`;

const basis = (rule, quote) => ({
  document: rule.source.document,
  article: rule.source.article,
  item: rule.source.item,
  quote: quote.words,
  line: quote.line,
  tier: rule.district ? "district" : "city",
  inForceFrom: rule.standing.from,
  inferred: rule.standing.inferred,
});

const operative = (rule) => [rule.matter.name, ...rule.parts.powers];

const line = (name, words) => words?.length || words?.strings
  ? html`<div><dt>${name}</dt><dd>${words}</dd></div>` : nothing;

const parties = (several) => several.map((party, at) => html`
  <span>${at ? nothing : html`<b>${party.unit}</b>`}${at ? party.unit : nothing}${called(party)}</span>`);

const called = ({ named, unit }) => named === unit ? nothing : html` <span class="sub">原文称${named}</span>`;

const helper = ({ party, why, inferred }) => html`
  <span>${party.unit}${called(party)}${why ? html` <span class="sub">${why}</span>` : nothing}
    ${inferred ? html`<span class="tag tag-co">推定</span>` : nothing}</span>`;

const state = (standing) => html`
  <span class="tag ${standing.inForce ? "tag-main" : "tag-co"}">${standing.inForce ? "施行中" : "当日不施行"}</span>
  ${standing.inferred ? html`<span class="tag tag-co">推定</span>` : nothing}
  ${standing.internal ? html`<span class="tag">内部事项，不派单</span>` : nothing}`;

function period({ from, until, planned, inForce }) {
  const end = until ? `到${longDate(until)}为止` : "";
  const plan = planned ? `计划期到${longDate(planned)}，期后${inForce ? "仍用，按推定" : "按推定"}` : "";
  return [`${longDate(from)}起`, end, plan].filter(Boolean).join("，");
}

function scope({ district, scope: { kinds, towns, except, exceptVillages } }) {
  const words = [
    kinds.length && `只在${kinds.join("、")}`,
    towns.length && `只在${towns.join("、")}`,
    except.length && `${except.join("、")}除外`,
    exceptVillages.length && `${exceptVillages.join("、")}各村除外`,
  ].filter(Boolean);
  return words.length ? words.join("；") : `${district ? `${district}全区` : "全市各乡镇"}`;
}

function township({ district, parts, standing }) {
  if (standing.cityFirst) return "市级规定也写了这一事项，在乡镇以市级规定为准。";
  if (!district || !parts.leads.some(({ named }) => GROUND.includes(named))) return "";
  return standing.townshipsMayLead
    ? "这一天乡镇可以据此牵头：市级规定还没有施行。"
    : "这一天乡镇不能据此牵头，街道和园区管委可以。";
}
