import { html } from "../parts/html.js";
import { currentPage } from "./pages.js";
import { repaint } from "./repaint.js";

const COMMON = [["/", "查找"], ["?", "本页快捷键"]];

export function openKeyHelp() {
  repaint();
  document.getElementById("key-help").showModal();
}

export const keyHelp = () => html`
  <dialog id="key-help" class="dlg" aria-labelledby="key-help-title"><form method="dialog">
    <h2 id="key-help-title">本页快捷键</h2>
    <dl class="keymap">${[...(currentPage()?.keyWords ?? []), ...COMMON].map(([keys, does]) => html`
      <div><dt>${keys.split(" ").map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${does}</dd></div>`)}</dl>
    <p class="note">单键在输入框外有效，正在拼写时一律无效。</p>
    <div class="dlg-f"><button class="b b-1">关闭</button></div>
  </form></dialog>`;
