package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.place.Placement;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Folding;

/**
 * Finds who must see to a complaint.
 *
 * <pre>
 * text ─▶ folded ─▶ place ────────────────────────────┐
 *            └────▶ heard ─▶ meant ─▶ topics, ranked ──┼─▶ best topic ─▶ rule ─▶ owner ─▶ decision
 *                     └────▶ signs of danger ──────────┘
 * </pre>
 *
 * Pure: no clock, no randomness, the same question always has the same answer. Safe to use from several threads.
 */
public final class Router {
    /** Fewer Chinese characters say nothing: the shortest complaint that does is “路灯坏了”. */
    private static final int IDEOGRAPHS_AT_LEAST = 3;

    private final DutyBook book;
    private final PlaceFinder places;
    private final Folding folding;
    private final RoutingSettings settings;
    private final MatterRanker ranker;
    private final DangerFinder dangers;
    private final CircumstanceFinder circumstances;
    private final AccusationFinder accusations;
    private final Answerings answerings;
    /** The book, and the examples and settings that rank. */
    private final Route.Versions prepared;

    private final Optional<Adviser> adviser;
    private final Route.Versions versions;

    /**
     * Prepares the book for questions; takes about a second.
     *
     * @param modelVersion names the examples and settings that rank
     */
    public Router(DutyBook book, PlaceFinder places, Folding folding, RoutingSettings settings, String modelVersion) {
        this.book = book;
        this.places = places;
        this.folding = folding;
        this.settings = settings;
        this.ranker = new MatterRanker(Topic.of(book), folding, book.signals().smallTalk(), settings);
        this.dangers = new DangerFinder(book.signals().dangers());
        this.circumstances = new CircumstanceFinder(book.signals().circumstances());
        this.accusations = new AccusationFinder(book.signals().accusations());
        this.answerings = new Answerings(book);
        this.prepared = new Route.Versions(book.version(), modelVersion);
        this.adviser = Optional.empty();
        this.versions = prepared;
    }

    private Router(Router same, Optional<LearnedModel> model) {
        book = same.book;
        places = same.places;
        folding = same.folding;
        settings = same.settings;
        ranker = same.ranker;
        dangers = same.dangers;
        circumstances = same.circumstances;
        accusations = same.accusations;
        answerings = same.answerings;
        prepared = same.prepared;
        adviser = model.map(
                learned -> new Adviser(learned.labeller(), settings.weights().model()));
        versions = model.map(learned -> prepared.and(learned.name())).orElse(prepared);
    }

    /** The same router that asks this learned model, or none, whatever it asked before; costs next to nothing. */
    public Router asking(Optional<LearnedModel> model) {
        return new Router(this, model);
    }

    /** The book and the model with which it decides. */
    public Route.Versions versions() {
        return versions;
    }

    /** Never fails, whatever the text holds. */
    public Route route(Complaint complaint) {
        FoldedText sent = folding.fold(complaint.text());
        Placement place = places.find(sent, complaint.place());
        FoldedText heard = ranker.heard(sent);
        // What may be a danger is told even where it is denied: a look in vain costs less than one not taken.
        DangerFinder.Danger danger = dangers.find(heard);
        FoldedText text = ranker.meant(heard);
        Judge judge = new Judge(book, place, complaint.day(), settings);
        if (text.ideographs() < IDEOGRAPHS_AT_LEAST) {
            return unread(judge.nobody("没有读到能看懂的中文诉求"), place, danger, text);
        }
        Circumstances known = circumstances.find(text, complaint.answers());
        Answering answering = answerings.in(place, complaint.day(), known);
        Ranking ranking = ranker.rank(text, answering::competes);
        if (ranking.isEmpty() || ranking.get(0).score() < settings.floor()) {
            return unread(judge.nobody("没有读出诉求的事项"), place, danger, text);
        }
        Optional<Advice> said = adviser.map(asked -> asked.on(complaint.text(), answering));
        said.ifPresent(ranking::heed);
        Contest contest = new Contest(answering, settings.calibration(), ranking, said.orElse(Advice.NONE));
        return answered(new Heard(text, place, danger), judge, answering, contest);
    }

