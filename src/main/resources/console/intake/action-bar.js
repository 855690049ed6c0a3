import { html, nothing } from "../parts/html.js";
import { when } from "../parts/instant.js";
import { services } from "../parts/verdict.js";
import { accept, nextAct } from "./acceptance.js";
import { dueOf } from "./due-times.js";
import { live } from "./live-route.js";

/** The next step, and the sentence to say to the citizen meanwhile. */
export function actionBar() {
  const act = nextAct();
  return html`
    <div class="bar op-bar">
      <button class="b ${act.open ? "b-1" : ""}" type="button" aria-disabled=${!act.open}
        @click=${() => act.open && accept()}>${act.name} <kbd>Ctrl</kbd><kbd>Enter</kbd></button>
      ${act.otherwise ? html`<button class="b" type="button" @click=${accept}>${act.otherwise} <kbd>Alt</kbd><kbd>R</kbd></button>` : nothing}
      <p class="tell">${tell()}</p>
    </div>`;
}

function tell() {
  const words = sentence(live.route);
  return words ? html`<span class="sub">告知市民</span> “${words}”` : nothing;
}

function sentence(route) {
  if (!route) return "";
  if (route.transfer) return `我马上帮您转接 ${services(route.transfer)}，请不要挂断。`;
  if (route.decision === "ask_place") return `请您再说一处：${route.questions[0]?.text ?? "是哪个镇、哪个村？"}`;
  if (route.decision === "review") return "您的事我们记下，由指挥中心定承办单位，定了会给您回电话。";
  if (route.decision !== "route") return "";
  const due = dueOf(route.urgency, "contact");
  return `您的事归${route.lead.unit}办${due ? `，${when(due)} 前会给您回电话` : ""}。`;
}
