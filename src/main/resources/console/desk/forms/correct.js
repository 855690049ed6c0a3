import { html, live, nothing } from "../../parts/html.js";
import { toBeijingField, fromBeijingField } from "../../parts/instant.js";
import { districts, townshipNames } from "../../parts/units.js";
import { get } from "../../shell/http.js";
import { repaint } from "../../shell/repaint.js";
import { candidates } from "../../review/choice.js";
import { legend, text } from "./fields.js";

/** 更正: place, matter and time of the trouble as they are right. Only what was changed is sent. */
const PLACE = ["district", "township", "village", "address"];
let villages = [];
let timer = 0;

const asItStands = (one) => ({
  ...Object.fromEntries(PLACE.map((name) => [name, one[name] ?? ""])),
  matter: one.matter?.code ?? "",
  occurredAt: one.occurredAt ? toBeijingField(one.occurredAt) : "",
});

export const correct = {
  name: "更正", key: "G", submit: "更正",
  blank: (one) => ({ ...asItStands(one), was: asItStands(one) }),
  typed: (body) => Object.keys(body.was).some((name) => body[name] !== body.was[name]),
  lacks: (body) => correct.typed(body) ? null : "还没有改动",
  send: (body) => ({
    ...(changed(body, ...PLACE) ? { place: placeOf(body) } : {}),
    ...(changed(body, "matter") ? { matter: body.matter } : {}),
    ...(changed(body, "occurredAt") ? { occurredAt: fromBeijingField(body.occurredAt) } : {}),
  }),
  fields: ({ body }, one) => html`
    <fieldset class="cmd-g">${legend("更正", "原来记的留在纪实里，承办单位不变")}
      ${text(body, "district", "区", { id: "command-words", choices: districts() })}
      ${text(body, "township", "镇街", { choices: townshipNames(body.district) })}
      ${text(body, "village", "村、社区", { choices: villages, changed: () => findVillages(body) })}
      ${text(body, "address", "点位", { hint: "路口、门牌、明显标志", width: "f-wide" })}
      ${matterField(body, one)}
      ${text(body, "occurredAt", "何时发生", { type: "datetime-local", width: "f-half" })}
    </fieldset>
    ${one.position && changed(body, ...PLACE) ? html`<p class="note">改了地点，原来的地图点位不再留用。</p>` : nothing}`,
  done: () => "已更正。",
};

const changed = (body, ...names) => names.some((name) => body[name] !== body.was[name]);

const placeOf = (body) =>
  Object.fromEntries(PLACE.map((name) => [name, body[name].trim()]).filter(([, value]) => value));

/** The matter as it stands, and the others that the router has seen in the text. */
function mattersOf(one) {
  const seen = [one.matter, ...candidates(one.decision ?? {}).map(({ matter }) => matter),
    ...(one.decision?.otherMatters ?? []).map(({ matter }) => matter)].filter((matter) => matter?.code);
  return [...new Map(seen.map((matter) => [matter.code, matter])).values()];
}

const matterField = (body, one) => html`
  <div class="f f-half"><label for="command-matter">事项</label>
    <select class="in" id="command-matter" .value=${live(body.matter)}
      @change=${(event) => { body.matter = event.target.value; repaint(); }}>
      ${one.matter ? nothing : html`<option value="">未定</option>`}
      ${mattersOf(one).map(({ code, name }) => html`<option value=${code} ?selected=${code === body.matter}>${name}</option>`)}
    </select></div>`;

function findVillages({ district, village }) {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const asked = Object.entries({ district, q: village.trim() }).filter(([, value]) => value);
    try {
      villages = (await get(`/places?${new URLSearchParams(asked)}`)).items.slice(0, 40).map(({ name }) => name);
    } catch {
      // Without suggestions the village is simply typed.
      villages = [];
    }
    repaint();
  }, 200);
}
