import { html, nothing } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { say } from "../shell/toast.js";

/** The server tells no more of them. */
const TOLD_AT_MOST = 100;

/** Why a book was refused: every mistake with its place, to be mended in the file and to be copied to whoever mends it. */
export function mistakes(problem) {
  if (!problem?.errors.length) return nothing;
  return html`
    <section class="ed-bad" aria-labelledby="mistakes">
      <div class="alert alert-2" role="alert">${glyph("near")}
        <div class="grow"><b id="mistakes">${problem.title}。</b> ${problem.detail}
          ${problem.errors.length === TOLD_AT_MOST ? `只列前 ${TOLD_AT_MOST} 处。` : ""}</div>
        <button class="b b-s" type="button" @click=${() => copy(problem.errors)}>全部复制</button></div>
      <table class="ledger ed-bad-t"><caption class="vh">错误</caption>
        <thead><tr><th scope="col">在哪里</th><th scope="col">什么错</th></tr></thead>
        <tbody>${problem.errors.map(({ pointer, detail }) => html`
          <tr><td>${pointer || "整份"}</td><td>${detail}</td></tr>`)}</tbody>
      </table>
    </section>`;
}

const written = (errors) => errors.map(({ pointer, detail }) => `${pointer}\t${detail}`).join("\n");

/** Without HTTPS a browser has no clipboard to write to: then the table is selected and copied as a person does it. */
async function copy(errors) {
  try {
    await navigator.clipboard.writeText(written(errors));
    say(`${errors.length} 处错误已复制。`);
  } catch {
    getSelection().selectAllChildren(document.querySelector(".ed-bad-t tbody"));
    say(document.execCommand("copy") ? `${errors.length} 处错误已复制。` : "没能复制，已全部选中，请按 Ctrl+C。");
  }
}
