package org.jiesu.core.casefile;

import java.time.Instant;

/**
 * A fact in its place in the record of its case (全程纪实).
 *
 * @param seq counted from 1, without gaps
 * @param at never before the fact that it follows
 */
public record RecordedFact(CaseId id, int seq, Instant at, Actor by, CaseFact fact) {}
