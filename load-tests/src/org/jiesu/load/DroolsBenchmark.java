package org.jiesu.load;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Phrase;
import org.jiesu.wiring.Routing;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The phrases of the duty book as rules of Drools, one a phrase, over the same complaints. Less is asked of it than of
 * {@link RouteBenchmark}: the whole text counts as one sentence, nothing tells which words were found, and there is no
 * place, no law and no decision.
 */
@State(Scope.Thread)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DroolsBenchmark {
    private KieSession kept;
    private StatelessKieSession stateless;
    private List<String> texts;
    private int next;

    /** Writes the rules and has them compiled, which takes minutes. */
    @Setup
    public void prepare() {
        Prepared prepared = new Prepared("config");
        Routing routing = prepared.routing();
        Folding folding = prepared.folding();
        texts = Eighty.complaints().stream()
                .map(complaint -> folding.plain(complaint.text()))
                .toList();
        KieHelper helper = new KieHelper();
        helper.addContent(drl(Prepared.phrases(routing.book())), ResourceType.DRL);
        var rules = helper.build();
        kept = rules.newKieSession();
        stateless = rules.newStatelessKieSession();
    }

    private static String drl(List<Phrase> phrases) {
        StringBuilder drl = new StringBuilder("package org.jiesu.load\nimport org.jiesu.load.Said\n");
        for (int number = 0; number < phrases.size(); number++) {
            String terms =
                    phrases.get(number).terms().stream().map(DroolsBenchmark::condition).collect(Collectors.joining(", "));
            drl.append("rule \"").append(number).append("\" when said : Said(").append(terms);
            drl.append(") then said.hit(); end\n");
        }
        return drl.toString();
    }

    private static String condition(Phrase.Term term) {
        String operator = term.absent() ? "text not contains \"" : "text contains \"";
        return term.alternatives().stream()
                .map(word -> operator + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(term.absent() ? " && " : " || ", "(", ")"));
    }

    private Said said() {
        next = next + 1 == texts.size() ? 0 : next + 1;
        return new Said(texts.get(next));
    }

    /** One session for all complaints: a fact comes, rules fire, the fact goes. The fastest that Drools has. */
    @Benchmark
    public int droolsSessionKept() {
        Said said = said();
        FactHandle fact = kept.insert(said);
        kept.fireAllRules();
        kept.delete(fact);
        return said.getFound();
    }

    /** A stateless session, made once and used for each complaint. */
    @Benchmark
    public int droolsStateless() {
        Said said = said();
        stateless.execute(said);
        return said.getFound();
    }
}
