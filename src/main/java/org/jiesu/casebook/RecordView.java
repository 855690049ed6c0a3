package org.jiesu.casebook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a case (全程纪实).
 *
 * @param facts those before the first that was tampered with
 * @param intact whether every fact still has the hash that chains it to the one before
 */
public record RecordView(String caseId, String number, List<FactView> facts, boolean intact) {
    /**
     * A fact as one line.
     *
     * @param summary what happened, in one line, without personal data
     * @param position in the feed, null once the feed has forgotten it
     */
    public record FactView(
            int seq, String kind, Instant at, ActorView actor, String summary, String hash, @Nullable Long position) {}

    /**
     * Who acted.
     *
     * @param shape own, citizen, department, superior or system: how a page marks who acted
     */
    public record ActorView(String username, String post, @Nullable String unit, String shape) {}
}
