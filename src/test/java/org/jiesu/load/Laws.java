package org.jiesu.load;

import java.util.Map;

/** What holds in a database whatever was done to it, asked past the node. */
final class Laws {
    /** What must not be: each counts the rows that break it. */
    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry(
                    "a level told twice in the record",
                    """
                    SELECT count(*) FROM (
                        SELECT case_id, convert_from(body, 'UTF8')::jsonb -> 'data' ->> 'clock' AS clock,
                            convert_from(body, 'UTF8')::jsonb -> 'data' ->> 'level' AS level
                        FROM fact WHERE kind IN ('level_fired', 'level_skipped')
                        GROUP BY 1, 2, 3 HAVING count(*) > 1) AS twice
                    """),
            Map.entry(
                    "a level done without a fact, or a fact without it",
                    """
                    SELECT count(*) FROM (
                        SELECT case_id, convert_from(body, 'UTF8')::jsonb -> 'data' ->> 'clock' AS clock,
                            convert_from(body, 'UTF8')::jsonb -> 'data' ->> 'level' AS level, kind
                        FROM fact WHERE kind IN ('level_fired', 'level_skipped')) AS f
                    FULL JOIN clock_level l ON l.clock_id = f.clock::uuid AND l.level = f.level
                        AND 'level_' || l.state = f.kind AND l.case_id = f.case_id
                    WHERE l.clock_id IS NULL OR f.clock IS NULL
                    """),
            Map.entry("a level given up", "SELECT count(*) FROM clock_level WHERE state = 'failed'"),
            Map.entry(
                    "two levels of one clock fired by one claim, or another than the highest",
                    """
                    SELECT count(*) FROM (
                        SELECT count(*) FILTER (WHERE state = 'fired') AS fired,
                            max(at) = max(at) FILTER (WHERE state = 'fired') AS highest
                        FROM clock_level GROUP BY clock_id, done_at) AS claim
                    WHERE fired <> 1 OR NOT highest
                    """),
            Map.entry("a level done before its time", "SELECT count(*) FROM clock_level WHERE done_at <= at"),
            Map.entry(
                    "a level done after the end of its clock",
                    """
                    SELECT count(*) FROM clock_level l JOIN clock_run r ON r.id = l.clock_id
                    WHERE l.done_at > r.ended_at
                    """),
            Map.entry(
                    "a gap in the numbers of a case's facts",
                    """
                    SELECT count(*) FROM case_file c JOIN (
                        SELECT case_id, count(*) AS facts, max(seq) AS last FROM fact GROUP BY case_id) AS f
                    ON f.case_id = c.id WHERE f.facts <> c.seq OR f.last <> c.seq
                    """),
            Map.entry(
                    "a fact that does not chain to the one before",
                    """
                    SELECT count(*) FROM (
                        SELECT hash, sha256(coalesce(lag(hash) OVER (PARTITION BY case_id ORDER BY seq),
                            decode(repeat('00', 32), 'hex')) || body) AS reckoned FROM fact) AS chained
                    WHERE hash <> reckoned
                    """),
            Map.entry(
                    "a fact without its place in the feed",
                    """
                    SELECT count(*) FROM fact f FULL JOIN feed p ON p.case_id = f.case_id AND p.seq = f.seq
                    WHERE f.seq IS NULL OR p.seq IS NULL
                    """),
            Map.entry(
                    "a gap in the feed",
                    """
                    SELECT greatest(max(position), (SELECT position FROM relay)) - count(*) FROM feed
                    """),
            Map.entry("a fact not yet in the feed", "SELECT count(*) FROM outbox"),
            Map.entry(
                    "a case's facts out of order in the feed",
                    """
                    SELECT count(*) FROM (
                        SELECT seq, lag(seq) OVER (PARTITION BY case_id ORDER BY position) AS earlier FROM feed) AS f
                    WHERE earlier >= seq
                    """));

    private Laws() {}
}
