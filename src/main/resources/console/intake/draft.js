import { session } from "../shell/session.js";

/**
 * What the operator has typed for the call at hand. It lives in memory only (it holds personal
 * data) and is emptied by nothing but a successful acceptance.
 */
const PLACE_FIELDS = ["district", "township", "village", "address"];

export const draft = blank();

function blank() {
  return {
    text: "",
    place: Object.fromEntries(PLACE_FIELDS.map((name) => [name, { value: "", byHand: false }])),
    caller: { name: "", phone: "", anonymous: false },
    asked: new Set(),
    key: null,
  };
}

export function emptyDraft() {
  Object.assign(draft, blank());
}

export const isEmpty = () => draft.text.trim() === "";

export const hasUnsent = () => !isEmpty();

/** A person has spoken: from here on the machine leaves this field alone. */
export function typePlace(name, value) {
  draft.place[name] = { value, byHand: value !== "" };
}

/** The machine fills what nobody has touched. */
export function fillPlace(route) {
  for (const name of ["district", "township", "village"]) {
    const field = draft.place[name];
    if (!field.byHand) field.value = route?.[name] ?? "";
  }
}

const filled = (fields) => Object.fromEntries(
  Object.entries(fields).map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));

/** Only what a person vouches for is sent as given; the rest the router finds again by itself. */
function given(names) {
  const typed = names.filter((name) => draft.place[name].byHand);
  const place = filled(Object.fromEntries(typed.map((name) => [name, draft.place[name].value])));
  if (!place.district && session.me?.district) place.district = session.me.district;
  return place;
}

export const previewRequest = () => ({ text: draft.text, ...given(["district", "township"]) });

export function acceptRequest() {
  const { name, phone, anonymous } = draft.caller;
  return {
    text: draft.text,
    caller: { ...filled({ name: anonymous ? "" : name, phone }), anonymous },
    place: given(PLACE_FIELDS),
  };
}
