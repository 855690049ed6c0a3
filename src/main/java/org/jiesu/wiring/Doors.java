package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jiesu.accounts.Accounts;
import org.jiesu.accounts.Passwords;
import org.jiesu.api.AlertsApi;
import org.jiesu.api.AuthApi;
import org.jiesu.api.CaseResources;
import org.jiesu.api.CasesApi;
import org.jiesu.api.ClockApi;
import org.jiesu.api.ContractApi;
import org.jiesu.api.Directory;
import org.jiesu.api.DirectoryApi;
import org.jiesu.api.RoutingApi;
import org.jiesu.api.Seats;
import org.jiesu.api.StreamApi;
import org.jiesu.api.TermsApi;
import org.jiesu.casebook.UnitNames;
import org.jiesu.config.Settings;
import org.jiesu.console.Pages;
import org.jiesu.http.Contract;
import org.jiesu.http.Entrance;
import org.jiesu.http.HttpVerticle;
import org.jiesu.http.Rates;
import org.jiesu.http.Resource;
import org.jiesu.http.SessionCookie;
import org.jiesu.http.Site;
import org.jiesu.ops.Health;
import org.jiesu.store.AccountStore;

/** The doors of a node: what each event loop serves, and what the ops port tells. */
final class Doors {
    private static final int IDLE_HEARTBEATS = 4;

    private final Settings settings;
    private final Knowledge knowledge;
    private final Rooms rooms;
    private final Accounts accounts;
    private final Site site;
    private final Seats seats;
    private final Pages pages = new Pages();

    private Doors(Settings settings, Knowledge knowledge, Rooms rooms, Accounts accounts, Contract contract) {
        this.settings = settings;
        this.knowledge = knowledge;
        this.rooms = rooms;
        this.accounts = accounts;
        Settings.Limits limits = settings.limits();
        Site.Bounds bounds = new Site.Bounds(
                limits.bodyBytes(), limits.requests(), settings.http().requestTime());
        this.site = new Site(contract, new Entrance(accounts), new Rates(limits), bounds);
        this.seats = new Seats(settings.stream().clients());
    }

    static Future<Doors> of(Vertx vertx, Settings settings, Knowledge knowledge, Storage storage, Rooms rooms) {
        Settings.Limits limits = settings.limits();
        WorkerExecutor workers = vertx.createSharedWorkerExecutor("passwords", limits.workers());
        Accounts accounts = new Accounts(
                new AccountStore(storage.database().reads()),
                new Passwords(workers, limits.workerQueue()),
                settings.sessions());
        return Contract.load(vertx).map(contract -> new Doors(settings, knowledge, rooms, accounts, contract));
    }

    Accounts accounts() {
        return accounts;
    }

    /** A public door for one event loop. */
    HttpVerticle http(Settings.Http where) {
        Duration idle = settings.stream().heartbeat().multipliedBy(IDLE_HEARTBEATS);
        return new HttpVerticle(where, idle, this::face);
    }

    /** Ready is a node that reaches its database. */
    Health health() {
        Map<String, Supplier<Future<Boolean>>> parts = new LinkedHashMap<>();
        parts.put("database", () -> rooms.time().now().map(true));
        parts.put("feed", () -> rooms.feed().bounds().map(true));
        return new Health(parts);
    }

    private Future<HttpVerticle.Face> face(Vertx vertx) {
        StreamApi stream =
                new StreamApi(rooms.feed(), settings.stream(), settings.relay().interval(), seats);
        Directory directory = new Directory(
                () -> knowledge.routing().book(), () -> knowledge.routing().gazetteer());
        return stream.begin(vertx)
                .map(begun ->
                        new HttpVerticle.Face(site.router(vertx, resources(directory, stream), pages), stream::leave));
    }

    private List<Resource> resources(Directory directory, StreamApi stream) {
        Settings.Sessions sessions = settings.sessions();
        UnitNames units = new UnitNames(() -> knowledge.routing().book());
        List<Resource> resources = new ArrayList<>(List.of(
                new ContractApi(),
                new AuthApi(
                        accounts, new SessionCookie(sessions.secureCookie(), sessions.life()), units, settings.clock()),
                new ClockApi(rooms.time(), rooms.sweep(), rooms.relay(), settings.clock()),
                new DirectoryApi(directory),
                new RoutingApi(rooms.intake(), directory, rooms.time()),
                new TermsApi(knowledge::policy),
                new CasesApi(rooms.intake(), rooms.casebook(), directory),
                new AlertsApi(rooms.alerts()),
                stream));
        resources.addAll(CaseResources.of(rooms.commands(), rooms.casebook(), directory, knowledge::policy));
        return resources;
    }
}
