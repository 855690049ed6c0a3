import { html } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { addressOf } from "./pages.js";

/** The bell leads to the alerts and counts those that came since they were last looked at. */
export const bell = (unread) => html`
  <a class="ib bell" href=${addressOf("alerts")} aria-label="提醒，${unread} 条未读"
    >${glyph("bell")}<span class="ib-n">${unread}</span></a>`;
