import { html, nothing } from "../parts/html.js";
import { problemNotice, waiting } from "../parts/notice.js";
import { inQueue } from "../desk/queues.js";
import { ledger } from "../desk/ledger.js";
import { listNotices } from "../desk/list-notices.js";
import { openKeyHelp } from "../shell/key-help.js";
import { focusSearch } from "../shell/masthead.js";
import { goTo } from "../shell/pages.js";
import { fullName } from "../parts/words.js";
import { session } from "../shell/session.js";
import { markSeen, readAlerts, readEarlier, told } from "./alert-list.js";
import { alertRow } from "./alert-row.js";

/** 提醒: what has run out, and who was told of what. Reading stops nothing; only the owed act does. */
const draw = () => {
  const overdue = inQueue("overdue");
  if (told.loaded) markSeen();
  return html`
    <main class="app al" id="main" tabindex="-1">
      <section class="pane qu-l" aria-label="超时">
        <div class="ph"><h2>${session.me.unit ? fullName(session.me.unit) : ""}超时 ${overdue.length} 件</h2>
          <span class="sub">先到期的在前</span></div>
        ${listNotices()}
        <div class="scroll qu-w">${ledger(overdue, null, (id) => goTo("desk", id), "没有超时的件。")}</div>
      </section>
      <section class="pane qu-l" aria-label="提醒">
        <div class="ph"><h2>提醒</h2><span class="sub">办了才停，看过不停</span></div>
        ${problemNotice(told.problem, { name: "再取", act: readAlerts })}
        ${told.loaded ? list() : waiting()}
      </section>
    </main>`;
};

const list = () => html`
  <div class="scroll qu-w">
    ${told.items.length ? html`<ol class="alr">${told.items.map(alertRow)}</ol>` : html`<p class="empty">没有到级的时钟。</p>`}
    ${told.next ? html`<p class="al-more"><button class="b" type="button" @click=${readEarlier}>看早先的</button></p>` : nothing}
  </div>`;

export const alertsPage = {
  key: "alerts",
  name: "提醒",
  roles: ["operator", "dispatcher", "town", "department", "callback", "leader", "auditor"],
  homeOf: ["leader"],
  draw,
  entered: readAlerts,
  keys: { "/": focusSearch, "?": openKeyHelp },
  keyWords: [],
};
