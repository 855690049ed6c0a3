import { html, live, nothing } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { fateNotice, problemNotice } from "../parts/notice.js";
import { repaint } from "../shell/repaint.js";
import { published } from "./edition-list.js";
import { closeEntry, enter, entry, lacking, sizeOf, takeFile } from "./entry.js";
import { fileAddress } from "./edition-head.js";
import { mistakes } from "./mistakes.js";

/** 报新版: the file, and what was changed and why; a book with mistakes comes back with all of them. */
export const entryForm = () => html`
  <form class="ed-new" aria-labelledby="entry-title" @submit=${send}>
    <header class="du-h"><button class="b b-s" type="button" @click=${closeEntry}>${glyph("back")} 收起 <kbd>Esc</kbd></button>
      <h1 id="entry-title">报新版</h1>
      <p class="sub">整份报：文件里没有的规则、单位，就是删去。报上来先是草案，核对、发布之前什么都不变。</p>
      ${published() ? html`<p class="sub">从现行第 ${published().number} 版改起：${fileLinks(published().number)}</p>` : nothing}</header>
    ${trouble()}
    <fieldset class="ed-f" ?disabled=${Boolean(entry.sent) || entry.busy}>
      <div class="f"><label for="book-file">文件（.xlsx 表格，或 .zip 压缩包）</label>
        <input class="in ed-file" id="book-file" type="file" accept=".xlsx,.zip" aria-describedby="book-file-fault"
          @change=${(event) => takeFile(event.target.files[0])}>
        <span id="book-file-fault" class=${entry.fault ? "f-fault" : "note"}>${entry.fault || chosenFile()}</span></div>
      <div class="f"><label for="book-note">改了什么、依据什么</label>
        <textarea class="in" id="book-note" rows="3" maxlength="500" required
          placeholder="比如：按某月某日联席会，浪费用水改由城市管理部门牵头"
          .value=${live(entry.note)} @input=${typed}></textarea></div>
    </fieldset>
    <div class="ed-send"><button class="b ${lacking() ? "" : "b-1"}" type="submit" aria-disabled=${Boolean(lacking())}
      >${lacking() ?? "报为草案"} <kbd>Ctrl</kbd><kbd>Enter</kbd></button></div>
    ${mistakes(entry.busy ? null : entry.problem)}
  </form>`;

const fileLinks = (number) => html`
  <a href=${fileAddress(number, "xlsx")} download>下载表格</a>、<a href=${fileAddress(number, "zip")} download>下载压缩包</a>`;

const chosenFile = () => entry.file ? `${entry.file.name}，${sizeOf(entry.file)}` : "还没选文件";

/** Mistakes of the book stand in a list of their own; everything else is said in one sentence. */
function trouble() {
  if (entry.busy) return nothing;
  if (entry.sent) return fateNotice(enter);
  return entry.problem?.errors.length ? nothing : problemNotice(entry.problem);
}

function typed(event) {
  entry.note = event.target.value;
  repaint();
}

function send(event) {
  event.preventDefault();
  if (!lacking()) enter();
}
