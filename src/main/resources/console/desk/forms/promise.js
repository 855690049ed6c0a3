import { html, nothing } from "../../parts/html.js";
import { clocksOf } from "../../parts/clock.js";
import { dayWord } from "../../parts/instant.js";
import { legend, radio, text, words } from "./fields.js";

const openPromises = (one) => clocksOf(one).filter(({ clock, state }) => clock === "promise" && state === "running");

/** A promise is due at the end of its day. */
const dayOf = (clock) => dayWord(Date.parse(clock.dueAt) - 1);

/** 承诺: what is promised to the citizen by a day; later, that it was kept, or why not. */
export const promise = {
  name: "承诺", key: "M", submit: "记入承诺",
  submitOf: (body) => ({ made: "记入承诺", kept: "记兑现", broken: "说明没有兑现" })[body.about],
  blank: (one) => ({ about: openPromises(one).length ? "kept" : "made", text: "", dueOn: "", note: "", clock: openPromises(one)[0]?.id }),
  typed: (body) => body.text || body.note,
  lacks: (body) => body.about !== "made" || body.dueOn ? null : "先定哪一天前兑现",
  send: ({ about, text: said, dueOn, note, clock }) => about === "made" ? { text: said, dueOn } : { kept: about === "kept", note, clock },
  fields: ({ body }, one) => html`
    <fieldset class="cmd-k">${legend("承诺", "办结以后也要兑现，到期没有说法就逐级上报")}
      ${openPromises(one).length ? choices(body) : nothing}</fieldset>
    ${body.about === "made" ? html`
      <fieldset class="cmd-g">${text(body, "dueOn", "哪一天前兑现", { type: "date", width: "f-half" })}</fieldset>
      ${words(body, "text", "承诺什么", "怎样对市民说的，照样写", { rows: 3 })}` : html`
      ${which(body, one)}
      ${words(body, "note", "说明", body.about === "kept" ? "怎样兑现的" : "为什么没有兑现，接下来怎么办", { rows: 3 })}`}`,
  done: (after, body) => body.about === "made" ? "已记承诺，到那一天前兑现。"
    : body.about === "kept" ? "已记兑现。" : "已说明没有兑现的原因。",
};

const choices = (body) => Object.entries({ kept: "已兑现", broken: "没有兑现", made: "另记一项" }).map(([about, name]) =>
  radio("about", name, body.about === about, () => { body.about = about; }));

const which = (body, one) => openPromises(one).length > 1 ? html`
  <fieldset class="cmd-k"><legend>哪一项</legend>${openPromises(one).map((clock) =>
    radio("clock", `${dayOf(clock)}到期`, body.clock === clock.id, () => { body.clock = clock.id; }))}</fieldset>` : nothing;
