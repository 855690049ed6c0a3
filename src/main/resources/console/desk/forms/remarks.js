import { html } from "../../parts/html.js";
import { URGENCY } from "../../parts/words.js";
import { session } from "../../shell/session.js";
import { legend, radio, words } from "./fields.js";

/** What can be said of a case without its changing hands: 催单, 记事, 提级. */
export const urge = {
  name: "催单", key: "U", submit: "催承办单位",
  blank: () => ({ note: "" }),
  typed: (body) => body.note,
  send: ({ note }) => note.trim() ? { note } : {},
  fields: ({ body }, one) => html`
    <fieldset class="cmd-k">${legend("催单", one.urges ? `已催 ${one.urges} 次，不另立新案` : "不另立新案，承办单位马上看到")}</fieldset>
    ${words(body, "note", "催什么", "市民又说了什么（可不写）", { required: false, rows: 3 })}`,
  done: (after) => `已催${after.nextUnit?.unit ?? "承办单位"}，第 ${after.urges} 次。`,
};

export const note = {
  name: "记事", key: "N", submit: "记入",
  blank: () => ({ text: "" }),
  typed: (body) => body.text,
  fields: ({ body }) => html`
    <fieldset class="cmd-k">${legend("记事", "看得到这一件的都看得到")}</fieldset>
    ${words(body, "text", "记事", "记一笔，时钟照走", { rows: 3 })}`,
  done: () => "已记入。",
};

const CLASSES = Object.keys(URGENCY);
const lower = (one, urgency) => CLASSES.indexOf(urgency) > CLASSES.indexOf(one.urgency);
const mayLower = () => session.me.role === "dispatcher";

export const raise = {
  name: "提级", key: "P", submit: "改为这一级",
  blank: () => ({ urgency: "", reason: "" }),
  typed: (body) => body.reason,
  lacks: (body) => body.urgency ? null : "先选紧急程度",
  fields: ({ body }, one) => html`
    <fieldset class="cmd-k"><legend>提级</legend>
      ${CLASSES.filter((urgency) => urgency !== one.urgency).map((urgency) =>
        radio("urgency", URGENCY[urgency], body.urgency === urgency, () => { body.urgency = urgency; },
          { disabled: lower(one, urgency) && !mayLower() }))}
      <span class="note">现在 ${URGENCY[one.urgency]}。在走的时钟从各自的起点重算${mayLower() ? "" : "；要降级请指挥中心"}</span></fieldset>
    ${words(body, "reason", "理由", "为什么更急、险在哪里", { rows: 3 })}`,
  done: (after) => `已改为 ${URGENCY[after.urgency]} 件。`,
};
