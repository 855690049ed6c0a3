/**
 * The keyboard. A page names its keys as {key: act}, for example {"j": next, "C-Enter": accept};
 * C- is Ctrl or Command, A- is Alt. Single letters work only outside inputs,
 * and nothing works while an input method composes a word.
 */
let bound = {};

export function bindKeys(acts) {
  bound = acts;
}

export function watchKeys() {
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (document.querySelector("dialog[open]")) return;
    const name = nameOf(event);
    if (sentAlready(event, name)) return;
    if (belongsTo(event.target, event.key) && !/^(C-|A-|Escape)/.test(name)) return;
    if (actsByItself(event)) return;
    const act = bound[name];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** A key that is held down walks on through a list, but sends nothing a second time. */
function sentAlready(event, name) {
  const again = event.repeat && name === "C-Enter";
  if (again) event.preventDefault();
  return again;
}

function nameOf(event) {
  const held = (event.ctrlKey || event.metaKey ? "C-" : "") + (event.altKey ? "A-" : "");
  // On a Mac, Alt with a letter yields another character; the code still names the key.
  if (event.altKey && /^(Key|Digit)/.test(event.code)) {
    return held + event.code.replace(/^(Key|Digit)/, "").toLowerCase();
  }
  return held + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** A text input takes every key, a radio or a check box only those that work it. */
function belongsTo(target, key) {
  if (!/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return false;
  return /^(radio|checkbox)$/.test(target.type) ? /^(Arrow|Enter$| $)/.test(key) : true;
}

/** Enter on a button, a link or a summary already means something. */
const actsByItself = (event) => event.key === "Enter" && !event.ctrlKey && !event.metaKey
  && /^(BUTTON|A|SUMMARY)$/.test(event.target.tagName);
