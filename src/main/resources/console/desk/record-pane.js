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

const KINDS = { contact: "联系", reply: "反馈", dispatch: "派单" };

/** What was said to and by the citizen, word for word. */
export const notesPane = (notes) => notes?.length ? html`
  <section class="notes" aria-label="往来">
    <div class="ph sd-ph"><h3>往来</h3></div>
    <ol>${[...notes].filter((note) => note.text).reverse().map((note) => html`
      <li><p class="sub">${when(note.at)} · ${note.unit} ${note.post} ${KINDS[note.kind] ?? ""}
        ${note.kind === "contact" ? (note.reached ? "联系上了" : "没联系上") : ""} ${note.closingKind ?? ""}</p>
        <p>${note.text}</p></li>`)}</ol>
  </section>` : nothing;
