import { announceAlert } from "./alerts/alert-toast.js";
import { readAlerts, readAlertsSoon, unread } from "./alerts/alert-list.js";
import { alertsPage } from "./alerts/alerts-page.js";
import { auditPage } from "./audit/audit-page.js";
import { callbackPage, toCallBack } from "./callback/callback-page.js";
import { hangUp, listen } from "./shell/stream.js";
import { dutyBookPage } from "./duty-book/duty-book-page.js";
import { editionsPage } from "./editions/editions-page.js";
import { hasEntry } from "./editions/entry.js";
import { keyHelp } from "./shell/key-help.js";
import { watchKeys } from "./shell/keys.js";
import { loginPage } from "./shell/login.js";
import { masthead } from "./shell/masthead.js";
import { openMasthead } from "./shell/open-masthead.js";
import { allowedPages, arrive, currentPage, goTo, openPages } from "./shell/pages.js";
import { drawWith, repaint } from "./shell/repaint.js";
import { keepTime } from "./shell/server-time.js";
import { session, startSession } from "./shell/session.js";
import { applyTheme } from "./shell/theme.js";
import { toast } from "./shell/toast.js";
import { html, nothing, render } from "./parts/html.js";
import { readFileAgain } from "./desk/case-file.js";
import { hearNews, openCaseload, reload } from "./desk/caseload.js";
import { hasWritten } from "./desk/commands.js";
import { deskPage, findCases, oursToDo } from "./desk/desk-page.js";
import { hasUnsent } from "./intake/draft.js";
import { intakePage } from "./intake/intake-page.js";
import { machinePage } from "./machine/machine-page.js";
import { reviewPage, toReview } from "./review/review-page.js";
import { hasRuling } from "./review/ruling.js";

const root = document.getElementById("console");

function draw() {
  render(session.me ? desk() : session.known ? entrance() : nothing, root);
}

const desk = () => html`
  ${masthead({
    counts: { desk: oursToDo().length, review: toReview().length, callback: toCallBack().length },
    find: allowedPages().includes(deskPage) ? find : null,
    unread: allowedPages().includes(alertsPage) ? unread() : null,
  })}
  ${currentPage()?.draw() ?? html`<main class="page"><p class="empty">这个岗位在这里没有要办的事。</p></main>`}
  ${keyHelp()}${toast()}`;

/** Without an account: a page that is open to everybody, else the login. */
const entrance = () => currentPage()?.open
  ? html`${openMasthead()}${currentPage().draw()}${keyHelp()}${toast()}`
  : loginPage();

function find(words) {
  goTo(deskPage.key);
  findCases(words);
}

function entered(me) {
  arrive();
  if (me.role === "admin") return;
  openCaseload(me);
  readAlerts();
  listen({ onCase: hearNews, onAlert, onGap: readAllAgain });
}

function onAlert(news) {
  announceAlert(news);
  readAlertsSoon();
}

function readAllAgain() {
  reload();
  readAlertsSoon();
  readFileAgain();
}

function keepTyped() {
  addEventListener("beforeunload", (event) => {
    if (hasUnsent() || hasWritten() || hasRuling() || hasEntry()) event.preventDefault();
  });
}

applyTheme();
drawWith(draw);
openPages([intakePage, callbackPage, deskPage, reviewPage, alertsPage, machinePage, auditPage, editionsPage, dutyBookPage]);
watchKeys();
keepTyped();
addEventListener("pagehide", hangUp);
keepTime();
startSession({ entered }).finally(() => session.me ? repaint() : arrive());
