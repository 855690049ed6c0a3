import { html } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import { whenShort } from "../parts/instant.js";
import { CLOCK, LEVEL, shortNumber } from "../parts/words.js";
import { addressOf } from "../shell/pages.js";

/** One alert with its way into the case, or many of one minute with their way into what is overdue. */
export const alertRow = (alert) => alert.kind === "digest" ? digest(alert) : single(alert);

const SIGNS = { half: "half", near: "near" };

const single = ({ at, unit, rung, open, about }) => html`
  <li class=${open ? "" : "is-done"}><a href=${addressOf("desk", about.id)}>
    ${glyph(open ? SIGNS[about.level] ?? "over" : "kept")}
    <span class="grow"><b>${shortNumber(about.number)} ${[about.village, about.matter ?? "事项未明"].filter(Boolean).join(" · ")}</b>
      <span class="sub">${unit.unit} ${CLOCK[about.clock]} ${LEVEL[about.level]}，报${rung}${open ? "" : " · 已办"}</span></span>
    <time class="sub num">${whenShort(at)}</time></a></li>`;

const digest = ({ at, unit, rung, count, open }) => html`
  <li class=${open ? "" : "is-done"}><a href=${addressOf("desk", "overdue")}>
    ${glyph(open ? "over" : "kept")}
    <span class="grow"><b>${whenShort(at)} 起一分钟内 ${count} 件</b>
      <span class="sub">${unit.unit}，报${rung} · ${open ? `还有 ${open} 件没办` : "都已办"}</span></span>
    <span class="al-go">看超时</span></a></li>`;
