package org.jiesu.wiring;

import io.vertx.core.Vertx;
import org.jiesu.bus.Topic;
import org.jiesu.casebook.Alerts;
import org.jiesu.casebook.CaseViews;
import org.jiesu.casebook.Casebook;
import org.jiesu.casebook.EarlierCases;
import org.jiesu.casebook.UnitNames;
import org.jiesu.clocks.Relisting;
import org.jiesu.clocks.Sweep;
import org.jiesu.config.Settings;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.sla.Terms;
import org.jiesu.crypto.BlindIndex;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.dispatch.AfterReply;
import org.jiesu.dispatch.Commanding;
import org.jiesu.dispatch.Commands;
import org.jiesu.dispatch.Dispatch;
import org.jiesu.dispatch.Leeway;
import org.jiesu.dispatch.Owners;
import org.jiesu.dispatch.Remarks;
import org.jiesu.dispatch.Returns;
import org.jiesu.editions.EditionWatch;
import org.jiesu.editions.Editions;
import org.jiesu.editions.PastCases;
import org.jiesu.feed.Relay;
import org.jiesu.intake.Intake;
import org.jiesu.intake.KeyKeeping;
import org.jiesu.intake.Opening;
import org.jiesu.learning.ConfirmedOwners;
import org.jiesu.learning.ModelWatch;
import org.jiesu.learning.Models;
import org.jiesu.learning.Usage;
import org.jiesu.ops.CaseMeters;
import org.jiesu.record.Sealer;
import org.jiesu.record.Witness;
import org.jiesu.store.AlertStore;
import org.jiesu.store.AuditStore;
import org.jiesu.store.CaseStore;
import org.jiesu.store.CasebookStore;
import org.jiesu.store.ClockStore;
import org.jiesu.store.ConfirmedStore;
import org.jiesu.store.Database;
import org.jiesu.store.DifferenceStore;
import org.jiesu.store.EditionStore;
import org.jiesu.store.FeedStore;
import org.jiesu.store.ModelStore;
import org.jiesu.store.PastStore;
import org.jiesu.store.SealStore;
import org.jiesu.store.TimeStore;

/** The rooms of a node, built from its storage and from what its files say. */
public record Rooms(
        Intake intake,
        KeyKeeping keyKeeping,
        Commands commands,
        Casebook casebook,
        EarlierCases earlier,
        Alerts alerts,
        Sweep sweep,
        Relisting relisting,
        Relay relay,
        Sealer sealer,
        Editions editions,
        EditionWatch editionWatch,
        Learning learning,
        CallerRooms callers,
        FeedStore feed,
        AuditStore audit,
        TimeStore time) {
    private static final int TRIES_ALONE = 3;

    static Rooms of(Vertx vertx, Settings settings, Storage storage, Books books, CaseMeters meters) {
        Database database = storage.database();
        CallerKeys keys = new CallerKeys(storage.key());
        Runnable committed = () -> Topic.COMMITTED.publish(vertx, new Topic.Committed());
        CaseStore cases = new CaseStore(database, settings.database(), committed);
        Terms terms = books.now().terms();
        Opening opening = new Opening(() -> books.now().routing().router(), () -> terms);
        UnitNames units = new UnitNames(() -> books.now().routing().book());
        CaseViews views = new CaseViews(units, () -> terms);
        ClockStore clocks = new ClockStore(database.sweep(), settings.sweep().batch(), TRIES_ALONE, committed);
        Editions.Stores stores = new Editions.Stores(
                new EditionStore(database.commands()),
                new PastStore(database.reads()),
                new DifferenceStore(database.commands()));
        PastCases past = new PastCases(vertx, stores.past(), keys);
        FeedStore feed = new FeedStore(database.relay(), database.reads());
        AuditStore audit = new AuditStore(database.commands());
        CasebookStore book = new CasebookStore(database.reads());
        Casebook casebook = new Casebook(book, keys, views, audit);
        return new Rooms(
                new Intake(cases, keys, new BlindIndex(storage.key()), opening, meters::opened),
                new KeyKeeping(cases, settings.intake().keysKept()),
                commands(new Commanding(cases, keys, () -> terms, meters::commanded), books),
                casebook,
                new EarlierCases(book, new BlindIndex(storage.key()), casebook, audit),
                new Alerts(new AlertStore(database.reads(), settings.stream().singleAlerts()), units),
                new Sweep(clocks, meters::passed),
                new Relisting(clocks, () -> terms),
                new Relay(feed, settings.relay().batch()),
                sealer(vertx, settings.sealing(), database),
                new Editions(vertx, stores, past, books),
                new EditionWatch(stores, past, books),
                learning(vertx, settings.learning(), database, keys, books),
                CallerRooms.of(vertx, settings, storage, books.now().retention()),
                feed,
                audit,
                new TimeStore(database.commands()));
    }

    private static Commands commands(Commanding commanding, Books books) {
        Owners owners = new Owners(() -> books.now().routing().book());
        return new Commands(
                new Dispatch(commanding, owners),
                new Returns(commanding, owners),
                new Leeway(commanding),
                new AfterReply(commanding),
                new Remarks(commanding));
    }

    /** Models, their way into use, and what has this node ask the one in use. */
    public record Learning(Models models, Usage usage, ModelWatch watch) {}

    private static Learning learning(
            Vertx vertx, Settings.Learning settings, Database database, CallerKeys keys, Books books) {
        ModelStore store = new ModelStore(database.commands());
        ConfirmedOwners owners = new ConfirmedOwners(new ConfirmedStore(database.reads()), keys, () -> books.now()
                .routing()
                .book());
        Models models = new Models(vertx, store, owners, settings.cases());
        ModelWatch watch = new ModelWatch(
                models,
                found -> books.ask(
                        found.map(model -> new LearnedModel(Integer.toString(model.number()), model.labeller()))));
        return new Learning(models, new Usage(vertx, store, models), watch);
    }

    private static Sealer sealer(Vertx vertx, Settings.Sealing sealing, Database database) {
        Witness witness = new Witness(sealing.witness());
        return new Sealer(vertx, new SealStore(database.relay()), sealing.key(), witness, sealing.atOnce());
    }
}