    private Route unread(RouteVerdict verdict, Placement place, DangerFinder.Danger danger, FoldedText text) {
        Urgency urgency = danger.urgency().orElse(Urgency.D7);
        Findings findings = new Findings(
                Optional.empty(),
                new Findings.Pressure(urgency, danger.why(), danger.transfer()),
                evidence(text, place, List.of(), danger),
                List.of(),
                List.of(),
                List::of,
                Circumstances.UNKNOWN,
                accusations.find(text));
        return new Route(verdict, Ownership.NOBODY, place, findings, versions);
    }

    /** What a complaint tells beside its matter. */
    private record Heard(FoldedText text, Placement place, DangerFinder.Danger danger) {}

    private Route answered(Heard heard, Judge judge, Answering answering, Contest contest) {
        Ranking.Ranked best = contest.best().orElseThrow();
        Ownership byLaw = answering.ownership(best.topic());
        Optional<Accused> accused = accusations.find(heard.text());
        Optional<Accused> judgesOfThemselves =
                accused.filter(whose -> byLaw.leads().stream().anyMatch(lead -> whose.spares(lead.kind())));
        Ownership ownership = judgesOfThemselves.isEmpty()
                ? byLaw
                : new Ownership(answering.guessed(best.topic()), Optional.empty(), List.of());
        Explanation explanation = new Explanation(
                new Explanation.Read(book, ranker, heard.text()),
                answering,
                new Explanation.Chosen(best, ownership, accused, contest.most()));
        List<Alternative> runnersUp = contest.runnersUp(best.topic(), explanation);
        Findings findings = new Findings(
                Optional.of(best.topic().matter()),
                Findings.Pressure.of(
                        best.topic(), answering.urgency(best.topic()), heard.danger(), contest.emergencies()),
                evidence(heard.text(), heard.place(), explanation.ofChosen(), heard.danger()),
                runnersUp,
                otherMatters(heard.text(), contest, explanation, answering),
                contest.considered(best.topic(), runnersUp, explanation),
                answering.situation().known(),
                accused.or(best.topic()::accused));
        RouteVerdict verdict = judge.decide(
                best.topic(), ownership, answering.hangs(best.topic()), contest.confidence(best), judgesOfThemselves);
        return new Route(verdict, ownership, heard.place(), findings, versions);
    }

    /** Parts of the text that, taken alone, are surely about another matter. */
    private List<Alternative> otherMatters(
            FoldedText text, Contest contest, Explanation explanation, Answering answering) {
        if (!contest.mayHoldAnotherMatter()) {
            return List.of();
        }
        List<Alternative> others = new ArrayList<>();
        for (Ranking part : ranker.byPart(text, answering::competes)) {
            Contest alone = contest.with(part);
            alone.best()
                    .filter(own -> !own.spans().isEmpty() && contest.isAnotherMatter(own.topic()))
                    .filter(own -> alone.confidence(own) >= settings.secondMatter())
                    .flatMap(own -> alone.alternative(own, explanation::another))
                    .filter(own ->
                            others.stream().noneMatch(other -> other.matter().equals(own.matter())))
                    .ifPresent(others::add);
        }
        return others;
    }

    private static List<Evidence> evidence(
            FoldedText text, Placement place, List<Evidence> matter, DangerFinder.Danger danger) {
        List<Evidence> evidence = new ArrayList<>(matter);
        place.evidence().forEach(at -> evidence.add(new Evidence(text.wordsAsSent(at), at, Evidence.Kind.PLACE)));
        evidence.addAll(Explanation.evidence(text, danger.spans(), Evidence.Kind.RISK));
        return evidence;
    }
}
