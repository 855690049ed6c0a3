import { html } from "../../parts/html.js";
import { lackOf, orderOf } from "../../review/choice.js";
import { legend, words } from "./fields.js";
import { blankOwner, ownerOptions, pickedLaw } from "./owner-choice.js";

/** 改派: another unit by an article of today, or a department or street by the reason alone. */
export const transfer = {
  name: "改派", key: "A", submit: "改派",
  blank: blankOwner,
  typed: (body) => body.reason || body.unit,
  lacks: (body) => lackOf(body.route, body) ?? (body.reason.trim() ? null : "写明改派理由"),
  send: (body) => orderOf(body.route, body),
  fields: ({ body }, one) => html`
    <fieldset class="cmd-o">${legend("改派", "按今天的条款；反馈时钟接着走，签收和联系重新起算")}
      ${ownerOptions(body, one)}</fieldset>
    ${pickedLaw(body)}
    ${words(body, "reason", "改派理由", "为什么换承办单位（原单位和新单位都看得到）", { rows: 3 })}`,
  done: (after) => `已改派${after.holder?.unit}。`,
};
