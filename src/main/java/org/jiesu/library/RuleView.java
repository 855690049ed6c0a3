package org.jiesu.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.duty.Duty;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Quote;
import org.jiesu.core.duty.Unit;

/**
 * A rule as it is shown.
 *
 * @param tier {@code city} or the name of an overlay
 * @param district empty for a rule of the city
 * @param matters other matters for which it answers too
 */
public record RuleView(
        String id,
        String tier,
        Optional<String> district,
        String section,
        Matter matter,
        List<Matter> matters,
        Source source,
        Parts parts,
        Scope scope,
        String urgency,
        Standing standing) {
    public RuleView {
        matters = List.copyOf(matters);
    }

    /** Where it is written: the document's own name, its article or item, and the words themselves. */
    public record Source(String document, String article, Optional<String> item, List<Quote> quotes) {
        public Source {
            quotes = List.copyOf(quotes);
        }
    }

    /** Who does what. */
    public record Parts(
            List<Party> leads,
            List<Party> main,
            List<Helper> helpers,
            List<String> powers,
            List<Duty.ReportDuty> reports,
            Optional<String> mode) {
        public Parts {
            leads = List.copyOf(leads);
            main = List.copyOf(main);
            helpers = List.copyOf(helpers);
            powers = List.copyOf(powers);
            reports = List.copyOf(reports);
        }
    }

    /**
     * A unit that has a part.
     *
     * @param named as the rule calls it
     * @param unit the district's own name of it, else as the rule calls it
     * @param code empty where it is not known which unit that is
     */
    public record Party(String named, String unit, Optional<String> code, Optional<String> kind) {
        static Party unknown(String name) {
            return new Party(name, name, Optional.empty(), Optional.empty());
        }

        static Party of(String name, Unit unit) {
            return new Party(
                    name,
                    unit.name(),
                    Optional.of(unit.code().value()),
                    Optional.of(unit.kind().official()));
        }
    }

    /** A unit that helps (协办), and with what. */
    public record Helper(Party party, String why, boolean inferred) {}

    /** Where it holds, and under which circumstances. */
    public record Scope(
            List<String> kinds,
            List<String> towns,
            List<String> except,
            List<String> exceptVillages,
            Map<String, String> when) {
        public Scope {
            kinds = List.copyOf(kinds);
            towns = List.copyOf(towns);
            except = List.copyOf(except);
            exceptVillages = List.copyOf(exceptVillages);
            when = Map.copyOf(when);
        }
    }

    /**
     * How it stands on the day; days as ISO 8601 writes them.
     *
     * @param inferred whether its lead is 推定 on the day
     * @param planned last day of the time its document plans for
     * @param internal whether it is no citizen's matter
     * @param townshipsMayLead whether a 乡镇 may lead by it on the day
     * @param cityFirst whether the city's book has one of its matters on the day, and goes before it in every 乡镇
     * @param delegation the words that make a township's lead hang on a recorded delegation
     */
    public record Standing(
            boolean inForce,
            String from,
            Optional<String> until,
            Optional<String> planned,
            boolean inferred,
            boolean internal,
            boolean townshipsMayLead,
            boolean cityFirst,
            Optional<String> delegation) {}
}
