import { html, nothing, repeat } from "../parts/html.js";
import { repaint } from "../shell/repaint.js";
import { draft, isEmpty } from "./draft.js";
import { live } from "./live-route.js";

const KEYED = 3;

/** The questions whose answers would change the owner, the article or the urgency. */
export function questionsPane() {
  const questions = live.route?.questions ?? [];
  return html`
    <div class="pane op-ask grow scroll">
      <div class="ph"><h2>请这样问</h2><span class="sub">问到一条少猜一次</span></div>
      ${questions.length
        ? html`<ol class="ask">${repeat(questions, (question) => question.id, row)}</ol>`
        : html`<p class="empty">${hint()}</p>`}
    </div>`;
}

function row(question, at) {
  return html`
    <li><label><input type="checkbox" .checked=${draft.asked.has(question.id)} @change=${() => tick(question.id)}>
        <span class="aq">${question.text}</span><span class="aw">定：${question.decides}</span></label>
      ${at < KEYED ? html`<span class="keys"><kbd>Alt</kbd><kbd>${at + 1}</kbd></span>` : nothing}</li>`;
}

function hint() {
  if (isEmpty()) return "记下诉求后，这里给出该问的话。";
  return live.route?.decision === "route" ? "没有要再问的了。" : "没有能定归属的问题，交人工审核。";
}

function tick(id) {
  if (!draft.asked.delete(id)) draft.asked.add(id);
  repaint();
}
