import { html, nothing } from "../parts/html.js";
import { notice } from "../parts/notice.js";
import { afterDrawing, repaint } from "../shell/repaint.js";
import { openKeyHelp } from "../shell/key-help.js";
import { focusSearch } from "../shell/masthead.js";
import { accept, acceptance, acceptAsNew, dismissAccepted, nextAct } from "./acceptance.js";
import { acceptedStrip } from "./accepted-strip.js";
import { actionBar } from "./action-bar.js";
import { callerPane } from "./caller-pane.js";
import { draft } from "./draft.js";
import { earlierPane } from "./earlier.js";
import { live } from "./live-route.js";
import { ownerCard, verdictSentence } from "./owner-card.js";
import { placePane } from "./place-pane.js";
import { questionsPane } from "./questions-pane.js";
import { takenPane } from "./taken-pane.js";
import { textPane } from "./text-pane.js";

const draw = () => html`
  <main class="app op" id="main" tabindex="-1">
    <h1 class="vh">受理</h1>
    ${acceptedStrip()}
    <aside class="pane scroll op-who" aria-label="来电人">${callerPane()}${earlierPane()}${takenPane()}</aside>
    <section class="op-mid" aria-label="诉求">${textPane()}${placePane()}${questionsPane()}</section>
    <section class="pane scroll op-own" aria-label="归属" aria-busy=${live.pending}>${ownerCard()}</section>
    <p class="vh" role="status">${verdictSentence()}</p>
    <div class="op-foot">${hindrance()}${actionBar()}</div>
  </main>`;

/** Why the case is not accepted yet, and what to do; whatever was typed stays where it is. */
function hindrance() {
  const problem = acceptance.problem;
  if (!problem) return nothing;
  const again = { name: "再交一次", act: accept };
  if (problem.unreached) {
    return notice(2, "断网了，还没有交上。", "写的都还在本页。连上后再交，不会重复立案。", again);
  }
  if (problem.status === 409) {
    return notice(2, "上一次其实已经受理。", "之后又改了字，所以没有再交。请看“刚受理的”；确是另一件，按新件受理。",
      { name: "按新件受理", act: acceptAsNew });
  }
  const named = problem.errors.length ? "请看标出的各处。" : problem.detail;
  return notice(2, `没有受理：${problem.title}。`, named, problem.outcomeUnknown ? again : null);
}

const press = () => nextAct().open && accept();

function tick(at) {
  const question = live.route?.questions[at];
  if (!question) return;
  if (!draft.asked.delete(question.id)) draft.asked.add(question.id);
  repaint();
}

export const intakePage = {
  key: "intake",
  name: "受理",
  roles: ["operator", "dispatcher"],
  draw,
  keys: {
    "C-Enter": press,
    "A-r": () => nextAct().otherwise && accept(),
    "A-1": () => tick(0), "A-2": () => tick(1), "A-3": () => tick(2),
    "A-p": () => document.getElementById("place-township").focus(),
    Escape: dismissAccepted,
    "/": focusSearch,
    "?": openKeyHelp,
  },
  keyWords: [["Ctrl Enter", "受理并派单"], ["Alt R", "问不清，转人工审核"], ["Alt 1–3", "勾去已问的"], ["Alt P", "到镇街一栏"], ["Esc", "收起已受理条"]],
  entered: () => afterDrawing(() => document.getElementById("complaint")?.focus()),
};
