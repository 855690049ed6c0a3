import { html } from "../../parts/html.js";
import { CLOSING_KINDS } from "../../parts/words.js";
import { radio, words } from "./fields.js";

/** 办理反馈: what was done, and of what kind the result is. */
export const reply = {
  name: "写反馈", key: "R", submit: "提交反馈",
  blank: () => ({ text: "", closingKind: "" }),
  typed: (body) => body.text,
  fields: ({ body }) => html`
    <fieldset class="cmd-k"><legend>办理结果</legend>
      ${CLOSING_KINDS.map((kind) => radio("closing-kind", kind, body.closingKind === kind, () => { body.closingKind = kind; }))}
      <span class="note">回访时会向市民核对</span></fieldset>
    ${words(body, "text", "反馈内容", "做了什么、结果怎样、还有什么没完")}`,
  done: () => "已反馈，等回访。",
};
