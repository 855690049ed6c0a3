import { html, nothing } from "../parts/html.js";
import { fateNotice, notice, problemNotice } from "../parts/notice.js";
import { STATUS } from "../parts/words.js";
import { file } from "./case-file.js";
import { COMMANDS } from "./command-list.js";
import { doing, draftOf, hindrance, perform, putAway } from "./commands.js";

/** The form of the command under way, in the panel itself: the case stays in view while one writes. */
export function commandForm(one, { closable = true } = {}) {
  const { command } = doing;
  if (!command || !file.one) return nothing;
  const { name, fields, submit, submitOf } = COMMANDS[command];
  const draft = draftOf(command);
  if (!fields && doing.busy) return nothing;
  const lacking = hindrance(command);
  return html`
    <form class="cmd" aria-label=${name} @submit=${send} @keydown=${closable ? putAwayOnEscape : nothing}>
      ${troubles(draft)}
      <fieldset class="cmd-w" ?disabled=${Boolean(draft.sent)}>${fields?.(draft, one) ?? nothing}</fieldset>
      <div class="cmd-f">
        <button class="b ${lacking ? "" : "b-1"}" type="submit" aria-disabled=${Boolean(lacking)}
          >${lacking ?? submitOf?.(draft.body, one) ?? submit} <kbd>Ctrl</kbd><kbd>Enter</kbd></button>
        ${closable ? html`<button class="b" type="button" @click=${putAway}>收起 <kbd>Esc</kbd></button>
          <span class="note">收起不丢字</span>` : nothing}
      </div>
    </form>`;
}

function troubles(draft) {
  return html`
    ${draft.changed ? notice(1, `这件刚有变化，现在是${STATUS[file.one?.status] ?? "新的状态"}。`,
      "已为您刷新，您写的还在。", { name: "看变化", act: showRecord }) : nothing}
    ${draft.sent && !doing.busy ? fateNotice(() => perform(draft.command)) : problemNotice(draft.problem)}`;
}

function send(event) {
  event.preventDefault();
  if (!hindrance(doing.command)) perform(doing.command);
}

function putAwayOnEscape(event) {
  if (event.key !== "Escape" || event.isComposing) return;
  event.stopPropagation();
  putAway();
}

/** Ctrl+Enter anywhere on the page; the browser checks the required fields first. */
export function submitForm() {
  document.querySelector("form.cmd")?.requestSubmit();
}

function showRecord() {
  document.getElementById("record")?.scrollIntoView({ block: "start" });
}
