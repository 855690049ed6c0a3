package org.jiesu.casebook;

import java.util.stream.Collectors;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.PromiseFact;
import org.jiesu.core.casefile.RespiteFact;
import org.jiesu.core.casefile.ReturnFact;
import org.jiesu.core.casefile.WhistleFact;

/** What happens beside the way from dispatch to reply, as lines of the record. */
final class AsideLines {
    private AsideLines() {}

    static String of(CaseFact fact, FactLines lines) {
        if (fact instanceof ReturnFact.Returned returned) {
            return lines.name(returned.unit()) + "退单，依据：" + returned.article()
                    + returned.suggested()
                            .map(unit -> "，建议由" + lines.name(unit) + "承办")
                            .orElse("");
        } else if (fact instanceof ReturnFact.Adjudicated ruled) {
            return ruled.upheld()
                    ? "裁定：" + lines.name(ruled.unit()) + "退单成立，"
                            + ruled.assignment()
                                    .map(given -> "改派：" + lines.given(given))
                                    .orElse("退回审核")
                    : "裁定：" + lines.name(ruled.unit()) + "退单不成立，时限照走";
        } else if (fact instanceof PromiseFact.Promised promised) {
            return lines.name(promised.unit()) + "承诺 " + promised.on() + " 前兑现";
        } else if (fact instanceof PromiseFact.PromiseSettled settled) {
            return settled.kept() ? "承诺已兑现" : "承诺没有兑现，已书面说明原因";
        } else if (fact instanceof WhistleFact.Whistled whistled) {
            return lines.name(whistled.by()) + whistled.kind().official() + "吹哨："
                    + whistled.departments().stream().map(lines::name).collect(Collectors.joining("、"));
        } else if (fact instanceof WhistleFact.ReportedIn reported) {
            return lines.name(reported.department()) + "报到";
        } else if (fact instanceof RespiteFact respite) {
            return respite(respite, lines);
        }
        throw new IllegalStateException("a fact without a line: " + fact);
    }

    private static String respite(RespiteFact fact, FactLines lines) {
        if (fact instanceof RespiteFact.ExtensionAsked asked) {
            return lines.name(asked.unit()) + "申请延期到 " + Working.minute(asked.until());
        } else if (fact instanceof RespiteFact.ExtensionRuled ruled) {
            return ruled.granted() ? "批准延期到 " + Working.minute(ruled.until()) : "不批准延期";
        } else if (fact instanceof RespiteFact.HoldAsked asked) {
            return lines.name(asked.unit()) + "申请挂账，" + asked.reviewOn() + " 复查";
        } else if (fact instanceof RespiteFact.HoldRuled ruled) {
            return ruled.granted() ? "批准挂账，" + ruled.reviewOn() + " 复查" : "不批准挂账";
        } else if (fact instanceof RespiteFact.Resumed) {
            return "销号，时限继续";
        } else if (fact instanceof RespiteFact.Questioned questioned) {
            return lines.name(questioned.unit()) + "请市民补充，最迟 " + Working.minute(questioned.until()) + " 时限继续";
        }
        throw new IllegalStateException("a fact without a line: " + fact);
    }
}
