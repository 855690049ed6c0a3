import { get } from "../shell/http.js";
import { repaint } from "../shell/repaint.js";

/** What the server says of itself to whoever runs it: its version, and the units it can send cases to. */
export const running = { version: "", units: [], problem: null };

export async function readRunning() {
  try {
    const [contract, { items }] = await Promise.all([readContract(), get("/units")]);
    Object.assign(running, { version: contract.match(/^ {2}version: (\S+)/m)?.[1] ?? "", units: items, problem: null });
  } catch (problem) {
    running.problem = problem;
  }
  repaint();
}

const readContract = async () => (await fetch("/openapi.yaml")).text();

/** How many units each district has; those of the city stand under the city. */
export function unitsByDistrict() {
  const counts = new Map();
  for (const { district } of running.units) counts.set(district || "市级", (counts.get(district || "市级") ?? 0) + 1);
  return [...counts];
}
