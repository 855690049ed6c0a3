package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.accounts.Accounts;
import org.jiesu.api.AlertsApi;
import org.jiesu.api.AuditApi;
import org.jiesu.api.CallerFlagsApi;
import org.jiesu.api.CallersApi;
import org.jiesu.api.CaseResources;
import org.jiesu.api.CasesApi;
import org.jiesu.api.ClockApi;
import org.jiesu.api.ContractApi;
import org.jiesu.api.Directory;
import org.jiesu.api.DirectoryApi;
import org.jiesu.api.DutyBookApi;
import org.jiesu.api.EditionFilesApi;
import org.jiesu.api.EditionsApi;
import org.jiesu.api.HoldingsApi;
import org.jiesu.api.ModelsApi;
import org.jiesu.api.RetentionApi;
import org.jiesu.api.RoutingApi;
import org.jiesu.api.Seats;
import org.jiesu.api.SightApi;
import org.jiesu.api.StreamApi;
import org.jiesu.api.TermsApi;
import org.jiesu.api.VersionsApi;
import org.jiesu.casebook.UnitNames;
import org.jiesu.config.Settings;
import org.jiesu.console.Pages;
import org.jiesu.http.Contract;
import org.jiesu.http.HttpVerticle;
import org.jiesu.http.Rates;
import org.jiesu.http.Resource;
import org.jiesu.http.SecurityHeaders;
import org.jiesu.http.Site;
import org.jiesu.ops.Loops;

/** The public doors of a node: what each event loop serves. */
final class Doors {
    private static final int IDLE_HEARTBEATS = 4;

    private final Settings settings;
    private final Books books;
    private final Rooms rooms;
    private final Hall hall;
    private final Loops loops;
    private final Pages pages = new Pages();

    private Doors(Settings settings, Books books, Rooms rooms, Hall hall, Loops loops) {
        this.settings = settings;
        this.books = books;
        this.rooms = rooms;
        this.hall = hall;
        this.loops = loops;
    }

    /** What all event loops of a node share. */
    private record Hall(Reception reception, Site site, Seats seats) {
        static Hall of(Settings settings, Reception reception, Contract contract, Watching watching) {
            Settings.Limits limits = settings.limits();
            Site.Bounds bounds = new Site.Bounds(
                    limits.bodyBytes(),
                    limits.bookBytes(),
                    limits.requests(),
                    settings.http().requestTime());
            Site site = new Site(contract, reception.entrance(), new Rates(limits), bounds, watching.requests());
            Seats seats = new Seats(settings.stream().clients());
            watching.seats(seats);
            return new Hall(reception, site, seats);
        }
    }

    static Future<Doors> of(
            Vertx vertx, Settings settings, Books books, Storage storage, Rooms rooms, Watching watching) {
        Reception reception = Reception.of(vertx, settings, books, storage.database());
        watching.passwords(reception.passwords());
        return Contract.load(vertx)
                .map(contract -> Hall.of(settings, reception, contract, watching))
                .map(hall -> new Doors(settings, books, rooms, hall, watching.loops()));
    }

    Accounts accounts() {
        return hall.reception().accounts();
    }

    /** A public door for one event loop. */
    HttpVerticle http(Settings.Http where) {
        Duration idle = settings.stream().heartbeat().multipliedBy(IDLE_HEARTBEATS);
        return new HttpVerticle(where, idle, this::face);
    }

    private Future<HttpVerticle.Face> face(Vertx vertx) {
        loops.watch(vertx);
        StreamApi stream = new StreamApi(
                rooms.feed(),
                settings.stream(),
                settings.relay().interval(),
                hall.seats(),
                hall.reception().entrance());
        Directory directory = new Directory(
                () -> books.now().routing().book(), () -> books.now().routing().gazetteer());
        return stream.begin(vertx)
                .map(begun -> new HttpVerticle.Face(
                        new SecurityHeaders(settings.sessions().secureCookie()),
                        hall.site().router(vertx, resources(directory, stream), pages),
                        stream::leave));
    }

    private List<Resource> resources(Directory directory, StreamApi stream) {
        UnitNames units = new UnitNames(() -> books.now().routing().book());
        List<Resource> resources = new ArrayList<>(List.of(
                new ContractApi(),
                new ClockApi(rooms.time(), rooms.sweep(), rooms.relay(), settings.clock()),
                new DirectoryApi(directory),
                new RoutingApi(rooms.intake(), directory, rooms.time()),
                new TermsApi(() -> books.now().terms(), directory),
                new DutyBookApi(books.libraries(), directory, rooms.time()),
                new VersionsApi(rooms.editions()),
                new EditionsApi(rooms.editions(), units),
                new EditionFilesApi(rooms.editions()),
                new ModelsApi(rooms.learning().models(), rooms.learning().usage()),
                new CasesApi(
                        rooms.intake(),
                        rooms.casebook(),
                        directory,
                        rooms.callers().flags()),
                new SightApi(rooms.casebook(), rooms.earlier()),
                new AuditApi(rooms.audit()),
                new AlertsApi(rooms.alerts()),
                new CallersApi(rooms.callers().lookup(), rooms.callers().erasing()),
                new HoldingsApi(rooms.callers().lookup(), rooms.callers().holdings()),
                new CallerFlagsApi(rooms.callers().flags()),
                new RetentionApi(rooms.callers().retention()),
                stream));
        resources.addAll(hall.reception().resources(settings, units));
        resources.addAll(CaseResources.of(
                rooms.commands(), rooms.casebook(), directory, () -> books.now().terms()));
        return resources;
    }
}
