import { html, nothing } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { mastTime } from "../parts/instant.js";
import { fullName } from "../parts/words.js";
import { bell } from "./bell.js";
import { openKeyHelp } from "./key-help.js";
import { allowedPages, currentPage } from "./pages.js";
import { logOut, session } from "./session.js";
import { switchTheme } from "./theme.js";
import { say } from "./toast.js";

/** The masthead: whose console it is, where one is, what time it is, and who one is. */
export const masthead = ({ counts, find, unread }) => html`
  <header class="mast">
    <a class="skip" href="#main" @click=${skip}>跳到正文</a>
    <span class="seal" aria-hidden="true"><b>接</b><b>诉</b></span>
    <div class="mast-unit">${houseName(session.me)}</div>
    <nav class="mast-nav" aria-label="主导航">${allowedPages().map((page) => html`
      <a href="#/${page.key}" aria-current=${page === currentPage() ? "page" : nothing}
        >${page.name}${counts[page.key] ? html`<span class="cnt">${counts[page.key]}</span>` : nothing}</a>`)}</nav>
    ${find ? searchBox(find) : html`<span class="mast-gap"></span>`}
    ${unread === null ? nothing : bell(unread)}
    <time class="mast-now">${mastTime()}</time>
    <span class="mast-post">${session.me.post}</span>
    <button class="ib" type="button" aria-label="切换深浅色" @click=${switchTheme}>${glyph("theme")}</button>
    <button class="ib mast-keys" type="button" aria-label="本页快捷键" @click=${openKeyHelp}><kbd>?</kbd></button>
    <button class="b b-t b-s" type="button" @click=${leave}>退出</button>
  </header>`;

const searchBox = (find) => html`
  <form class="mast-search" role="search" @submit=${(event) => search(event, find)}>
    <label class="vh" for="find">查找</label>${glyph("search")}
    <input id="find" type="search" placeholder="案号、地点、原话" autocomplete="off"><kbd>/</kbd>
  </form>`;

function search(event, find) {
  event.preventDefault();
  find(event.target.querySelector("input").value.trim());
}

function houseName({ unit, district, role }) {
  if (unit) return fullName(unit);
  const house = ["operator", "callback"].includes(role) ? "接诉即办热线" : "接诉即办指挥中心";
  return (district ?? "北京市") + house;
}

/** The fragment names pages here, so the skip link moves the focus itself. */
function skip(event) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function leave() {
  logOut().catch((problem) => say(`没有退出：${problem.title}。请再试一次。`));
}

export function focusSearch() {
  document.getElementById("find")?.focus();
}
