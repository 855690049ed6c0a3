/** What a caller's data may be looked at for; each look stands in the audit. */
export const PURPOSE = {
  contact: "联系诉求人", visit: "上门核实", callback: "回访", dispatch: "判断归属", emergency: "紧急救助", legal_request: "依法调取",
};

/** What this post mostly looks for. */
export const purposesOf = (role) => {
  const first = { callback: "callback", dispatcher: "dispatch" }[role] ?? "contact";
  return [first, ...Object.keys(PURPOSE).filter((purpose) => purpose !== first)];
};
