import { html, nothing } from "../parts/html.js";
import { clockFace, clocksOf } from "../parts/clock.js";
import { marked } from "../parts/evidence.js";
import { when } from "../parts/instant.js";
import { fateNotice, notice, problemNotice, waiting } from "../parts/notice.js";
import { marksOf } from "../parts/others.js";
import { services, transferAlert } from "../parts/verdict.js";
import { titleOf, URGENCY } from "../parts/words.js";
import { caseload } from "../desk/caseload.js";
import { file, openFile } from "../desk/case-file.js";
import { caseList } from "../desk/case-list.js";
import { flags } from "../desk/flags.js";
import { listNotices } from "../desk/list-notices.js";
import { recordPane } from "../desk/record-pane.js";
import { openKeyHelp } from "../shell/key-help.js";
import { focusSearch } from "../shell/masthead.js";
import { repaint } from "../shell/repaint.js";
import { pickedArticles, rankedOwners } from "./ranked-owners.js";
import { candidates, needsReason, OTHER } from "./choice.js";
import { bar, clearRulingTroubles, dispatch, draftFor, openedCase, ruling } from "./ruling.js";

const view = { chosen: null };

export const toReview = () => caseload.items.filter((one) => one.status === "reviewing");

const chosenCase = () => toReview().find((one) => one.id === view.chosen) ?? toReview()[0] ?? null;

const draw = () => {
  const listed = chosenCase();
  // Pinned, lest another case slide under the dispatcher's hands when the order changes.
  view.chosen = listed?.id ?? null;
  openFile(view.chosen);
  return html`
    <main class="app rv" id="main" tabindex="-1">
      <aside class="pane rv-q" aria-label="待派">${queue(listed)}</aside>
      <section class="rv-m" aria-label="所选诉求">
        ${listed ? sheet(openedCase(listed)) : html`<div class="pane grow"><p class="empty">没有要人工定的件。</p></div>`}</section>
    </main>`;
};

const queue = (chosen) => html`
  <div class="ph"><h2>待派</h2><span class="sub">${toReview().length} 件，先到期的在前</span></div>
  ${listNotices()}
  ${caseList(toReview(), chosen?.id, choose)}
  <p class="rv-tip note">定之前由指挥中心持有。</p>`;

const sheet = (one) => html`
  ${head(one)}
  <div class="rv-s scroll">
    ${one.decision.transfer ? transferAlert(`涉险：来电时应转 ${services(one.decision.transfer)}`, one.decision.transfer) : nothing}
    ${crux(one.decision)}
    ${rankedOwners(one)}
    <div class="rv-2"><section class="pane pb laws" aria-label="依据"><div class="ph sd-ph"><h3>依据</h3></div>${pickedArticles(one)}</section>
      <section class="pane pb">${recordPane(file)}</section></div>
  </div>
  ${rulingBar(one)}`;

const head = (one) => html`
  <header class="pane rv-h">
    <div class="grow"><div class="row wrap"><span class="num">${one.number}</span>
        <span class="tag ${one.urgency === "2h" ? "tag-hot" : "tag-main"}">${URGENCY[one.urgency] ?? one.urgency}</span>${flags(one)}
        <span class="sub">${when(one.receivedAt)} 受理${one.decision.urgencyWhy ? ` · ${one.decision.urgencyWhy}` : ""}</span></div>
      <h1>${[one.township, one.village].filter(Boolean).join("")}${one.village || one.township ? " · " : ""}${one.matter?.name ?? titleOf(one)}</h1>
      ${one.text ? html`<p class="rd">${marked(one.text, marksOf(one.decision, candidates(one.decision)[draftFor(one.id).pick]?.matter?.code))}</p>` : waiting()}</div>
    <div class="rv-ck">${clocksOf(one).map(clockFace)}<span class="sub">该动的：您</span></div>
  </header>`;

/** What decides: why the machine would not, and what one would have to know. */
const crux = (route) => html`
  <section class="pane rv-k"><h2>定夺之点</h2><p class="rd">${route.reason ?? "把握不到直派线，由人来定。"}</p>
    ${route.questions?.length ? html`<dl>${route.questions.map((question) => html`
      <div><dt>${question.text}</dt><dd>定：${question.decides}</dd></div>`)}</dl>` : nothing}</section>`;

function rulingBar(one) {
  const draft = draftFor(one.id);
  const why = bar(one.decision, draft);
  return html`
    <div class="rv-foot">
      ${ruling.changed ? notice(1, "这件刚有变化。", "已为您刷新，您写的还在。") : nothing}
      ${draft.sent && !ruling.busy ? fateNotice(() => dispatch(one)) : problemNotice(ruling.problem)}
      <div class="bar rv-b">
        <label class="vh" for="reason">理由</label>
        <input class="in grow" id="reason" maxlength="2000" placeholder=${needsReason(one.decision, draft) ? "理由（必写，承办单位看得到）" : "理由（可不写）"}
          .value=${draft.reason} @input=${(event) => { draft.reason = event.target.value; repaint(); }}>
        <button class="b ${why ? "" : "b-1"}" type="button" aria-disabled=${Boolean(why) || ruling.busy}
          @click=${() => dispatch(one)}>${why ?? `派${target(one, draft)}`} <kbd>Ctrl</kbd><kbd>Enter</kbd></button>
      </div>
    </div>`;
}

function target(one, draft) {
  if (draft.pick === OTHER) return draft.unit;
  const { lead } = candidates(one.decision)[draft.pick];
  return lead.unit === "属地乡镇" ? draft.township : lead.unit;
}

function choose(id) {
  view.chosen = id;
  clearRulingTroubles();
  repaint();
}

function walk(steps) {
  const all = toReview();
  const at = all.findIndex((one) => one.id === chosenCase()?.id);
  const to = all[Math.min(all.length - 1, Math.max(0, at + steps))];
  if (to) choose(to.id);
}

function pickNext(steps) {
  const one = chosenCase();
  if (!one) return;
  const draft = draftFor(one.id);
  const all = [...candidates(openedCase(one).decision).keys(), OTHER];
  draft.pick = all[Math.min(all.length - 1, Math.max(0, all.indexOf(draft.pick) + steps))];
  repaint();
}

export const reviewPage = {
  key: "review",
  name: "审核",
  roles: ["dispatcher"],
  draw,
  entered: (id) => id && choose(id),
  keys: {
    j: () => walk(1), k: () => walk(-1), ArrowDown: () => pickNext(1), ArrowUp: () => pickNext(-1),
    "C-Enter": () => chosenCase() && dispatch(openedCase(chosenCase())), "/": focusSearch, "?": openKeyHelp,
  },
  keyWords: [["J K", "下一件、上一件"], ["↑ ↓", "选承办单位"], ["Ctrl Enter", "派单"]],
};
