import { nearestClock, readClock } from "../parts/clock.js";
import { ours, session } from "../shell/session.js";
import { caseload } from "./caseload.js";
import { closed } from "./closed.js";

const mine = (one) => ours(one.nextUnit);

/** A post without a unit of its own (command centre, hotline) sees a step wherever it is owed. */
const next = (step) => (one) => one.nextStep === step && (mine(one) || !session.me.unit);

/** How a row's nearest clock stands, for example `over`. */
export const stateOf = (one) => {
  const clock = nearestClock(one);
  return clock ? readClock(clock).state : null;
};

const flies = (flag) => (one) => (one.flags ?? []).includes(flag);

/** The queues of a desk, as filters over the open cases; `counted` is its number in the server's counts. */
const QUEUES = [
  { key: "all", name: "全部在办", counted: "all", holds: () => true },
  { key: "sign", name: "待签收", counted: "toSign", holds: next("sign") },
  { key: "contact", name: "待联系", counted: "toContact", holds: next("contact") },
  { key: "reply", name: "待反馈", counted: "toReply", holds: next("reply") },
  { key: "callback", name: "待回访", counted: "toCallBack", holds: (one) => one.nextStep === "callback" },
  { key: "adjudicate", name: "待裁定", roles: ["dispatcher"], holds: (one) => one.nextStep === "adjudicate" },
  { key: "approve", name: "待审批", roles: ["dispatcher", "leader"], holds: flies("requested") },
  { key: "others", name: "等别人", ofUnits: true, holds: (one) => one.nextUnit && !mine(one) && one.nextStep !== "callback" },
  { key: "overdue", name: "超时", counted: "overdue", holds: (one) => stateOf(one) === "over" },
  { key: "held", name: "挂账", holds: flies("held") },
  { key: "closed", name: "近期办结" },
];

export const queues = () => QUEUES.filter(({ ofUnits, roles }) =>
  (!ofUnits || session.me.unit) && (!roles || roles.includes(session.me.role)));

export const isQueue = (key) => QUEUES.some((queue) => queue.key === key);

export function inQueue(key) {
  if (key === "closed") return closed.items;
  return caseload.items.filter(QUEUES.find((queue) => queue.key === key).holds);
}

/** How many stand in a queue: as the server counts them where the list was cut short. Closed ones are not counted. */
export function countIn({ key, counted }) {
  if (key === "closed") return null;
  return (caseload.cut && caseload.counts?.[counted]) || inQueue(key).length;
}
