import { html } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { mastTime } from "../parts/instant.js";
import { openKeyHelp } from "./key-help.js";
import { currentPage } from "./pages.js";
import { switchTheme } from "./theme.js";

/** The masthead of a page that is open to everybody, with the way in for those who have an account. */
export const openMasthead = () => html`
  <header class="mast">
    <span class="seal" aria-hidden="true"><b>接</b><b>诉</b></span>
    <div class="mast-unit">${currentPage().name}</div>
    <span class="mast-gap"></span>
    <time class="mast-now">${mastTime()}</time>
    <button class="ib" type="button" aria-label="切换深浅色" @click=${switchTheme}>${glyph("theme")}</button>
    <button class="ib mast-keys" type="button" aria-label="本页快捷键" @click=${openKeyHelp}><kbd>?</kbd></button>
    <a class="b b-t b-s" href="#/">登录</a>
  </header>`;
