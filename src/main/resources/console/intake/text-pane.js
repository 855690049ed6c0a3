import { html, live as liveValue } from "../parts/html.js";
import { carryOver, marked, word } from "../parts/evidence.js";
import { marksOf } from "../parts/others.js";
import { repaint } from "../shell/repaint.js";
import { draft } from "./draft.js";
import { faultAt } from "./acceptance.js";
import { ask, live } from "./live-route.js";

/*
 * The marks are painted on a sheet behind a transparent text area, so that typing, selecting and
 * reading aloud stay the browser's own.
 */
export const textPane = () => html`
  <div class="pane op-text">
    <div class="ph"><h2><label for="complaint">诉求</label></h2>
      <span class="sub">${draft.text.length} 字 · 边记边判</span></div>
    <div class="ta ${faultAt("/text") ? "is-need" : ""}">
      <div class="ta-b" aria-hidden="true">${marked(draft.text, marksNow())}${"\n"}</div>
      <textarea id="complaint" maxlength="20000" spellcheck="false" aria-describedby="complaint-fault"
        placeholder="照市民的话记：在哪里、什么事、多久了、现在还在发生吗"
        .value=${liveValue(draft.text)} @input=${type} @compositionend=${type} @scroll=${follow}></textarea>
    </div>
    <div class="ta-f"><span class="lg">${word("地点", "place")}${word("事项", "matter")}${word("风险", "risk")}<span class="auto">机填未核，回车认可</span></span>
      <span class="ta-fault" id="complaint-fault">${faultAt("/text") ?? ""}</span></div>
  </div>`;

const marksNow = () => carryOver(marksOf(live.route), live.text, draft.text);

/** While an input method composes, the letters are kept but nobody is asked about them. */
function type(event) {
  draft.text = event.target.value;
  if (event.isComposing) repaint();
  else ask();
}

function follow(event) {
  event.target.previousElementSibling.scrollTop = event.target.scrollTop;
}
