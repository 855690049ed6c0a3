import { html } from "../parts/html.js";
import { openKeyHelp } from "../shell/key-help.js";
import { bookFilters, focusBookSearch } from "./book-filters.js";
import { found, openRule, pick, readRules, step } from "./book-list.js";
import { ruleList } from "./rule-list.js";
import { ruleSheet } from "./rule-sheet.js";

/** 权责清单: who answers for what, by which words. Everybody may read it, without an account too. */
const draw = () => html`
  <main class="app du ${found.picked ? "has-pick" : ""}" id="main" tabindex="-1">
    <section class="pane du-list" aria-label="条目">${bookFilters()}${ruleList()}</section>
    <article class="pane scroll du-rule" aria-live="polite" aria-label="条文">
      ${found.picked ? ruleSheet(found.picked) : html`<p class="empty">在左边选一条来看。</p>`}</article>
  </main>`;

/** Reads again each time: a link may name a rule, and the book may have changed meanwhile. */
async function entered(rule) {
  await readRules();
  if (rule) openRule(rule);
}

function next(by) {
  step(by);
  requestAnimationFrame(() => document.querySelector(".du-rows [aria-current]")?.scrollIntoView({ block: "nearest" }));
}

export const dutyBookPage = {
  key: "duty-book",
  name: "权责清单",
  roles: ["operator", "dispatcher", "town", "department", "callback", "leader", "auditor", "admin"],
  open: true,
  draw,
  entered,
  keys: {
    "/": focusBookSearch, "?": openKeyHelp,
    "j": () => next(1), "k": () => next(-1), "p": () => print(), "Escape": () => pick(null),
  },
  keyWords: [["J K", "下一条、上一条"], ["P", "打印本条"], ["Esc", "回到清单"]],
};
