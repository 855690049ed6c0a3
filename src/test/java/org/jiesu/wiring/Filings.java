package org.jiesu.wiring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jiesu.casebook.CaseView;
import org.jiesu.casebook.Reader;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.RouteDecision;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.place.Entered;
import org.jiesu.intake.Filing;

/** Complaints as an operator takes them, chosen by what the router says of them and not by what it ought to say. */
public final class Filings {
    public static final Actor OPERATOR = new Actor("operator", "话务 07 席", Optional.empty());

    private static final Filing.Caller CALLER =
            new Filing.Caller(Optional.of("王某某"), Optional.of("19900000305"), false);
    private static final Filing.Caller NO_NUMBER = new Filing.Caller(Optional.empty(), Optional.empty(), true);
    private static final Filing.Where IN_A_TOWN = new Filing.Where(
            Optional.of("平谷区"), Optional.of("大兴庄镇"), Optional.empty(), Optional.of("3号楼2单元501"), Optional.empty());
    private static final List<String> COMPLAINTS = List.of(
            "村东头的工地夜里十一点还在施工，吵得睡不着",
            "村西头有人往河沟里倒垃圾，堆了半个月没人清",
            "小学旁边的饭馆油烟直排，呛得很",
            "镇上的超市卖过期食品",
            "楼道里堆满杂物没人管",
            "公交车好久不来一趟",
            "有件事想反映一下，说来话长");

    private final TestNode node;

    public Filings(TestNode node) {
        this.node = node;
    }

    /** One that the router gives to a 乡镇, sure. */
    public Filing sure() {
        return first(route -> route.decision() == RouteDecision.ROUTE
                && route.lead().filter(lead -> lead.isTownship()).isPresent());
    }

    /** One that a person must decide about. */
    public Filing unsure() {
        return first(route -> route.decision() == RouteDecision.REVIEW);
    }

    /** A sure one of somebody who left no number. */
    public Filing sureWithoutNumber() {
        Filing sure = sure();
        return new Filing(sure.origin(), sure.text(), sure.told(), NO_NUMBER, sure.where(), sure.wishes());
    }

    /** The same complaint with what the operator settled by hand. */
    public static Filing wishing(Filing filing, Filing.Wishes wishes) {
        return new Filing(filing.origin(), filing.text(), filing.told(), filing.caller(), filing.where(), wishes);
    }

    /** Takes it in. */
    public CaseId open(Filing filing) {
        return TestNode.done(node.rooms().intake().open(filing, OPERATOR, Optional.empty()))
                .id();
    }

    /** The case as the hotline sees it. */
    public CaseView view(CaseId id) {
        Reader hotline = new Reader(Optional.empty(), Acting.as(OPERATOR), Set.of());
        return TestNode.done(node.rooms().casebook().read(id, hotline)).orElseThrow();
    }

    /** What the router says of it today. */
    public Route route(Filing filing) {
        LocalDate today = node.now().atZone(WorkCalendar.ZONE).toLocalDate();
        Filing.Where where = filing.where();
        Entered entered = new Entered(where.district(), where.township());
        return node.knowledge().routing().router().route(new Complaint(filing.text(), entered, today));
    }

    /** The unit that the router would have lead. */
    public UnitCode lead(Filing filing) {
        return route(filing).lead().orElseThrow().code();
    }

    private Filing first(Predicate<Route> wanted) {
        return COMPLAINTS.stream()
                .map(Filings::filing)
                .filter(filing -> wanted.test(route(filing)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the router says of none of these what the test needs"));
    }

    private static Filing filing(String text) {
        return new Filing(
                Filing.Origin.PHONE,
                text,
                new Filing.Told(Optional.empty(), Optional.of("投诉"), Optional.empty()),
                CALLER,
                IN_A_TOWN,
                new Filing.Wishes(Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
