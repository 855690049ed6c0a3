import { html } from "../parts/html.js";
import { post } from "./http.js";
import { setServerTime } from "./server-time.js";
import { say } from "./toast.js";

/** Sets the demonstration clock forward; the server answers when every level due by then is done. */
const STEPS = [["＋10 分", "PT10M"], ["＋1 时", "PT1H"], ["＋1 天", "PT24H"]];

export const demoClock = () => html`
  <div class="demo" role="group" aria-label="演示时钟"><span class="note">演示时钟</span>
    ${STEPS.map(([name, advance]) => html`
      <button class="b b-s" type="button" @click=${() => setForward(advance)}>${name}</button>`)}</div>`;

async function setForward(advance) {
  try {
    const answer = await post("/clock", { advance });
    setServerTime(answer.now);
    dispatchEvent(new Event("clock-set"));
  } catch (problem) {
    say(`时钟没有拨动：${problem.title}。${problem.detail}`);
  }
}
