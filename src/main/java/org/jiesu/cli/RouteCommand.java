package org.jiesu.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.core.learning.Labeller;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.place.Entered;
import org.jiesu.json.RouteJson;
import org.jiesu.learning.LabellerBytes;
import org.jiesu.wiring.Routing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Routes lines without a server or a database. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        description = "finds the owner of each complaint; one JSON line each, in order")
final class RouteCommand implements Callable<Integer> {
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int TEXT_AT_MOST = 20_000;
    private static final int NOT_POSSIBLE = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the day whose rules answer; default today")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--in",
            paramLabel = "FILE.tsv",
            description = "a table with a header: text, and if wanted id, district, township, as_of; else plain text,"
                    + " one complaint a line, on standard input")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE.jsonl", description = "where to write; default standard output")
    private @Nullable Path out;

    @Option(
            names = "--score",
            description = "compares with the columns expect, lead, also_ok, township_expected and urgency")
    private boolean score;

    @Mixin
    private DiagramOption diagram;

    @Option(names = "--model", paramLabel = "MODEL", description = "a learned model that is asked too; default none")
    private @Nullable Path model;

    @Override
    public Integer call() throws IOException {
        if (diagram.wanted() && !score) {
            throw new ParameterException(spec.commandLine(), "--diagram draws a score: give --score, too");
        }
        if (!diagram.possible(spec)) {
            return NOT_POSSIBLE;
        }
        Mistakes mistakes = new Mistakes();
        Optional<LearnedModel> learned = Optional.ofNullable(model).flatMap(file -> learned(file, mistakes));
        Optional<Routing> routing = Routing.open(config.folder(), mistakes);
        if (routing.isEmpty() || !mistakes.none()) {
            mistakes.all().forEach(spec.commandLine().getErr()::println);
            return NOT_POSSIBLE;
        }
        try (BufferedReader lines = reader();
                PrintWriter answers = writer()) {
            return route(routing.get().asking(learned), lines, answers);
        }
    }

    /** A file has no number by which to call its model: it is called by what is in it. */
    private static Optional<LearnedModel> learned(Path file, Mistakes mistakes) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Labeller labeller = LabellerBytes.read(bytes);
            return Optional.of(new LearnedModel(LabellerBytes.name(bytes), labeller));
        } catch (LabellerBytes.Damaged | IOException wrong) {
            mistakes.add(file.toString(), 0, "读不了：" + wrong.getMessage());
            return Optional.empty();
        }
    }

    private int route(Routing routing, BufferedReader lines, PrintWriter answers) {
        Scorecard scorecard = new Scorecard(routing.book().units());
        boolean allRead = true;
        Iterator<ComplaintLine> complaints = in == null ? ComplaintLine.plain(lines) : ComplaintLine.table(lines);
        while (complaints.hasNext()) {
            ComplaintLine line = complaints.next();
            Optional<String> wrong = line.wrong().or(() -> unreadable(line));
            if (wrong.isPresent()) {
                answers.println(json(line).put("error", wrong.get()));
                allRead = false;
            } else {
                Route route = routing.router().route(complaint(line));
                answers.println(json(line).setAll(RouteJson.of(route)));
                scorecard.add(line, route);
            }
        }
        answers.flush();
        boolean told = !score || told(scorecard, routing.router().versions());
        if (!told) {
            return NOT_POSSIBLE;
        }
        return allRead ? 0 : 1;
    }

    private boolean told(Scorecard scorecard, Route.Versions by) {
        LocalDate today = LocalDate.now(BEIJING);
        PrintWriter err = spec.commandLine().getErr();
        err.println(today + ", duty book " + by.dutyBook() + ", model " + by.model());
        scorecard.lines().forEach(err::println);
        String given = in == null ? "" : " · " + in.getFileName();
        String with = today + " · 权责清单 " + by.dutyBook();
        return diagram.drawn(scorecard.diagram(new ReliabilityDiagram.Caption("归属的把握准不准" + given, with)), spec);
    }

    private Complaint complaint(ComplaintLine line) {
        LocalDate day = line.day().or(() -> Optional.ofNullable(asOf)).orElseGet(() -> LocalDate.now(BEIJING));
        return new Complaint(line.get("text"), Entered.of(line.get("district"), line.get("township")), day);
    }

    private static Optional<String> unreadable(ComplaintLine line) {
        String text = line.get("text");
        if (text.isEmpty() || text.length() > TEXT_AT_MOST) {
            return Optional.of("text: must be 1 to " + TEXT_AT_MOST + " characters");
        }
        return Optional.empty();
    }

    private static ObjectNode json(ComplaintLine line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return line.get("id").isEmpty() ? json : json.put("id", line.get("id"));
    }

    private BufferedReader reader() throws IOException {
        return in == null
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : new BufferedReader(new InputStreamReader(Files.newInputStream(in), StandardCharsets.UTF_8));
    }

    private PrintWriter writer() throws IOException {
        return out == null
                ? new PrintWriter(System.out, false, StandardCharsets.UTF_8)
                : new PrintWriter(Files.newBufferedWriter(out));
    }
}
