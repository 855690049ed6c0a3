package org.jiesu.demo;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiesu.clocks.Sweep;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.dispatch.AfterReply;
import org.jiesu.dispatch.Commands;
import org.jiesu.dispatch.Dispatch;
import org.jiesu.dispatch.Order;
import org.jiesu.dispatch.Outcome;
import org.jiesu.intake.Intake;
import org.jiesu.store.TimeStore;

/**
 * Plays the day: complaints come in, desks act, and the clock moves from one event to the next, so that the levels in
 * between fire as they would have. It ends in the present.
 */
public final class DemoDay {
    private static final int ROUNDS = 100;
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Actor OPERATOR = new Actor("operator", "话务 07 席", Optional.empty());
    private static final Actor CALLBACK_SEAT = new Actor("callback", "回访 03 席", Optional.empty());
    private static final Actor DESK = new Actor("desk", "值班岗", Optional.empty());

    private final Intake intake;
    private final Commands commands;
    private final Sweep sweep;
    private final TimeStore time;
    private final Map<Scene, CaseId> opened = new HashMap<>();

    public DemoDay(Intake intake, Commands commands, Sweep sweep, TimeStore time) {
        this.intake = intake;
        this.commands = commands;
        this.sweep = sweep;
        this.time = time;
    }

    /**
     * Plays the complaints of the folder into a database that has no fact yet; into any other nothing.
     *
     * @return how many complaints came in
     */
    public Future<Integer> play(ConfigFolder folder) {
        Mistakes mistakes = new Mistakes();
        List<Scene> scenes = SceneFile.read(folder, mistakes);
        if (!mistakes.none()) {
            return Future.failedFuture(
                    new IllegalArgumentException(mistakes.all().toString()));
        }
        return time.now().compose(present -> time.begin(present.minus(longest(scenes)))
                .compose(begun -> begun.isEmpty() ? Future.succeededFuture(0) : play(scenes, present)));
    }

    private Future<Integer> play(List<Scene> scenes, Instant present) {
        Future<Void> day = Future.succeededFuture();
        for (Event event : events(scenes, present)) {
            day = day.compose(done -> reach(event.at())).compose(done -> event.happen());
        }
        return day.compose(done -> reach(present)).map(scenes.size());
    }

    private List<Event> events(List<Scene> scenes, Instant present) {
        List<Event> events = new ArrayList<>();
        for (Scene scene : scenes) {
            Instant came = present.minus(scene.ago());
            events.add(new Event(came, () -> open(scene)));
            scene.steps().forEach(step -> events.add(new Event(came.plus(step.after()), () -> act(scene, step))));
        }
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    /** Time passes in small steps, so that levels fire about when they are due and not all at the next event. */
    private Future<Void> reach(Instant instant) {
        return time.now().compose(now -> {
            Instant next = now.plus(STEP);
            return next.isBefore(instant) ? moveTo(next).compose(moved -> reach(instant)) : moveTo(instant);
        });
    }

    private Future<Void> moveTo(Instant instant) {
        return time.moveTo(instant, Optional.empty())
                .compose(moved -> sweep.runOut(ROUNDS))
                .mapEmpty();
    }

    private Future<Void> open(Scene scene) {
        return intake.open(scene.filing(), OPERATOR, Optional.empty()).map(done -> {
            opened.put(scene, done.id());
            return null;
        });
    }

    private Future<Void> act(Scene scene, Scene.Step step) {
        return act(Objects.requireNonNull(opened.get(scene), "its intake comes first"), step, 1);
    }

    /** The version of a case grows with each act that changed it; the day need not know by how much. */
    private Future<Void> act(CaseId id, Scene.Step step, int version) {
        Order byDesk = new Order(id, version, Acting.forTheHolder(DESK), Optional.empty());
        Order byHotline = new Order(id, version, Acting.as(CALLBACK_SEAT), Optional.empty());
        Dispatch desk = commands.dispatch();
        Future<Outcome> outcome =
                switch (step.act()) {
                    case SIGN -> desk.sign(byDesk);
                    case CONTACT -> desk.contact(byDesk, step.reached(), step.words());
                    case REPLY -> desk.reply(byDesk, step.closingKind(), step.words());
                    case CALLBACK -> commands.afterReply().callback(byHotline, told(step));
                    case URGE -> commands.remarks().urge(byHotline, Optional.of(step.words()));
                    default -> throw new IllegalStateException("nobody does this in the demonstration: " + step.act());
                };
        return outcome.compose(
                what -> what instanceof Outcome.Stale ? act(id, step, version + 1) : Future.succeededFuture());
    }

    private static AfterReply.Told told(Scene.Step step) {
        Optional<Callback.Satisfied> satisfied = step.resolved()
                .map(resolved -> resolved == Callback.Resolved.YES ? Callback.Satisfied.YES : Callback.Satisfied.NO);
        return new AfterReply.Told(
                step.resolved().isPresent(),
                step.resolved().map(resolved -> true),
                step.resolved(),
                satisfied,
                List.of(),
                Optional.of(step.words()));
    }

    private static Duration longest(List<Scene> scenes) {
        return scenes.stream()
                .map(Scene::ago)
                .max(Comparator.naturalOrder())
                .map(ago -> ago.plusMinutes(1))
                .orElse(Duration.ZERO);
    }

    private record Event(Instant at, Supplier<Future<Void>> what) {
        Future<Void> happen() {
            return what.get();
        }
    }
}
