package org.jiesu.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jiesu.accounts.Account;

/**
 * The public face: every operation of the contract behind the same checks, in the same order. One site serves all event
 * loops of a node; each has a router of its own.
 */
public final class Site {
    private final Contract contract;
    private final Gate gate = new Gate();
    private final Entrance entrance;
    private final Rates rates;
    private final Bounds bounds;
    private final Traffic traffic;
    private final AtomicInteger atWork = new AtomicInteger();

    public Site(Contract contract, Entrance entrance, Rates rates, Bounds bounds, Traffic traffic) {
        this.contract = contract;
        this.entrance = entrance;
        this.rates = rates;
        this.bounds = bounds;
        this.traffic = traffic;
    }

    /**
     * Bounds of every request.
     *
     * @param bookBytes of a body that holds a whole duty book
     * @param requests at work at once in this node
     * @param time from its first byte to the last of the answer; streams have none
     */
    public record Bounds(long bodyBytes, long bookBytes, int requests, Duration time) {}

    /**
     * A router for one event loop.
     *
     * @param pages serves what is not under {@code /api}
     * @throws IllegalArgumentException if the resources are not exactly the operations of the contract
     */
    public Router router(Vertx vertx, List<Resource> resources, Handler<RoutingContext> pages) {
        Map<String, Call> calls = new HashMap<>();
        resources.forEach(resource -> calls.putAll(resource.calls()));
        if (!calls.keySet().equals(Set.copyOf(contract.ids()))) {
            throw new IllegalArgumentException(
                    "served is " + new TreeSet<>(calls.keySet()) + ", described is " + new TreeSet<>(contract.ids()));
        }
        Router router = Router.router(vertx);
        // What is refused before any route is asked: a request without a host, or for no path.
        router.errorHandler(400, Problems::handle).errorHandler(404, Problems::handle);
        router.route()
                .handler((PlatformHandler) context -> Watched.begin(context, traffic))
                .failureHandler(Problems::handle);
        contract.operations()
                .forEach(operation -> mount(router, operation, Objects.requireNonNull(calls.get(operation.id()))));
        contract.operations().stream()
                .collect(Collectors.groupingBy(Operation::route))
                .forEach((path, operations) -> router.route(path).handler(context -> otherMethod(context, operations)));
        router.route("/api/*").handler(context -> context.fail(404));
        router.route()
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler((PlatformHandler) context -> Watched.page(context))
                .handler(pages);
        router.route().handler(context -> context.fail(404));
        return router;
    }

    private void mount(Router router, Operation operation, Call call) {
        router.route(operation.method(), operation.route())
                .handler((PlatformHandler) context -> admit(operation, context))
                .handler((PlatformHandler) Wrapping::refuse)
                .handler((PlatformHandler) context -> letIn(operation, context))
                .handler(BodyHandler.create(false).setBodyLimit(largest(operation)))
                .handler(context -> serve(operation, call, context));
    }

    /** Past the bound a request is turned away at once instead of waiting in memory; streams have a bound of their own. */
    private void admit(Operation operation, RoutingContext context) {
        Watched.name(context, operation.id());
        if (Entrance.fromAnotherSite(context.request())) {
            context.fail(Problem.of("another-site", 403, "不能从别的网站提交", "请在接诉自己的页面上操作。")
                    .failure());
            return;
        }
        if (operation.streams()) {
            context.next();
            return;
        }
        if (atWork.incrementAndGet() > bounds.requests()) {
            atWork.decrementAndGet();
            traffic.turnedAway(Traffic.Bound.REQUESTS);
            context.fail(Problems.unavailable());
            return;
        }
        long timer = context.vertx().setTimer(bounds.time().toMillis(), late -> tooSlow(context));
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(timer);
            atWork.decrementAndGet();
        });
        context.next();
    }

    private long largest(Operation operation) {
        return operation.nature() == Operation.Nature.BOOK ? bounds.bookBytes() : bounds.bodyBytes();
    }

    /** A large body stays on its line until it is known who sends it: strangers must not fill the memory. */
    private void letIn(Operation operation, RoutingContext context) {
        if (operation.nature() != Operation.Nature.BOOK) {
            context.next();
            return;
        }
        context.request().pause();
        who(operation, context)
                .map(account -> {
                    GateProblems.throwUnless(gate.ask(operation.id(), account));
                    return account;
                })
                .onSuccess(allowed -> {
                    context.next();
                    context.request().resume();
                })
                .onFailure(failure -> {
                    // Read and thrown away: many clients look for an answer only once they have sent all.
                    context.request().handler(thrownAway -> {}).resume();
                    Problems.answer(context, failure);
                });
    }

    /** Whoever sends slowly is told so; else it was us. */
    private void tooSlow(RoutingContext context) {
        traffic.turnedAway(Traffic.Bound.TIME);
        ProblemFailure late = context.request().isEnded() ? Problems.unavailable() : Problems.tooSlow();
        Problems.answer(context, late.with("Connection", "close"));
    }

    private void serve(Operation operation, Call call, RoutingContext context) {
        who(operation, context)
                .map(account -> entered(operation, context, account))
                .compose(call::on)
                .onSuccess(answer -> answer.send(context.response()))
                .onFailure(failure -> Problems.answer(context, failure));
    }

    /** What needs no account is also there for those whose account cannot be looked up at the moment. */
    private Future<Optional<Account>> who(Operation operation, RoutingContext context) {
        if (gate.isAnonymous(operation.id())) {
            return Future.succeededFuture(Optional.empty());
        }
        Future<Optional<Account>> who = entrance.who(context, !operation.streams());
        return gate.isPublic(operation.id()) ? who.otherwise(Optional.empty()) : who;
    }

    private Asked entered(Operation operation, RoutingContext context, Optional<Account> account) {
        rates.take(operation.id(), account, Sender.address(context)).ifPresent(wait -> {
            traffic.turnedAway(Traffic.Bound.RATE);
            throw Rates.tooMany(wait);
        });
        GateProblems.throwUnless(gate.ask(operation.id(), account));
        return Reading.of(operation, context, account);
    }

    private static void otherMethod(RoutingContext context, List<Operation> operations) {
        context.response().putHeader("Allow", Operation.methods(operations));
        context.fail(405);
    }
}
