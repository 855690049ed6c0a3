package org.jiesu.casebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.store.AlertStore;
import org.jspecify.annotations.Nullable;

/** The alerts of a unit: which of its posts was told of which clock, many at once as a digest. */
public final class Alerts {
    private final AlertStore store;
    private final UnitNames units;

    public Alerts(AlertStore store, UnitNames units) {
        this.store = store;
        this.units = units;
    }

    /**
     * An alert or a digest.
     *
     * @param kind {@code alert} or {@code digest}
     * @param count how many alerts it stands for
     * @param open of how many of those the act is owed still
     * @param about what a single alert is about; null in a digest
     */
    public record AlertView(
            String kind,
            Instant at,
            UnitView unit,
            String rung,
            int count,
            int open,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AboutView about) {}

    /** The case and the clock of a single alert; due is null while the clock is paused and nobody knows until when. */
    public record AboutView(
            UUID id,
            String number,
            @Nullable String matter,
            @Nullable String village,
            String clock,
            String level,
            @Nullable Instant dueAt) {}

    /**
     * A page.
     *
     * @param next where the next page begins; null at the end
     */
    public record Page(List<AlertView> items, @Nullable String next) {}

    /**
     * The newest alerts first.
     *
     * @param eyes the unit; empty sees those of all
     * @param cursor {@link Page#next} of the page before
     */
    public Future<Page> list(Optional<UnitCode> eyes, Optional<AlertStore.After> cursor, int limit) {
        return store.list(eyes, cursor, limit).map(told -> {
            List<AlertView> items = told.stream().map(this::view).toList();
            return new Page(
                    items,
                    told.size() < limit
                            ? null
                            : told.get(told.size() - 1).behind().text());
        });
    }

    private AlertView view(AlertStore.Told told) {
        return new AlertView(
                told.about().isPresent() ? "alert" : "digest",
                told.at(),
                units.of(told.owes()),
                told.rung(),
                told.alerts(),
                told.open(),
                told.about().map(Alerts::about).orElse(null));
    }

    private static AboutView about(AlertStore.About about) {
        return new AboutView(
                about.caseId(),
                about.number(),
                about.matter().orElse(null),
                about.village().orElse(null),
                about.clock(),
                about.level(),
                about.dueAt().orElse(null));
    }
}
