import { html, live as liveValue, nothing } from "../parts/html.js";
import { districts, townshipNames } from "../parts/units.js";
import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";
import { session } from "../shell/session.js";
import { faultAt } from "./acceptance.js";
import { draft, typePlace } from "./draft.js";
import { ask, live } from "./live-route.js";

let villages = [];
let timer = 0;

const district = () => draft.place.district.value || session.me.district || "";

/** Where it happens. A dashed field was filled by the machine and nobody has looked at it yet. */
export const placePane = () => html`
  <fieldset class="pane op-place"><legend class="vh">地点</legend>
    ${field("district", "区", { choices: districts(), hint: session.me.district })}
    ${field("township", "镇街", { choices: townshipNames(district()) })}
    ${field("village", "村、社区", { choices: villages.map((place) => place.name) })}
    ${field("address", "点位", { hint: "路口、门牌、楼号、明显标志" })}
  </fieldset>`;

function field(name, label, { choices = [], hint = "" } = {}) {
  const { value, byHand } = draft.place[name];
  const isAuto = value && !byHand;
  const fault = faultAt(`/place/${name}`);
  const need = fault || isAsked(name);
  return html`
    <div class="f">
      <label for="place-${name}">${label}${isAuto ? html`<span class="vh">，机填未核，按回车认可</span>` : nothing}</label>
      <input class="in ${isAuto ? "is-auto" : ""} ${need ? "is-need" : ""}" id="place-${name}"
        autocomplete="off" placeholder=${hint ?? ""} list=${choices.length ? `${name}-choices` : nothing}
        aria-invalid=${fault ? "true" : nothing} .value=${liveValue(value)}
        @input=${(event) => type(name, event)} @compositionend=${(event) => type(name, event)}
        @keydown=${(event) => isAuto && confirm(name, event)} @focus=${() => name === "village" && findVillages("")} @change=${vouch(name)}>
      ${choices.length ? html`<datalist id="${name}-choices">${choices.map((choice) => html`<option value=${choice}></option>`)}</datalist>` : nothing}
      ${fault ? html`<span class="f-fault">${fault}</span>` : nothing}
    </div>`;
}

/** The router wants the place: the fields that would answer it are marked. */
const isAsked = (name) => live.route?.decision === "ask_place" && !live.route.township
  && ["township", "village"].includes(name) && !draft.place[name].value;

function type(name, event) {
  typePlace(name, event.target.value);
  if (event.isComposing) {
    repaint();
    return;
  }
  if (name === "village") findVillages(event.target.value);
  if (name === "district" || name === "township") ask();
  else repaint();
}

/** Enter vouches for what the machine has filled in. */
function confirm(name, event) {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing) return;
  typePlace(name, event.target.value);
  ask();
}

/** A village picked from the list brings its township and district along. */
const vouch = (name) => (event) => {
  const place = name === "village" && villages.find((one) => one.name === event.target.value);
  if (!place) return;
  typePlace("township", place.township);
  typePlace("district", place.district);
  ask(0);
};

function findVillages(words) {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const asked = Object.entries({ district: district(), q: words.trim() }).filter(([, value]) => value);
    const query = new URLSearchParams(asked);
    try {
      villages = (await get(`/places?${query}`)).items.slice(0, 40);
    } catch {
      // Without suggestions the village is simply typed.
      villages = [];
    }
    repaint();
  }, 200);
}
