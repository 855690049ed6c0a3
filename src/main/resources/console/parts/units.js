import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";

/** The units of the duty book, for the pickers; asked for once. */
let units = [];
let asked = false;

const RETRY = 10_000;
const OF_PLACES = ["乡镇", "街道", "园区管委"];

function all() {
  if (!asked) {
    asked = true;
    get("/units").then(({ items }) => {
      units = items;
      repaint();
    }, () => setTimeout(() => { asked = false; }, RETRY));
  }
  return units;
}

const names = (found) => [...new Set(found.map((unit) => unit.unit))];
const inDistrict = (district) => all().filter((unit) => !district || unit.district === district);

/** What a unit may be called in a field that binds nobody. */
export const unitNames = (district) => names(all().filter((unit) => !unit.district || !district || unit.district === district));

export const districts = () => [...new Set(all().map((unit) => unit.district).filter(Boolean))];

export const townshipNames = (district) =>
  names(inDistrict(district).filter((unit) => OF_PLACES.includes(unit.kind)));

/** Units a person may name with a written reason: a 乡镇 only leads by an article. */
export const namedByReason = (district) =>
  all().filter((unit) => unit.kind !== "乡镇" && (!unit.district || unit.district === district));
