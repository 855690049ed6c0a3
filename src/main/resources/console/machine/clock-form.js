import { html, live } from "../parts/html.js";
import { fromBeijingField, toBeijingField, when } from "../parts/instant.js";
import { fateNotice, problemNotice } from "../parts/notice.js";
import { sendOnce } from "../shell/once.js";
import { repaint } from "../shell/repaint.js";
import { now, setServerTime } from "../shell/server-time.js";
import { say } from "../shell/toast.js";

/** 拨时钟: moves the time of all clocks forward; the server answers when every level due by then is done. */
const STEPS = [["＋10 分", "PT10M"], ["＋1 时", "PT1H"], ["＋1 天", "PT24H"], ["＋7 天", "PT168H"]];
const draft = { to: "", key: null, sent: null, busy: false, problem: null };

export const clockForm = () => html`
  <form class="mc-f" aria-labelledby="clock-form" @submit=${submit}>
    <h3 id="clock-form">拨时钟</h3>
    <p class="note">只能往前拨，拨过的不能退回。到那时该报的都报完才算拨好。</p>
    ${draft.sent && !draft.busy ? fateNotice(() => move(null)) : problemNotice(draft.problem)}
    <fieldset class="row wrap" ?disabled=${draft.busy || Boolean(draft.sent)}><legend class="vh">往前拨多少</legend>
      ${STEPS.map(([name, advance]) => html`<button class="b" type="button" @click=${() => move({ advance })}>${name}</button>`)}</fieldset>
    <fieldset class="row wrap" ?disabled=${draft.busy || Boolean(draft.sent)}><legend class="vh">拨到什么时候</legend>
      <div class="f"><label for="clock-to">拨到（北京时间）</label>
        <input class="in" id="clock-to" type="datetime-local" required min=${toBeijingField(now())}
          .value=${live(draft.to)} @input=${(event) => { draft.to = event.target.value; }}></div>
      <button class="b b-1" type="submit">${draft.busy ? "正在拨" : "拨到这时"}</button></fieldset>
  </form>`;

function submit(event) {
  event.preventDefault();
  move({ now: fromBeijingField(draft.to) });
}

async function move(body) {
  Object.assign(draft, { busy: true, problem: null });
  repaint();
  try {
    const answer = await sendOnce(draft, "/clock", body);
    setServerTime(answer.now);
    draft.to = "";
    say(`时钟已拨到 ${when(answer.now)}。`);
  } catch (problem) {
    draft.problem = problem;
  }
  draft.busy = false;
  repaint();
}
