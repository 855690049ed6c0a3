package org.jiesu.load;

import java.time.LocalDate;
import java.util.Locale;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.RouteDecision;
import org.jiesu.core.duty.Router;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.place.Entered;
import org.jiesu.learning.Reliability;
import org.jiesu.learning.Share;

/** How well a router answers complaints, asked in one town. */
final class HistoryScore {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);
    private static final Entered PLACE = Entered.of("平谷区", "大兴庄镇");

    private final Router router;
    private final Reliability reliability = new Reliability();
    private int asked;
    private int right;
    private int sure;
    private int wrong;
    private int notForDispatch;
    private int sent;

    HistoryScore(Router router) {
        this.router = router;
    }

    /** Asks about one of which the lead is known. */
    void ask(LabelledText one) {
        Route route = route(one.text());
        boolean found = route.ownership()
                .rule()
                .filter(rule -> rule.duty().leads().get(0).equals(one.label()))
                .isPresent();
        boolean routed = route.decision() == RouteDecision.ROUTE;
        asked++;
        right += found ? 1 : 0;
        sure += routed ? 1 : 0;
        wrong += routed && !found ? 1 : 0;
        reliability.add(route.verdict().confidence(), found);
    }

    /** Asks about one that no article gives to anybody; whoever gets it, gets it wrongly. */
    void askNotForDispatch(String text) {
        notForDispatch++;
        sent += route(text).decision() == RouteDecision.ROUTE ? 1 : 0;
    }

    private Route route(String text) {
        return router.route(new Complaint(text, PLACE, DAY));
    }

    String line() {
        Share first = Share.of(right, asked);
        return String.format(
                Locale.ROOT,
                "top-1 %.1f %% (%.1f–%.1f)  dispatched %.1f %%  wrong when sure %.2f %% (%d of %d)  calibration error %.3f"
                        + "  not for dispatch and sent all the same %d of %d",
                100 * first.share(),
                100 * first.low(),
                100 * first.high(),
                100.0 * sure / asked,
                100.0 * wrong / Math.max(1, sure),
                wrong,
                sure,
                reliability.error(),
                sent,
                notForDispatch);
    }
}
