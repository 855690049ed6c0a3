import { html, nothing } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { dayWord, hourMinute, when } from "../parts/instant.js";
import { waiting } from "../parts/notice.js";

/** 全程纪实, newest first: time, who (by shape), what; and whether the chain of hashes holds. */
export function recordPane({ facts, intact }) {
  return html`
    <section id="record" aria-label="纪实">
      <div class="ph sd-ph"><h3>纪实</h3>${facts
        ? html`<span class="sub ${intact ? "" : "risk"}">${glyph("chain")} ${facts.length} 条，${intact ? "链完整" : "链已断，请报审计岗"}</span>`
        : nothing}</div>
      ${facts ? html`<ol class="rec">${rows(facts)}</ol>` : waiting()}
    </section>`;
}

function rows(facts) {
  let day = "";
  return [...facts].reverse().map((fact) => {
    const today = dayWord(fact.at);
    const head = today === day ? nothing : html`<li class="rec-day">${today}</li>`;
    day = today;
    return html`${head}${row(fact)}`;
  });
}

const row = (fact) => html`
  <li class="by-${fact.actor.shape}"><time>${hourMinute(fact.at)}</time><span class="mk"><i></i></span>
    <span><span class="who">${whoDid(fact.actor)}</span> ${fact.summary}
      <span class="hash">#${fact.seq} ${fact.hash.slice(0, 4)}</span></span></li>`;

function whoDid({ shape, post, unit }) {
  if (shape === "system") return "系统";
  if (shape === "citizen") return "市民";
  return shape === "own" ? post || unit : [unit, post].filter(Boolean).join(" ");
}

const KINDS = {
  contact: "联系", reply: "反馈", dispatch: "派单", transfer: "改派", recall: "撤回", callback: "回访", reopen: "重办",
  urge: "催单", raise: "提级", note: "记事", return: "退单", adjudicate: "裁定", extend: "延期", hold: "挂账",
  approve: "审批", resume: "销号", ask: "待补充", promise: "承诺",
};

/** What was said to and by the citizen and among the posts, word for word, newest first. */
export function notesPane(notes, title = "往来") {
  const said = (notes ?? []).filter((note) => note.text || note.kind === "callback");
  return said.length ? html`
    <section class="notes" aria-label=${title}>
      <div class="ph sd-ph"><h3>${title}</h3></div>
      <ol>${said.reverse().map((note) => html`
        <li><p class="sub">${[when(note.at), [note.unit, note.post].filter(Boolean).join(" "), KINDS[note.kind], beside(note)]
            .filter(Boolean).join(" · ")}</p>
          ${note.text ? html`<p>${note.text}</p>` : nothing}</li>`)}</ol>
    </section>` : nothing;
}

const RESOLVED = { yes: "解决", partly: "部分解决", no: "没解决" };
const SATISFIED = { yes: "满意", mostly: "基本满意", no: "不满意" };

/** What stands beside the words: how the contact went, of what kind the result is, what the citizen answered. */
function beside({ kind, reached, closingKind, callback }) {
  if (kind === "contact") return reached ? "联系上了" : "没联系上";
  if (kind !== "callback") return closingKind;
  return reached ? [RESOLVED[callback?.resolved], SATISFIED[callback?.satisfied]].filter(Boolean).join("，") : "未接通";
}
