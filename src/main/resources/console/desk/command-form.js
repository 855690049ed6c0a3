import { html, live, nothing } from "../parts/html.js";
import { notice, problemNotice } from "../parts/notice.js";
import { CLOSING_KINDS, STATUS } from "../parts/words.js";
import { repaint } from "../shell/repaint.js";
import { file } from "./case-file.js";
import { allows, COMMANDS, doing, draftOf, perform, putAway } from "./commands.js";

/** The form of the command under way, in the panel itself: the case stays in view while one writes. */
export function commandForm() {
  const { command } = doing;
  if (!command) return doing.problem || doing.changed ? html`<div class="cmd">${hindrances()}</div>` : nothing;
  const { body } = draftOf(command);
  return html`
    <form class="cmd" aria-label=${COMMANDS[command].name} @submit=${submit} @keydown=${putAwayOnEscape}>
      ${hindrances()}
      ${command === "contact" ? contactFields(body) : replyFields(body)}
      <div class="cmd-f">
        <button class="b b-1" type="submit" ?disabled=${doing.busy || !allows(command)}>${submitName(command)}
          <kbd>Ctrl</kbd><kbd>Enter</kbd></button>
        <button class="b" type="button" @click=${putAway}>收起 <kbd>Esc</kbd></button>
        <span class="note">收起不丢字</span>
      </div>
    </form>`;
}

function submitName(command) {
  if (doing.busy) return "正在记入";
  if (!allows(command)) return `现在不能${COMMANDS[command].name}`;
  return command === "contact" ? "记入联系" : "提交反馈";
}

function hindrances() {
  const again = doing.command && doing.problem?.outcomeUnknown
    ? { name: "再交一次", act: () => perform(doing.command) } : null;
  return html`
    ${doing.changed ? notice(1, `这件刚有变化，现在是${STATUS[file.one?.status] ?? "新的状态"}。`,
      "已为您刷新，您写的还在。", { name: "看变化", act: showRecord }) : nothing}
    ${problemNotice(doing.problem, again)}`;
}

const contactFields = (body) => html`
  <fieldset class="cmd-k"><legend>联系市民</legend>
    ${radio("reached", "联系上了", body.reached, () => { body.reached = true; })}
    ${radio("reached", "没联系上", !body.reached, () => { body.reached = false; })}
    <span class="note">没联系上也要记，三次算尽到</span></fieldset>
  <label class="vh" for="command-words">联系情况</label>
  ${words(body, "note", "何时、说了什么、约定什么")}`;

const replyFields = (body) => html`
  <fieldset class="cmd-k"><legend>办理结果</legend>
    ${CLOSING_KINDS.map((kind) => radio("closing-kind", kind, body.closingKind === kind, () => { body.closingKind = kind; }))}
    <span class="note">回访时会向市民核对</span></fieldset>
  <label class="vh" for="command-words">反馈内容</label>
  ${words(body, "text", "做了什么、结果怎样、还有什么没完")}`;

const radio = (group, name, checked, choose) => html`
  <label><input type="radio" name=${group} required .checked=${live(checked)}
    @change=${() => { choose(); repaint(); }}> ${name}</label>`;

const words = (body, field, hint) => html`
  <textarea class="in rd" id="command-words" rows="4" maxlength="20000" required placeholder=${hint}
    .value=${live(body[field])} @input=${(event) => { body[field] = event.target.value; }}></textarea>`;

function submit(event) {
  event.preventDefault();
  if (allows(doing.command)) perform(doing.command);
}

function putAwayOnEscape(event) {
  if (event.key !== "Escape" || event.isComposing) return;
  event.stopPropagation();
  putAway();
}

/** Ctrl+Enter anywhere on the page; the browser checks the required fields first. */
export function submitForm() {
  document.querySelector(".cmd")?.requestSubmit?.();
}

function showRecord() {
  document.getElementById("record")?.scrollIntoView({ block: "start" });
}
