import { alertsFrom } from "./shell/alerts.js";
import { hangUp, listen } from "./shell/stream.js";
import { keyHelp } from "./shell/key-help.js";
import { watchKeys } from "./shell/keys.js";
import { loginPage } from "./shell/login.js";
import { masthead } from "./shell/masthead.js";
import { allowedPages, arrive, currentPage, goTo, openPages } from "./shell/pages.js";
import { drawWith, repaint } from "./shell/repaint.js";
import { keepTime } from "./shell/server-time.js";
import { session, startSession } from "./shell/session.js";
import { applyTheme } from "./shell/theme.js";
import { toast } from "./shell/toast.js";
import { html, nothing, render } from "./parts/html.js";
import { caseload, hearNews, openCaseload, reload } from "./desk/caseload.js";
import { hasWritten } from "./desk/commands.js";
import { choose, deskPage, findCases, oursToDo } from "./desk/desk-page.js";
import { hasUnsent } from "./intake/draft.js";
import { intakePage } from "./intake/intake-page.js";
import { reviewPage, toReview } from "./review/review-page.js";
import { hasRuling } from "./review/ruling.js";

const root = document.getElementById("console");

function draw() {
  render(session.me ? desk() : session.known ? loginPage() : nothing, root);
}

const desk = () => html`
  ${masthead({
    counts: { desk: oursToDo().length, review: toReview().length },
    find: allowedPages().includes(deskPage) ? find : null,
  })}
  ${currentPage()?.draw() ?? html`<main class="page"><p class="empty">这个岗位在这里没有要办的事。</p></main>`}
  ${keyHelp()}${toast()}`;

function find(words) {
  goTo(deskPage.key);
  findCases(words);
}

function open(id) {
  goTo(deskPage.key);
  choose(id);
}

function entered(me) {
  arrive();
  openCaseload(me);
  listen({ onCase: hearNews, onGap: reload });
}

function keepTyped() {
  addEventListener("beforeunload", (event) => {
    if (hasUnsent() || hasWritten() || hasRuling()) event.preventDefault();
  });
}

applyTheme();
drawWith(draw);
openPages([intakePage, deskPage, reviewPage]);
alertsFrom({ items: () => caseload.items, choose: open });
watchKeys();
keepTyped();
addEventListener("clock-set", reload);
addEventListener("pagehide", hangUp);
keepTime();
startSession({ entered }).finally(repaint);
