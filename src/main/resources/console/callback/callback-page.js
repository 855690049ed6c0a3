import { html } from "../parts/html.js";
import { when } from "../parts/instant.js";
import { problemNotice, waiting } from "../parts/notice.js";
import { URGENCY, titleOf } from "../parts/words.js";
import { caseload } from "../desk/caseload.js";
import { callerLine, callerPurposes } from "../desk/caller-line.js";
import { file, openFile, readFile } from "../desk/case-file.js";
import { caseList } from "../desk/case-list.js";
import { flags } from "../desk/flags.js";
import { clocksPane } from "../desk/clocks-pane.js";
import { commandForm, submitForm } from "../desk/command-form.js";
import { COMMANDS } from "../desk/command-list.js";
import { allows, begin, doing, draftOf, keepOpen, putAway } from "../desk/commands.js";
import { listNotices } from "../desk/list-notices.js";
import { notesPane, recordPane } from "../desk/record-pane.js";
import { askPurpose, look, seen } from "../desk/sight.js";
import { openKeyHelp } from "../shell/key-help.js";
import { focusSearch } from "../shell/masthead.js";
import { afterDrawing, repaint } from "../shell/repaint.js";
import { isAtNote } from "./callback-form.js";
import { pressDigit, turnBack } from "./answers.js";

const view = { chosen: null };

/** Replied cases in the order in which their callbacks are due. */
export const toCallBack = () => caseload.items.filter((one) => one.status === "replied");

const chosenCase = () => toCallBack().find((one) => one.id === view.chosen) ?? toCallBack()[0] ?? null;

const draw = () => {
  const listed = chosenCase();
  // Pinned, lest another case slide under the agent's hands when the order changes.
  view.chosen = listed?.id ?? null;
  openFile(view.chosen);
  keepOpen("callback");
  return html`
    <main class="app cb" id="main" tabindex="-1">
      <aside class="pane rv-q" aria-label="待回访"><div class="ph"><h2>待回访</h2>
          <span class="sub">${toCallBack().length} 件，先到期的在前</span></div>
        ${listNotices()}${caseList(toCallBack(), listed?.id, choose)}</aside>
      ${listed ? sheet(opened(listed)) : html`<div class="pane cb-none"><p class="empty">没有要回访的件。</p></div>`}
    </main>`;
};

const opened = (listed) => seen(file.one?.id === listed.id && file.one.version >= listed.version ? file.one : listed);

const sheet = (one) => html`
  <section class="pane scroll cb-m" aria-label="所选诉求">
    ${problemNotice(file.problem, { name: "再取", act: readFile })}
    <div class="row wrap"><span class="num">${one.number}</span>
      <span class="tag tag-main">${URGENCY[one.urgency] ?? one.urgency}</span>${flags(one)}
      <span class="sub">${when(one.receivedAt)} 受理</span></div>
    <h1>${one.village ? `${one.village} · ` : ""}${titleOf(one)}</h1>
    <div class="cb-tel">${callerLine(one)}</div>${callerPurposes(one)}
    <h2 class="cb-h">市民说</h2>${one.text ? html`<p class="rd">${one.text}</p>` : waiting()}
    ${clocksPane(one)}
    ${notesPane(one.notes, `${one.responsible?.unit ?? one.holder?.unit ?? ""}办了什么`)}
    ${recordPane(file)}
  </section>
  <aside class="pane cb-f" aria-label="回访">
    <div class="ph"><h2>${COMMANDS[doing.command]?.name ?? "回访"}</h2><span class="sub">${one.holder?.unit ?? ""}</span></div>
    <div class="scroll">${commandForm(one, { closable: doing.command !== "callback" })}</div>
    <div class="bar sd-f">${OTHERS.filter((command) => allows(command) && command !== doing.command).map((command) => html`
      <button class="b" type="button" @click=${() => begin(command)}>${COMMANDS[command].name} <kbd>${COMMANDS[command].key}</kbd></button>`)}</div>
  </aside>`;

const OTHERS = ["note", "urge", "reopen"];

function choose(id) {
  if (id !== view.chosen) putAway();
  view.chosen = id;
  repaint();
}

function walk(steps) {
  const all = toCallBack();
  const at = all.findIndex((one) => one.id === chosenCase()?.id);
  const to = all[Math.min(all.length - 1, Math.max(0, at + steps))];
  if (to) choose(to.id);
}

/** The call is what this page is for. */
function seeCaller() {
  const one = chosenCase();
  if (!one) return;
  askPurpose(one.id);
  look("callback");
}

/** Works on the answers, if it is they that are being taken down. */
const onAnswers = (act) => () => {
  if (doing.command !== "callback" || draftOf("callback").sent) return;
  const { body } = draftOf("callback");
  act(body);
  if (isAtNote(body)) afterDrawing(() => document.getElementById("command-words")?.focus());
  repaint();
};

export const callbackPage = {
  key: "callback",
  name: "回访",
  roles: ["callback"],
  draw,
  entered: (id) => id && choose(id),
  keys: {
    j: () => walk(1), k: () => walk(-1),
    ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [digit, onAnswers((body) => pressDigit(body, digit))])),
    Backspace: onAnswers(turnBack),
    ...Object.fromEntries(OTHERS.map((command) => [COMMANDS[command].key.toLowerCase(), () => begin(command)])),
    v: seeCaller, "C-Enter": submitForm, Escape: putAway, "/": focusSearch, "?": openKeyHelp,
  },
  keyWords: [["J K", "下一件、上一件"], ["1–9", "答这一问、选原因"], ["0", "没说，下一问"], ["Backspace", "回到上一问"],
    ["V", "为回访查看号码"], ["N U O", "记事、催单、重办"], ["Ctrl Enter", "记入"]],
};
