import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";

/** Why a citizen may not be satisfied, as the policy in force codes it; asked for once. */
const RETRY = 10_000;
let reasons = [];
let asked = false;

export function callbackReasons() {
  if (!asked) {
    asked = true;
    get("/callback-reasons").then(({ items }) => {
      reasons = items;
      repaint();
    }, () => setTimeout(() => { asked = false; }, RETRY));
  }
  return reasons;
}
