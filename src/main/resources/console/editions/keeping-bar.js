import { html, nothing } from "../parts/html.js";
import { fateNotice, problemNotice } from "../parts/notice.js";
import { chosen, isDraft, isKeeper, published } from "./edition-list.js";
import { ask, dontAsk, draftOf, keeping, outdated, perform, troubled } from "./keeping.js";

/** How many of the last cases are routed again; more take minutes. */
const SAMPLES = [200, 1000, 5000, 20000];

/** What its keeper may do next to the draft that lies open, and what that brings about. */
export function keepingBar() {
  if (!isKeeper() || !chosen.edition || !isDraft(chosen.edition)) return nothing;
  return html`
    <footer class="ed-keep" aria-label="下一步">
      ${trouble()}
      ${keeping.asking === "discard" ? nothing : html`<p class="ed-then" id="keep-then">${consequence()}</p>`}
      ${keeping.asking ? question() : offer()}
    </footer>`;
}

function trouble() {
  const act = troubled();
  if (!act || keeping.busy) return nothing;
  const draft = draftOf(act);
  return draft.sent ? fateNotice(() => perform(act)) : problemNotice(draft.problem);
}

const offer = () => html`
  <div class="bar ed-bar">
    ${mayPublish()
      ? [act("publish", "发布", () => ask("publish"), true), act("check", "再核对", () => perform("check"), false)]
      : act("check", chosen.report ? "再核对" : "核对", () => perform("check"), true)}
    <label class="row"><span class="sub">按最近</span>
      <select class="in ed-last" aria-label="核对多少件" @change=${(event) => { keeping.lastCases = Number(event.target.value); }}>
        ${SAMPLES.map((size) => html`<option value=${size} ?selected=${size === keeping.lastCases}>${size} 件</option>`)}
      </select></label>
    <button class="b end" type="button" aria-disabled=${hindered()} @click=${() => hindered() || ask("discard")}>作废</button>
  </div>`;

const act = (name, words, start, next) => html`
  <button class="b ${next && !hindered() ? "b-1" : ""}" type="button" aria-disabled=${hindered()} @click=${() => hindered() || start()}
    >${keeping.busy === name || (name === "check" && chosen.edition.checking) ? `正在${WORD[name]}` : words}${next
      ? html` <kbd>Ctrl</kbd><kbd>Enter</kbd>` : nothing}</button>`;

const WORD = { check: "核对", publish: "发布" };

const hindered = () => Boolean(keeping.busy || chosen.edition.checking || draftOf("publish").sent || draftOf("discard").sent);

const mayPublish = () => chosen.edition.state === "checked" && !outdated();

/** Said plainly before anything is pressed. */
function consequence() {
  const { report } = chosen;
  if (chosen.edition.checking) return "正在把近期的件按两版各派一遍，并试每条规则。来件照常受理。";
  if (!report) return "先核对：近期的件按两版各派一遍，看谁会换承办单位；再试每条规则用不用得上。核对不改动任何件。";
  if (report.failing?.length) return `有 ${report.failing.length} 条规则用不上，改好另报一版才能发布。`;
  if (outdated()) return "核对之后现行版本换了。与现在的版本再核对一次，才能发布。";
  return html`发布后，来件就按第 ${chosen.number} 版派。最近 ${report.cases} 件里有 <b>${report.changed} 件</b>会换承办单位；在办的件一件也不改派，有出入的列给派单岗逐件看。`;
}

const question = () => html`
  <div class="ed-ask" role="alertdialog" aria-labelledby="keep-ask" aria-describedby="keep-then">
    <b id="keep-ask">${keeping.asking === "publish"
      ? `确定发布第 ${chosen.number} 版，换下第 ${published()?.number ?? "—"} 版？` : `确定作废第 ${chosen.number} 版？`}</b>
    <span>${keeping.asking === "publish" ? "发布后不能改动，要改另报一版。" : "作废后不能再用，仍可查看、下载。"}</span>
    <div class="row wrap">
      <button class="b b-1" type="button" @click=${() => perform(keeping.asking)}
        >${keeping.asking === "publish" ? "确定发布" : "确定作废"} <kbd>Ctrl</kbd><kbd>Enter</kbd></button>
      <button class="b" type="button" id="keep-not" @click=${dontAsk}>先不 <kbd>Esc</kbd></button></div>
  </div>`;

/** Ctrl+Enter: the next step, or the answer to what is being asked. */
export function goOn() {
  if (!isKeeper() || !chosen.edition || !isDraft(chosen.edition) || hindered()) return;
  if (keeping.asking) perform(keeping.asking);
  else if (mayPublish()) ask("publish");
  else perform("check");
}
