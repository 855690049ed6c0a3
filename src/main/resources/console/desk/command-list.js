import { callback } from "../callback/callback-form.js";
import { contact } from "./forms/contact.js";
import { correct } from "./forms/correct.js";
import { promise } from "./forms/promise.js";
import { recall, reopen, sign } from "./forms/moves.js";
import { note, raise, urge } from "./forms/remarks.js";
import { reply } from "./forms/reply.js";
import { approve, ask, extend, hold, resume } from "./forms/respites.js";
import { adjudicate, giveBack } from "./forms/returns.js";
import { transfer } from "./forms/transfer.js";

/**
 * Every command by its name in the interface. One that has a `page` is done there; any other is
 * { name, key, submit, blank, fields?, lacks?, send?, typed?, done }:
 * what an empty draft holds, what the form shows, what is lacking yet, what goes out, what would be lost, what to say.
 */
export const COMMANDS = {
  dispatch: { name: "去审核", key: "D", page: "review" },
  adjudicate, approve, sign, contact, reply,
  callback: { ...callback, page: "callback" },
  return: giveBack, extend, hold, resume, ask, promise,
  transfer, recall, reopen, urge, raise, correct, note,
};
