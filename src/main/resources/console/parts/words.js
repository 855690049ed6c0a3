/** The console's words for the server's codes. */
export const URGENCY = { "2h": "2 小时", "24h": "24 小时", "7d": "7 日", "15d": "15 日" };

export const STATUS = {
  received: "受理", reviewing: "待审核", dispatched: "已派单", signed: "已签收",
  contacted: "已联系", replied: "已反馈", closed: "办结",
};

export const CLOCK = {
  dispatch: "派单", sign: "签收", contact: "联系", reply: "反馈", callback: "回访", rework: "重办",
  return_window: "退单窗口", adjudication: "裁定", report_in: "报到", promise: "承诺",
};

export const STEP = {
  dispatch: "派单", sign: "签收", contact: "联系", reply: "反馈", callback: "回访", adjudicate: "裁定",
};

export const LEVEL = { half: "50%", near: "80%", due: "到期", over25: "超 25%", over100: "超一倍" };

export const TIER = { city: "市级规定", district: "区级方案", delegation: "委托授权" };

export const CLOSING_KINDS = ["实事落实", "解释说明", "原则参考"];

export const FLAG = {
  urged: "催", reopened: "重办", held: "挂账", returned: "退单", requested: "待审批", asked: "待补充",
};

/** Why a clock stands still. */
export const PAUSED = { hold: "挂账", question: "待市民补充" };

/** 260416-0305 is written 0416-0305 where the year goes without saying. */
export const shortNumber = (number) => /^\d{8}-/.test(number) ? number.slice(4) : number;

/** A case is called by its title, else by its matter. */
export const titleOf = (one) => one.title ?? one.matter?.name ?? "事项未明";

export const percent = (share) => `${Math.round(share * 100)}%`;

/** A township or a street carries 主责; a department that has helpers leads them. */
export function roleOf(unit, helpers) {
  const led = helpers?.length > 0 && !["乡镇", "街道", "园区管委"].includes(unit.kind);
  return led ? "牵头" : "主责";
}

/** 平谷区 + 金海湖镇 → 平谷区金海湖镇; 区水务局 → 平谷区水务局. */
export function fullName(unit) {
  const { district, unit: name } = unit;
  if (!district || name.startsWith(district)) return name;
  return name.startsWith("区") ? district + name.slice(1) : district + name;
}
