import { html, live as liveValue, nothing } from "../parts/html.js";
import { repaint } from "../shell/repaint.js";
import { faultAt } from "./acceptance.js";
import { draft } from "./draft.js";
import { lookUp } from "./earlier.js";

/** Who rings. Name and phone are masked everywhere else; here they are being taken down. */
export const callerPane = () => html`
  <div class="ph"><h2>来电人</h2><span class="sub">立案后遮名遮号</span></div>
  <fieldset class="pb op-caller"><legend class="vh">来电人</legend>
    ${field("name", "称呼", { disabled: draft.caller.anonymous, hint: "先生、女士，或姓名" })}
    ${field("phone", "电话", { type: "tel", hint: "回电号码" })}
    <label class="ck"><input type="checkbox" .checked=${liveValue(draft.caller.anonymous)} @change=${hide}> 不公开身份</label>
    <p class="note">${draft.caller.anonymous ? "承办单位看不到姓名和号码，由指挥中心联系和回访。" : "承办单位凭回电号码联系市民，号码不显示。"}</p>
  </fieldset>`;

function field(name, label, { type = "text", disabled = false, hint = "" }) {
  const fault = faultAt(`/caller/${name}`);
  return html`
    <div class="f"><label for="caller-${name}">${label}</label>
      <input class="in ${fault ? "is-need" : ""}" id="caller-${name}" type=${type} maxlength="40" autocomplete="off"
        placeholder=${hint} ?disabled=${disabled} .value=${liveValue(draft.caller[name])}
        aria-invalid=${fault ? "true" : nothing} @input=${(event) => { draft.caller[name] = event.target.value; }}
        @change=${name === "phone" ? lookUp : nothing}>
      ${fault ? html`<span class="f-fault">${fault}</span>` : nothing}
    </div>`;
}

function hide(event) {
  draft.caller.anonymous = event.target.checked;
  repaint();
}
