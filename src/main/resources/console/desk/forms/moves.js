import { html } from "../../parts/html.js";
import { whenShort } from "../../parts/instant.js";
import { runningDue } from "../../parts/clock.js";
import { legend, words } from "./fields.js";

/** 签收: one key, nothing to write. */
export const sign = {
  name: "签收", key: "S", submit: "签收",
  blank: () => ({}),
  done(after) {
    const due = runningDue(after, "contact");
    return due ? `已签收。${whenShort(due)} 前联系市民。` : "已签收。";
  },
};

/** 撤回派单: back to review, before it is signed. */
export const recall = {
  name: "撤回", key: "B", submit: "撤回派单",
  blank: () => ({ reason: "" }),
  typed: (body) => body.reason,
  fields: ({ body }, one) => html`
    <fieldset class="cmd-k">${legend("撤回派单", `从${one.holder?.unit ?? "承办单位"}收回，回到审核重新定`)}</fieldset>
    ${words(body, "reason", "撤回理由", "哪里派错了", { rows: 3 })}`,
  done: () => "已撤回，回到审核。",
};

/** 重办: a new period of the case, for the unit that led. */
export const reopen = {
  name: "重办", key: "O", submit: "退回重办",
  blank: () => ({ reason: "" }),
  typed: (body) => body.reason,
  send: ({ reason }) => reason.trim() ? { reason } : {},
  fields: ({ body }, one) => html`
    <fieldset class="cmd-k">${legend("重办", `退回${one.holder?.unit ?? "承办单位"}，第 ${one.period + 1} 次办理，时钟重新起算`)}</fieldset>
    ${words(body, "reason", "重办理由", "市民怎么说的（可不写）", { required: false, rows: 3 })}`,
  done: (after) => `已退回${after.holder?.unit ?? "承办单位"}重办，第 ${after.period} 次办理。`,
};
