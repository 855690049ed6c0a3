import { html, nothing } from "../../parts/html.js";
import { runningDue } from "../../parts/clock.js";
import { fromBeijingField, longDate, toBeijingField, when, whenShort } from "../../parts/instant.js";
import { legend, radio, text, words } from "./fields.js";

/** What gives a unit time: 延期, 挂账 and 待补充, and who lets it or ends it. */
const dueOf = (one) => runningDue(one, "reply") ?? runningDue(one, "rework");

/** 延期: once in a period, asked for before it is due. */
export const extend = {
  name: "延期", key: "E", submit: "申请延期",
  blank: (one) => ({ until: dueOf(one) ? toBeijingField(dueOf(one)) : "", was: dueOf(one), reason: "" }),
  typed: (body) => body.reason,
  lacks: ({ until, was }) => until && (!was || Date.parse(fromBeijingField(until)) > Date.parse(was)) ? null : "写一个更晚的时间",
  send: ({ until, reason }) => ({ until: fromBeijingField(until), reason }),
  fields: ({ body }) => html`
    <fieldset class="cmd-g">${legend("申请延期", "一次办理只能延一次；批准前时钟照走")}
      ${text(body, "until", "延到", { type: "datetime-local", width: "f-half" })}</fieldset>
    ${words(body, "reason", "延期理由", "为什么到时办不完，现在到哪一步", { rows: 3 })}`,
  done: (after) => `已申请延期到 ${whenShort(after.request.until)}，等审批。`,
};

/** 挂账: a long-term matter with a plan and a day of review. */
export const hold = {
  name: "挂账", key: "H", submit: "申请挂账",
  blank: () => ({ plan: "", reviewOn: "" }),
  typed: (body) => body.plan,
  lacks: ({ reviewOn }) => reviewOn ? null : "先定复查日期",
  fields: ({ body }) => html`
    <fieldset class="cmd-g">${legend("申请挂账", "短期办不完的事；批准后反馈时钟停走，到销号为止")}
      ${text(body, "reviewOn", "复查日期", { type: "date", width: "f-half" })}</fieldset>
    ${words(body, "plan", "办理计划", "分几步、到什么时候、谁来做", { rows: 3 })}`,
  done: (after) => `已申请挂账，${longDate(after.request.reviewOn)}复查，等审批。`,
};

const ASKED = { extension: "extend", hold: "hold" };

/** 审批: what was asked for is shown with its reason, and named in the answer. */
export const approve = {
  name: "审批", key: "Y", submit: "提交审批",
  blank: () => ({ what: "", granted: "", note: "" }),
  typed: (body) => body.note,
  lacks: (body) => body.granted ? null : "先定批不批",
  send: ({ what, granted, note }) => ({ what, granted: granted === "yes", ...(note.trim() ? { note } : {}) }),
  fields({ body }, one) {
    body.what = one.request?.what ?? body.what;
    return html`
      ${request(one)}
      <fieldset class="cmd-k"><legend>审批</legend>
        ${radio("granted", "批准", body.granted === "yes", () => { body.granted = "yes"; })}
        ${radio("granted", "不批准", body.granted === "no", () => { body.granted = "no"; })}
        <span class="note">${body.what === "hold" ? "批准后反馈时钟停走" : "批准后按新的时限，级次重算"}</span></fieldset>
      ${words(body, "note", "审批意见", "意见（可不写）", { required: false, rows: 2 })}`;
  },
  done: (after, body) => body.granted === "yes" ? `已批准${NAMES[body.what]}。` : `没有批准${NAMES[body.what]}，时钟照走。`,
};

const NAMES = { extension: "延期", hold: "挂账" };

function request(one) {
  const { request: asked, holder } = one;
  if (!asked) return nothing;
  const said = one.notes?.filter(({ kind }) => kind === ASKED[asked.what]).at(-1);
  const wish = asked.what === "hold" ? `申请挂账，${longDate(asked.reviewOn)}复查` : `申请延期到 ${when(asked.until)}`;
  return html`<div class="cmd-p"><b>${holder?.unit ?? ""}${wish}</b>${said ? html`<p>${said.text}</p>` : nothing}</div>`;
}

/** 销号: the end of a hold. */
export const resume = {
  name: "销号", key: "X", submit: "销号",
  blank: () => ({ note: "" }),
  typed: (body) => body.note,
  fields: ({ body }) => html`
    <fieldset class="cmd-k">${legend("销号", "从挂账清单上去掉，反馈时钟接着走剩下的时间")}</fieldset>
    ${words(body, "note", "销号说明", "计划做到哪一步，为什么可以销号", { rows: 3 })}`,
  done: (after) => `已销号。${dueOf(after) ? `${whenShort(dueOf(after))} 前反馈。` : ""}`,
};

/** 待补充: one question to the citizen, for whose answer the clock waits a while. */
export const ask = {
  name: "待补充", key: "Q", submit: "请市民补充",
  blank: () => ({ question: "" }),
  typed: (body) => body.question,
  fields: ({ body }) => html`
    <fieldset class="cmd-k">${legend("请市民补充", "反馈时钟停走，联系到市民就接着走；最多停的天数和次数有规定")}</fieldset>
    ${words(body, "question", "要市民补充什么", "一次问一件，说清要什么材料", { rows: 3 })}`,
  done: () => "已记待补充，反馈时钟停走，联系到市民后接着走。",
};
