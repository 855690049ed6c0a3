import { html, nothing } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { when } from "../parts/instant.js";
import { putBack } from "./edition-list.js";
import { STATE, steps } from "./edition-words.js";

export const fileAddress = (number, format) => `/api/v1/duty-book/editions/${number}/file?format=${format}`;

const FRAME = { draft: "tag-co", checked: "", published: "tag-lead", superseded: "", discarded: "tag-co" };

export const stateTag = ({ state, checking }) => html`
  <span class="tag ${FRAME[state]}">${checking ? "正在核对" : STATE[state]}</span>`;

/** Which edition it is, what it says of itself, who did what to it, and its files. */
export const editionHead = (edition) => html`
  <header class="du-h ed-h">
    <button class="b b-s du-back" type="button" @click=${putBack}>${glyph("back")} 各版</button>
    <div class="row wrap"><h1>第 ${edition.number} 版</h1>${stateTag(edition)}
      <span class="row ed-files"><a class="b b-s" href=${fileAddress(edition.number, "xlsx")} download>下载表格 xlsx</a>
        <a class="b b-s" href=${fileAddress(edition.number, "zip")} download>下载压缩包 zip</a></span></div>
    <p class="rd">${edition.note}</p>
    <p class="sub ed-steps">${steps(edition).map(([did, who, at]) => html`<span>${when(at)} ${who ?? nothing} ${did}</span>`)}
      <span>版本号 <span class="hash">${edition.version}</span></span></p>
  </header>`;
