import { html, nothing } from "../parts/html.js";
import { problemNotice } from "../parts/notice.js";
import { openKeyHelp } from "../shell/key-help.js";
import { focusSearch } from "../shell/masthead.js";
import { afterDrawing, repaint } from "../shell/repaint.js";
import { ours } from "../shell/session.js";
import { say } from "../shell/toast.js";
import { caseload } from "./caseload.js";
import { file, openFile } from "./case-file.js";
import { casePanel } from "./case-panel.js";
import { closed, readClosed } from "./closed.js";
import { submitForm } from "./command-form.js";
import { COMMANDS } from "./command-list.js";
import { allows, begin, doing, putAway } from "./commands.js";
import { ledger } from "./ledger.js";
import { queueHead } from "./queue-head.js";
import { inQueue, isQueue, queues } from "./queues.js";
import { inWords } from "./search.js";
import { askPurpose } from "./sight.js";

/** What the desk looks at: a queue or a search, one chosen case; `reading` hides the list when narrow. */
const view = { queue: "all", chosen: null, reading: false, words: "", found: null, loose: false };

export const oursToDo = () => caseload.items.filter((one) => ours(one.nextUnit));

function listed() {
  if (view.found) return view.found.map((one) => newest(one));
  return inQueue(view.queue);
}

/** A found case may have moved on since it was found. */
const newest = (found) =>
  caseload.items.find((one) => one.id === found.id && one.version >= found.version) ?? found;

/** Whom a link names may stand in no list of this desk: then the file alone has it. */
function chosenCase() {
  const items = listed();
  if (!view.chosen) return items[0] ?? null;
  return [...items, ...caseload.items].find((one) => one.id === view.chosen)
    ?? (file.id === view.chosen ? file.one : null);
}

const draw = () => {
  const items = listed();
  const one = chosenCase();
  // The first case lies open unasked, and is pinned lest another slide under one's hands.
  view.chosen ??= one?.id ?? null;
  openFile(view.chosen);
  return html`
    <main class="app qu ${view.reading ? "has-pick" : ""}" id="main" tabindex="-1">
      <h1 class="vh">待办</h1>
      <section class="pane qu-l" aria-label="待办列表">
        ${queueHead(view.found ? null : view.queue, chooseQueue, { loose: view.loose, turn: turnDensity })}
        ${view.words ? searchLine() : nothing}
        ${view.queue === "closed" ? problemNotice(closed.problem, { name: "再取", act: readClosed }) : nothing}
        <div class="scroll qu-w">${ledger(items, one?.id, choose)}</div>
      </section>
      <aside class="pane qu-p" id="case" tabindex="-1" aria-label="所选诉求">${casePanel(one, goBack)}</aside>
    </main>`;
};

const searchLine = () => html`
  <div class="qu-f"><span class="grow">查“${view.words}”，有 ${view.found.length} 件</span>
    <button class="b b-s" type="button" @click=${() => findCases("")}>回到队列</button></div>`;

export function choose(id, focus = false) {
  if (id !== view.chosen) putAway();
  view.chosen = id;
  view.reading = true;
  repaint();
  if (focus) afterDrawing(() => focusRow(id));
}

/** Enter takes the reader from the list into the case; Esc leads back. */
function readChosen() {
  const one = chosenCase();
  if (!one) return;
  choose(one.id);
  afterDrawing(() => document.getElementById("case").focus());
}

function focusRow(id) {
  const row = document.querySelector(`tr[data-case="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function goBack() {
  view.reading = false;
  if (view.chosen) afterDrawing(() => focusRow(view.chosen));
}

function chooseQueue(key) {
  Object.assign(view, { queue: key, chosen: null, words: "", found: null, reading: false });
  if (key === "closed") readClosed();
  putAway();
}

function chooseNumbered(digit) {
  const queue = queues()[digit - 1];
  if (queue) chooseQueue(queue.key);
}

/** Looks through the open cases of this post at once, and through the words of all it may see as soon as they are told. */
export async function findCases(words) {
  const found = words ? caseload.items.filter((one) => saidOf(one).includes(words)) : null;
  Object.assign(view, { words, found, chosen: null, reading: false });
  repaint();
  const further = found ? await inWords(words) : [];
  if (view.words !== words) return;
  const known = new Set(found?.map(({ id }) => id));
  view.found = found?.concat(further.filter(({ id }) => !known.has(id))) ?? null;
  repaint();
}

const saidOf = (one) => [one.number, one.title, one.matter?.name, one.district, one.township, one.village, one.holder?.unit]
  .filter(Boolean).join(" ");

function walk(steps) {
  const items = listed();
  const at = items.findIndex((one) => one.id === chosenCase()?.id);
  const to = items[Math.min(items.length - 1, Math.max(0, at + steps))];
  if (to) choose(to.id, true);
}

function turnDensity() {
  view.loose = !view.loose;
  document.documentElement.dataset.density = view.loose ? "loose" : "";
  repaint();
}

function press(command) {
  if (allows(command)) begin(command);
  else say(`这件现在不能${COMMANDS[command].name}。`);
}

function seeCaller() {
  const one = chosenCase();
  if (one) askPurpose(one.id);
}

const escape = () => doing.command ? putAway() : goBack();

/** A link leads to a queue or to one case. What has a page of its own is not written here. */
function entered(about) {
  if (COMMANDS[doing.command]?.page) putAway();
  if (isQueue(about)) chooseQueue(about);
  else if (about) choose(about);
}

const commandKeys = Object.entries(COMMANDS).map(([command, { key }]) => [key.toLowerCase(), () => press(command)]);
const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => [digit, () => chooseNumbered(digit)]);

export const deskPage = {
  key: "desk",
  name: "待办",
  roles: ["operator", "dispatcher", "town", "department", "leader", "callback"],
  draw,
  entered,
  keys: {
    j: () => walk(1), k: () => walk(-1), ArrowDown: () => walk(1), ArrowUp: () => walk(-1),
    Enter: readChosen, ...Object.fromEntries([...commandKeys, ...digits]),
    v: seeCaller, "C-Enter": submitForm, Escape: escape, "/": focusSearch, "?": openKeyHelp,
  },
  keyWords: [["J K", "下一件、上一件"], ["Enter", "打开这一件"],
    ...Object.values(COMMANDS).map(({ name, key }) => [key, name]),
    ["V", "查看来电人"], ["1–9", "切换队列"], ["Ctrl Enter", "提交所写"], ["Esc", "收起、回到列表"]],
};
