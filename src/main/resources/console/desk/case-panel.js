import { html, nothing } from "../parts/html.js";
import { article, operativeWords } from "../parts/article.js";
import { decidingWords, marked } from "../parts/evidence.js";
import { glyph } from "../parts/glyph.js";
import { when } from "../parts/instant.js";
import { problemNotice, waiting } from "../parts/notice.js";
import { furtherRules, marksOf, runnersUp } from "../parts/others.js";
import { verdictOf } from "../parts/verdict.js";
import { percent, STATUS, STEP, titleOf, URGENCY } from "../parts/words.js";
import { ours } from "../shell/session.js";
import { file, readFile } from "./case-file.js";
import { callerLine, callerPurposes } from "./caller-line.js";
import { clocksPane } from "./clocks-pane.js";
import { commandForm } from "./command-form.js";
import { COMMANDS } from "./command-list.js";
import { allows, begin, doing } from "./commands.js";
import { flags } from "./flags.js";
import { notesPane, recordPane } from "./record-pane.js";
import { seen } from "./sight.js";

/** The chosen case beside the queue: its words, its clocks, its article, its record, its next step. */
export function casePanel(listed, goBack) {
  if (!listed) return html`<p class="empty">选一件，这里看原话、时钟、条款和纪实。</p>`;
  const one = seen(file.one?.id === listed.id && file.one.version >= listed.version ? file.one : listed);
  return html`
    ${head(one, goBack)}
    <div class="scroll sd-b">
      ${problemNotice(file.problem, { name: "再取", act: readFile })}
      ${one.text ? html`<p class="rd">${marked(one.text, marksOf(one.decision))}</p>` : waiting()}
      ${caller(one)}
      ${clocksPane(one)}
      ${(one.decision?.basis ?? []).map((basis) => article(basis, operativeWords(one.decision)))}
      ${howDecided(one.decision)}
      ${notesPane(one.notes)}
      ${recordPane(file)}
    </div>
    ${commandForm(one)}
    ${doing.command && !doing.busy ? nothing : actions(one)}`;
}

/** How the owner was found at intake: how sure, by which words, and why it was nobody else. */
function howDecided(route) {
  if (!route?.alternatives) return nothing;
  const words = decidingWords(route.evidence ?? [], "matter");
  return html`
    <section class="how" aria-label="受理时怎么判的">
      <div class="ph sd-ph"><h3>受理时怎么判的</h3>
        <span class="sub">${verdictOf(route).name}${route.lead ? ` · 把握 ${percent(route.confidence)}` : ""}</span></div>
      ${words.length ? html`<p class="ev-why"><span class="sub">判定词</span><span>${words}</span></p>` : nothing}
      ${runnersUp(route)}${furtherRules(route)}
    </section>`;
}

const head = (one, goBack) => html`
  <div class="sd-h">
    <button class="ib sd-back" type="button" aria-label="回到列表" @click=${goBack}>${glyph("back")}</button>
    <div class="grow">
      <div class="row wrap"><span class="num">${one.number}</span>
        <span class="tag ${one.urgency === "2h" ? "tag-hot" : "tag-main"}">${URGENCY[one.urgency] ?? one.urgency}</span>
        <span class="tag">${STATUS[one.status] ?? one.status}</span>${flags(one)}
        <span class="sub end">第 ${one.version} 版</span></div>
      <h2>${one.village ? html`<span class="cl"><span>${one.village} · </span></span>` : nothing}${titleOf(one)}</h2>
    </div>
  </div>`;

function caller(one) {
  const where = [one.township, one.village, one.address].filter(Boolean).join("");
  return html`<div class="sub sd-c">${callerLine(one)}
    · ${when(one.receivedAt)} 受理${where ? html` · ${glyph("pin")} ${where}` : nothing}
    ${callerPurposes(one)}</div>`;
}

function actions(one) {
  const open = Object.keys(COMMANDS).filter(allows);
  const first = open.find((command) => command === one.nextStep);
  const others = open.filter((command) => command !== first);
  return html`
    <div class="bar sd-f">
      ${first ? button(first, "b-1") : nothing}${others.map((command) => button(command, ""))}
      ${open.length ? nothing : html`<span class="sub">${waitsFor(one)}</span>`}
    </div>`;
}

const button = (command, kind) => html`
  <button class="b ${kind}" type="button" ?disabled=${doing.busy} @click=${() => begin(command)}
    >${COMMANDS[command].name} <kbd>${COMMANDS[command].key}</kbd></button>`;

function waitsFor(one) {
  if (!file.one) return "正在取件";
  if (!one.nextStep) return "没有要办的下一步。";
  const who = ours(one.nextUnit) ? "本单位另一岗位" : one.nextUnit?.unit ?? "指挥中心";
  return `该动的：${who}，${STEP[one.nextStep] ?? one.nextStep}。`;
}
