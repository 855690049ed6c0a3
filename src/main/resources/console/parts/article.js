import { html, nothing } from "./html.js";
import { longDate } from "./instant.js";
import { TIER } from "./words.js";

/**
 * Articles as they stand in the source: document and number bold, the exact words in Song,
 * underlined where they name the matter or the power. Nothing is paraphrased.
 */
export function article(basis, operative = []) {
  const city = basis.tier === "city";
  return html`
    <div class="law ${city ? "" : "law-2"}">
      <div class="law-h">
        <cite>${titled(basis.document)}</cite>
        <span class="art">${[basis.article, basis.item].filter(Boolean).join(" ")}</span>
        ${basis.inferred ? html`<span class="tag tag-co">推定</span>` : nothing}
      </div>
      <q>${underline(basis.quote, operative)}</q>
      <div class="law-s">${sourceLine(basis)}</div>
    </div>`;
}

function sourceLine(basis) {
  return [
    TIER[basis.tier] ?? basis.tier,
    basis.inForceFrom && `${longDate(basis.inForceFrom)}起施行`,
    basis.line && `原文第 ${basis.line} 行`,
  ].filter(Boolean).join(" · ");
}

function underline(quote, operative) {
  const words = operative.filter((word) => word?.length > 1).sort((a, b) => b.length - a.length);
  if (!words.length) return quote;
  const pattern = new RegExp(`(${words.map(literally).join("|")})`);
  return quote.split(pattern).map((piece, at) =>
    at % 2 ? html`<mark class=${piece.length < 6 ? "nw" : ""}>${piece}</mark>` : piece);
}

const literally = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** 《北京市乡镇职责规定》第四十九条, in one line. */
export const cite = (basis) =>
  [titled(basis.document), basis.article, basis.item].filter(Boolean).join(" ");

/** A document called by its title stands in 《》; one called by its number (京平政发〔2019〕12号) does not. */
const titled = (document) => /[《〔]/.test(document ?? "") ? document : `《${document}》`;

export const operativeWords = (route) => [route.matter?.name, ...(route.powers ?? [])];
