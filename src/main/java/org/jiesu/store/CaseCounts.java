package org.jiesu.store;

import io.vertx.sqlclient.Row;

/** How many open cases a reader has in each queue; never more than the reader may see, and 10,000 at most. */
public record CaseCounts(
        long all,
        long toDispatch,
        long toSign,
        long toContact,
        long toReply,
        long toCallBack,
        long others,
        long overdue,
        long warning) {
    static CaseCounts of(Row row) {
        return new CaseCounts(
                row.getLong("all_open"),
                row.getLong("to_dispatch"),
                row.getLong("to_sign"),
                row.getLong("to_contact"),
                row.getLong("to_reply"),
                row.getLong("to_call_back"),
                row.getLong("others"),
                row.getLong("overdue"),
                row.getLong("warning"));
    }
}
