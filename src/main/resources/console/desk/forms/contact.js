import { html } from "../../parts/html.js";
import { whenShort } from "../../parts/instant.js";
import { runningDue } from "../../parts/clock.js";
import { radio, words } from "./fields.js";

/** 联系: what was said on the telephone, or that nobody answered. */
export const contact = {
  name: "记联系", key: "C", submit: "记入联系",
  blank: () => ({ reached: true, note: "" }),
  typed: (body) => body.note,
  fields: ({ body }) => html`
    <fieldset class="cmd-k"><legend>联系市民</legend>
      ${radio("reached", "联系上了", body.reached, () => { body.reached = true; })}
      ${radio("reached", "没联系上", !body.reached, () => { body.reached = false; })}
      <span class="note">没联系上也要记，三次算尽到</span></fieldset>
    ${words(body, "note", "联系情况", "何时、说了什么、约定什么")}`,
  done(after, body) {
    if (!body.reached) return "已记一次没联系上。";
    const due = runningDue(after, "reply") ?? runningDue(after, "rework");
    return due ? `已记联系。${whenShort(due)} 前反馈。` : "已记联系。";
  },
};
