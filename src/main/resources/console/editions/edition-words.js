import { when } from "../parts/instant.js";
import { URGENCY } from "../parts/words.js";

/** The console's words for what the duty book is made of and what becomes of it. */
export const STATE = { draft: "草案", checked: "已核对", published: "现行", superseded: "已替换", discarded: "已作废" };

export const DECISION = { route: "可直接派", ask_place: "先问地点", review: "需人工定", internal: "不派单" };

const PLACES = { pinggu: "平谷", miyun: "密云", mentougou: "门头沟" };

/** city → 市级规定; pinggu-2019 → 平谷 2019. */
export function tierName(tier) {
  if (tier === "city") return "市级规定";
  const [place, year] = tier.split("-");
  return PLACES[place] ? `${PLACES[place]} ${year}` : tier;
}

/** The last that was done to an edition: who did what, and when. */
export function lastAct(edition) {
  if (edition.checking) return "正在核对";
  if (edition.state === "superseded") return `${when(edition.endedAt)} 换下`;
  if (edition.state === "discarded") return `${edition.endedBy} ${when(edition.endedAt)} 作废`;
  if (edition.publishedAt) return `${edition.publishedBy} ${when(edition.publishedAt)} 发布`;
  if (edition.checkedAt) return `${edition.checkedBy} ${when(edition.checkedAt)} 核对`;
  return `${edition.enteredBy} ${when(edition.enteredAt)} 报`;
}

/** Every step with who and when, in their order. */
export const steps = (edition) => [
  ["报", edition.enteredBy, edition.enteredAt],
  ["核对", edition.checkedBy, edition.checkedAt],
  ["发布", edition.publishedBy, edition.publishedAt],
  [edition.state === "discarded" ? "作废" : "换下", edition.endedBy, edition.endedAt],
].filter(([, , at]) => at);

const FIELDS = {
  matter: "事项", matters: "也管", tier: "层级", document: "文件", clause: "条款", article: "条款", quotes: "原文",
  lines: "原文行", dates: "施行", leads: "牵头", main: "主责", helpers: "协办", powers: "可以", reports: "报告",
  urgency: "时限", mode: "协同", district: "区", where: "范围", when: "情形", inferred: "推定", internal: "内部事项",
  accused: "被反映的是", delegation: "授权原文", of: "所替规则", words: "用词", examples: "例句",
  unit: "名称", kind: "类别", aliases: "别名", former: "曾用名", parent: "上级", desks: "岗位", successor: "承接单位",
  units: "对应单位", from: "委托单位", approver: "批准", to: "受托",
};

export const fieldName = (field) => FIELDS[field] ?? field;

const STARTS = [
  ["planned ", "计划期到 "], ["townships bound from ", "乡镇从市级，自 "], ["kinds ", "只在"], ["towns ", "只在"],
  ["exceptVillages ", "除外的村："], ["except ", "除外："],
];

/** A value as the book's files have it, in words where it is a code. */
export function valueInWords(field, value) {
  if (field === "urgency") return URGENCY[value] ?? value;
  if (field === "tier") return tierName(value);
  if (value === "true") return "是";
  if (field === "accused" && value === "conduct") return "干部作风";
  const start = ["dates", "where"].includes(field) && STARTS.find(([code]) => value.startsWith(code));
  return start ? start[1] + value.slice(start[0].length) : value;
}
