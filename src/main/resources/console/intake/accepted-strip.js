import { html, nothing } from "../parts/html.js";
import { when } from "../parts/instant.js";
import { URGENCY } from "../parts/words.js";
import { say } from "../shell/toast.js";
import { acceptance, dismissAccepted } from "./acceptance.js";

/** The case just accepted: its number, its owner, and what to tell the citizen before hanging up. */
export function acceptedStrip() {
  const one = acceptance.accepted;
  if (!one) return nothing;
  return html`
    <section class="done" role="status" aria-label="已受理">
      <span class="done-n">已受理 <b class="num">${one.number}</b></span>
      <span class="done-o">${owner(one)}</span>
      <p class="done-t"><span class="sub">告诉市民</span> “${promise(one)}”</p>
      <span class="done-k"><button class="b b-s" type="button" @click=${() => copy(one.number)}>复制案号</button>
        <button class="b b-s" type="button" @click=${dismissAccepted}>收起</button></span>
    </section>`;
}

const isDispatched = (one) => one.status !== "received" && one.status !== "reviewing";

function owner(one) {
  const class_ = URGENCY[one.urgency] ?? one.urgency;
  return isDispatched(one) ? `派${one.holder?.unit} · ${class_}` : `已转人工审核 · ${class_}`;
}

function promise(one) {
  const number = `您的事已记下，编号 ${one.number}，`;
  if (!isDispatched(one)) return `${number}指挥中心定下承办单位后会马上派办。`;
  const contact = one.clocks.find((clock) => clock.clock === "contact");
  const by = contact ? `，${when(contact.dueAt)} 前会给您回电话` : "";
  return `${number}归${one.holder?.unit}办${by}。`;
}

/** Plain-HTTP intranet addresses have no clipboard; then the number is read from the strip. */
async function copy(number) {
  try {
    await navigator.clipboard.writeText(number);
    say(`已复制 ${number}。`);
  } catch {
    say(`这台机器不让复制，案号是 ${number}。`);
  }
}
