import { html, keyed, nothing } from "../parts/html.js";
import { article, cite, operativeWords } from "../parts/article.js";
import { decidingWords } from "../parts/evidence.js";
import { whenShort } from "../parts/instant.js";
import { notice } from "../parts/notice.js";
import { furtherRules, runnersUp } from "../parts/others.js";
import { services, transferAlert, verdictLine, verdictOf } from "../parts/verdict.js";
import { CLOCK, roleOf, URGENCY } from "../parts/words.js";
import { dueTimes } from "./due-times.js";
import { isEmpty } from "./draft.js";
import { live } from "./live-route.js";

const STEPS = ["dispatch", "sign", "contact", "reply"];

/** Whose it is, and by which article. A change of owner washes the card once. */
export function ownerCard() {
  const { route, problem } = live;
  const late = problem ? notice(2, "归属暂时判不了。", "照记不误，交上后由服务器判。") : nothing;
  if (!route) return html`${late}<p class="empty">${isEmpty() ? "边记边判：归属、条款和时限随字更新。" : "正在判归属"}</p>`;
  return html`${late}${keyed(`${route.lead?.code}|${route.matter?.code}|${route.decision}`, html`
    <div class="own">
      ${route.transfer ? transferAlert(`先转 ${services(route.transfer)}，再记录`, route.transfer) : nothing}
      ${verdictLine(route)}${owner(route)}${articles(route)}${urgency(route)}
      ${otherMatters(route)}${reports(route)}${others(route)}${versions(route)}
    </div>`)}`;
}

function owner(route) {
  const leads = route.leads?.length > 1 ? route.leads : [route.lead].filter(Boolean);
  return html`
    <div class="pb">
      ${leads.map((lead) => html`<div class="own-name"><h2>${lead.unit}</h2>
        <span class="tag ${route.decision === "route" ? "tag-lead" : "tag-main"}">${roleOf(lead, route.coHandlers)}</span>
        ${route.decision === "route" ? nothing : html`<span class="sub">最可能，未定</span>`}</div>`)}
      ${leads.length ? nothing : html`<div class="own-name"><h2>${route.matter?.name ?? "还不知道归谁"}</h2></div>`}
      ${route.matter && leads.length ? html`<p class="own-can">${route.matter.name}${powers(route)}</p>` : nothing}
      ${route.reason ? html`<p class="own-reason">${route.reason}</p>` : nothing}
      ${route.coHandlers?.length ? html`<ul class="co">${route.coHandlers.map((unit) => html`
        <li><span class="tag tag-co">协办</span><span>${unit.unit} <span class="sub">${unit.why ?? ""}</span></span></li>`)}</ul>` : nothing}
    </div>`;
}

const powers = (route) => route.powers?.length
  ? html` · 可以 ${route.powers.map((power, at) => html`${at ? " · " : ""}<b>${power}</b>`)}` : nothing;

function articles(route) {
  const words = decidingWords(route.evidence ?? [], "matter");
  if (!route.basis?.length && !words.length) return nothing;
  return html`
    <div class="sec pb laws">
      ${(route.basis ?? []).map((basis) => article(basis, operativeWords(route)))}
      ${words.length ? html`<p class="ev-why"><span class="sub">判定词</span><span>${words}</span></p>` : nothing}
    </div>`;
}

function urgency(route) {
  const dues = STEPS.map((step) => dueTimes(route.urgency).find(({ clock }) => clock === step)).filter(Boolean);
  return html`
    <div class="sec pb"><div class="row wrap">
        <span class="tag ${route.urgency === "2h" ? "tag-hot" : "tag-main"}">${URGENCY[route.urgency] ?? route.urgency}</span>
        <span class="own-can">${route.urgencyWhy ?? "按事项定级"}</span></div>
      ${dues.length ? html`<dl class="due4">${dues.map(({ clock, dueAt }) => html`
        <div><dt>${CLOCK[clock]}</dt><dd class="num">${whenShort(dueAt)}</dd></div>`)}</dl>` : nothing}
    </div>`;
}

const otherMatters = (route) => route.otherMatters?.length ? html`
  <div class="sec pb">${route.otherMatters.map(({ matter, lead, basis }) => html`
    <p><b>另一件事</b> ${matter.name}，归${lead?.unit ?? "何处待定"}
      ${basis?.length ? html`<span class="sub">${cite(basis[0])}</span>` : nothing}</p>`)}</div>` : nothing;

const reports = (route) => route.reports?.length ? html`
  <div class="sec pb">${route.reports.map(({ to, when }) => html`<p><b>须报告</b> ${to} <span class="sub">${when}</span></p>`)}</div>` : nothing;

const others = (route) => route.alternatives?.length || route.considered?.length ? html`
  <div class="sec pb">${runnersUp(route)}${furtherRules(route)}</div>` : nothing;

const versions = (route) => html`<p class="note own-v">权责清单 ${route.dutyBookVersion}</p>`;

/** What a screen reader is told when the verdict changes, and only then. */
export function verdictSentence() {
  const { route } = live;
  if (!route) return "";
  const transfer = route.transfer ? `先转 ${services(route.transfer)}。` : "";
  const lead = route.lead ? `：${route.lead.unit}` : "";
  const basis = route.basis?.[0] ? `，依${cite(route.basis[0])}` : "";
  return `${transfer}${verdictOf(route).name}${lead}${basis}。`;
}
