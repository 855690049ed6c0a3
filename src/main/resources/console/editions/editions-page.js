import { html, nothing } from "../parts/html.js";
import { problemNotice, waiting } from "../parts/notice.js";
import { openKeyHelp } from "../shell/key-help.js";
import { focusSearch } from "../shell/masthead.js";
import { repaint } from "../shell/repaint.js";
import { bookDiff } from "./book-diff.js";
import { checkReport } from "./check-report.js";
import { editionHead, stateTag } from "./edition-head.js";
import { choose, chosen, isDraft, isKeeper, list, published, putBack, readChosen, readEditions, step } from "./edition-list.js";
import { lastAct } from "./edition-words.js";
import { closeEntry, entry, openEntry } from "./entry.js";
import { entryForm } from "./entry-form.js";
import { healthPane } from "./health-pane.js";
import { dontAsk, keeping } from "./keeping.js";
import { goOn, keepingBar } from "./keeping-bar.js";
import { openCases } from "./open-cases.js";
import { health, readHealth } from "./rule-health.js";

/** 清单维护: the editions of the duty book, and how its rules do. The keeper enters, checks and publishes them here. */
const view = { tab: "editions" };
const TABS = { editions: "各版", health: "规则使用" };

const draw = () => html`
  <main class="app ed ${entry.open || chosen.number ? "has-pick" : ""}" id="main" tabindex="-1">
    <h1 class="vh">清单维护</h1>
    <div class="pane tabs ed-tabs" role="group" aria-label="看什么">${Object.entries(TABS).map(([key, name]) => html`
      <button type="button" aria-pressed=${key === view.tab} @click=${() => turnTo(key)}>${name}</button>`)}</div>
    ${view.tab === "health" ? healthPane() : html`${editions()}${beside()}`}
  </main>`;

const editions = () => html`
  <section class="pane ed-list" aria-label="各版">
    ${isKeeper() ? html`<div class="ph"><button class="b b-s" type="button" aria-pressed=${entry.open} @click=${openEntry}
      >报新版 <kbd>N</kbd></button></div>` : nothing}
    ${problemNotice(list.problem, { name: "再取", act: readEditions })}
    <div class="scroll ed-w">${list.loaded ? html`<ol class="ed-rows">${list.items.map(row)}</ol>` : waiting()}</div>
  </section>`;

const row = (edition) => html`
  <li aria-current=${!entry.open && edition.number === chosen.number ? "true" : nothing}>
    <button type="button" data-edition=${edition.number} @click=${() => open(edition.number)}>
      <span class="row"><b>第 ${edition.number} 版</b>${stateTag(edition)}</span>
      <span class="ed-note">${edition.note}</span>
      <span class="sub">${lastAct(edition)}</span>
    </button></li>`;

/** Beside the list stands the form of a new edition, or the one that was chosen. */
const beside = () => entry.open
  ? html`<section class="pane scroll ed-p" aria-label="报新版">${entryForm()}</section>`
  : html`<section class="pane ed-p" aria-label="所选的一版">${chosen.edition ? sheet() : html`<p class="empty">选一版来看。</p>`}</section>`;

const sheet = () => html`
  <div class="scroll ed-w" tabindex="-1">
    ${editionHead(chosen.edition)}
    ${problemNotice(chosen.problem, { name: "再取", act: readChosen })}
    ${chosen.edition.state === "published" ? openCases() : nothing}
    ${checkReport(chosen.report)}
    ${chosen.diff || chosen.problem ? bookDiff(chosen.diff, heading()) : waiting()}
  </div>
  ${keepingBar()}`;

const heading = () => isDraft(chosen.edition) && published() ? `与现行第 ${published().number} 版的不同` : "与前一版的不同";

function open(number) {
  entry.open = false;
  choose(number);
}

function turnTo(tab) {
  view.tab = tab;
  if (tab === "health" && !health.loaded) readHealth();
  repaint();
}

/** Reads again each time: another may have kept the book meanwhile. A link may name an edition. */
function entered(number) {
  if (/^\d+$/.test(number ?? "")) {
    turnTo("editions");
    choose(Number(number));
  }
  readEditions();
  if (view.tab === "health") readHealth();
}

function next(by) {
  if (view.tab !== "editions") return;
  entry.open = false;
  step(by);
  requestAnimationFrame(() => document.querySelector(".ed-rows [aria-current]")?.scrollIntoView({ block: "nearest" }));
}

function find() {
  if (view.tab === "health") document.getElementById("health-q")?.focus();
  else focusSearch();
}

function startEntry() {
  if (!isKeeper()) return;
  turnTo("editions");
  openEntry();
}

function send() {
  if (view.tab !== "editions") return;
  if (entry.open) document.querySelector("form.ed-new")?.requestSubmit();
  else goOn();
}

function goBack() {
  if (keeping.asking) dontAsk();
  else if (entry.open) closeEntry();
  else if (!matchMedia("(min-width: 901px)").matches) putBack();
}

export const editionsPage = {
  key: "editions",
  name: "清单维护",
  roles: ["dispatcher", "auditor", "admin"],
  draw,
  entered,
  keys: {
    "/": find, "?": openKeyHelp, "n": startEntry, "Escape": goBack, "C-Enter": send,
    "j": () => next(1), "k": () => next(-1), "1": () => turnTo("editions"), "2": () => turnTo("health"),
  },
  get keyWords() {
    const reading = [["J K", "下一版、上一版"], ["1 2", "各版、规则使用"], ["Esc", "收起"]];
    return isKeeper() ? [...reading, ["N", "报新版"], ["Ctrl Enter", "报上、核对、发布"]] : reading;
  },
};
