package org.jiesu.casebook;

import java.util.Optional;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.PromiseFact;
import org.jiesu.core.casefile.RespiteFact;
import org.jiesu.core.casefile.ReturnFact;
import org.jiesu.core.casefile.WhistleFact;

/**
 * What was written beside the way from dispatch to reply.
 *
 * @param kind the command with which it was written
 */
record AsideWords(String kind, ContentRef words) {
    static Optional<AsideWords> of(CaseFact fact) {
        if (fact instanceof ReturnFact.Returned returned) {
            return Optional.of(new AsideWords("return", returned.reason()));
        } else if (fact instanceof ReturnFact.Adjudicated ruled) {
            return Optional.of(new AsideWords("adjudicate", ruled.reason()));
        } else if (fact instanceof RespiteFact.ExtensionAsked asked) {
            return Optional.of(new AsideWords("extend", asked.reason()));
        } else if (fact instanceof RespiteFact.HoldAsked asked) {
            return Optional.of(new AsideWords("hold", asked.plan()));
        } else if (fact instanceof RespiteFact.ExtensionRuled ruled) {
            return ruled.note().map(note -> new AsideWords("approve", note));
        } else if (fact instanceof RespiteFact.HoldRuled ruled) {
            return ruled.note().map(note -> new AsideWords("approve", note));
        } else if (fact instanceof RespiteFact.Resumed resumed) {
            return Optional.of(new AsideWords("resume", resumed.note()));
        } else if (fact instanceof RespiteFact.Questioned questioned) {
            return Optional.of(new AsideWords("ask", questioned.question()));
        } else if (fact instanceof PromiseFact.Promised promised) {
            return Optional.of(new AsideWords("promise", promised.words()));
        } else if (fact instanceof PromiseFact.PromiseSettled settled) {
            return Optional.of(new AsideWords("promise", settled.note()));
        } else if (fact instanceof WhistleFact.Whistled whistled) {
            return Optional.of(new AsideWords("whistle", whistled.reason()));
        } else if (fact instanceof WhistleFact.ReportedIn reported) {
            return reported.note().map(note -> new AsideWords("report-in", note));
        }
        return Optional.empty();
    }
}
