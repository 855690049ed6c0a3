package org.jiesu.load;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.Router;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.place.Placement;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.PhraseIndex;
import org.jiesu.wiring.Routing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How many complaints of 80 characters one thread decides, whole and in parts; jmh.sh runs it. */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RouteBenchmark {
    private Router withExamples;
    private Router withModel;
    private Router rulesOnly;
    private PlaceFinder places;
    private PhraseIndex phrases;
    private List<Complaint> complaints;
    private List<FoldedText> texts;
    private int next;

    /** Reads both config folders, the second without likeness to examples. */
    @Setup
    public void prepare() {
        Prepared prepared = new Prepared("config");
        Routing routing = prepared.routing();
        Folding folding = prepared.folding();
        withExamples = routing.router();
        withModel = withExamples.asking(Optional.of(Prepared.model(routing.book())));
        rulesOnly = new Prepared(System.getProperty("jiesu.rulesOnly")).routing().router();
        places = prepared.places(routing.book(), folding);
        phrases = new PhraseIndex(Prepared.phrases(routing.book()));
        complaints = Eighty.complaints();
        texts = complaints.stream().map(complaint -> folding.fold(complaint.text())).toList();
    }

    private int turn() {
        next = next + 1 == complaints.size() ? 0 : next + 1;
        return next;
    }

    @Benchmark
    public Route rulesOnly() {
        return rulesOnly.route(complaints.get(turn()));
    }

    @Benchmark
    public Route withExamples() {
        return withExamples.route(complaints.get(turn()));
    }

    @Benchmark
    public Route withModel() {
        return withModel.route(complaints.get(turn()));
    }

    @Benchmark
    public Placement placeAlone() {
        int turn = turn();
        return places.find(texts.get(turn), complaints.get(turn).place());
    }

    @Benchmark
    public List<PhraseIndex.Found> phrasesAlone() {
        return phrases.find(texts.get(turn()));
    }
}
