import { html, nothing } from "../../parts/html.js";
import { runningDue } from "../../parts/clock.js";
import { when, whenShort } from "../../parts/instant.js";
import { unitNames } from "../../parts/units.js";
import { lackOf, orderOf } from "../../review/choice.js";
import { file } from "../case-file.js";
import { legend, radio, text, words } from "./fields.js";
import { blankOwner, ownerOptions, pickedLaw } from "./owner-choice.js";

/** 退单: not ours, by this article, and whose it is instead. */
export const giveBack = {
  name: "退单", key: "T", submit: "提交退单",
  blank: () => ({ reason: "", article: "", suggested: "" }),
  typed: (body) => body.reason || body.article,
  lacks: (body) => body.article.trim() ? null : "先写依据的条款",
  send: ({ reason, article, suggested }) => ({ reason, article, ...(suggested.trim() ? { suggested: suggested.trim() } : {}) }),
  fields: ({ body }, one) => html`
    <fieldset class="cmd-g">${legend("退单", `${openUntil(one)}裁定前仍由本单位负责，反馈时钟不停`)}
      ${text(body, "article", "依据条款", { hint: "哪一条说不归本单位", width: "f-wide" })}
      ${text(body, "suggested", "应由谁办", { hint: "可不写", choices: unitNames(one.district), width: "f-half" })}</fieldset>
    ${words(body, "reason", "退单理由", "为什么不归本单位，事实和边界", { rows: 3 })}`,
  done: (after) => {
    const due = runningDue(after, "adjudication");
    return due ? `已退单，指挥中心 ${whenShort(due)} 前裁定。` : "已退单，等指挥中心裁定。";
  },
};

function openUntil(one) {
  const until = runningDue(one, "return_window");
  return until ? `退单限 ${when(until)} 前。` : "";
}

const RULINGS = { refused: "不成立，原单位办", given: "成立，改派", open: "成立，退回审核" };

/** 裁定: the return stands or not, and who has the case then. */
export const adjudicate = {
  name: "裁定", key: "L", submit: "作出裁定",
  blank: (one) => ({ ...blankOwner(one), ruling: "" }),
  typed: (body) => body.reason || body.unit,
  lacks: (body) => body.ruling ? (body.ruling === "given" ? lackOf(body.route, body) : null) : "先定成立不成立",
  send(body) {
    const { reason } = body;
    if (body.ruling !== "given") return { upheld: body.ruling === "open", reason };
    const { lead, basis } = orderOf(body.route, body);
    return { upheld: true, lead, ...(basis ? { basis } : {}), reason };
  },
  fields: ({ body }, one) => html`
    ${plea(one)}
    <fieldset class="cmd-k"><legend>裁定</legend>
      ${Object.entries(RULINGS).map(([ruling, name]) =>
        radio("ruling", name, body.ruling === ruling, () => { body.ruling = ruling; }))}</fieldset>
    ${body.ruling === "given" ? html`<fieldset class="cmd-o">${ownerOptions(body, one)}</fieldset>${pickedLaw(body)}` : nothing}
    <p class="note">${THEN[body.ruling] ?? "两方都看得到裁定理由"}</p>
    ${words(body, "reason", "裁定理由", "依哪一条，为什么", { rows: 3 })}`,
  done: (after) => after.status === "reviewing" ? "退单成立，回到审核。" : `已裁定，由${after.holder?.unit}办。`,
};

const THEN = {
  refused: "原单位接着办，反馈时钟照走，不补时间。",
  given: "新单位接着剩下的时间，至少有四分之一时限；签收、联系和退单窗口重新起算。",
  open: "回到审核另找承办单位，反馈时钟照走。",
};

/** What the unit says: who it thinks it is for, and why. */
function plea(one) {
  const said = one.notes?.filter(({ kind }) => kind === "return").at(-1);
  const fact = file.facts?.filter(({ kind }) => kind === "returned").at(-1);
  return html`<div class="cmd-p">${fact ? html`<b>${fact.summary}</b>` : nothing}${said ? html`<p>${said.text}</p>` : nothing}</div>`;
}
