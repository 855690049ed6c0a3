package org.jiesu.store;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells a database that is gone, going or overrun from a statement that is wrong. */
public final class Unavailable {
    private Unavailable() {}

    /** Whether the same thing may well succeed a little later. */
    public static boolean is(Throwable failure) {
        if (failure instanceof DatabaseException refused) {
            return passing(refused.getSqlState());
        }
        boolean unreadable = failure instanceof JacksonException;
        return failure instanceof VertxException
                || failure instanceof Overrun
                || (failure instanceof IOException && !unreadable)
                || failure instanceof TimeoutException
                || (failure.getCause() != null && is(failure.getCause()));
    }

    /**
     * By SQLSTATE: 08 connection lost, 53 out of resources, 57 ended or shutting down or too slow, 58 trouble of the
     * machine, 40 rolled back for another, 25P03 and 25006 a session ended for idling or on a standby,
     * 55000 a database that takes no connections.
     */
    private static boolean passing(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("58")
                        || state.startsWith("40")
                        || state.equals("25P03")
                        || state.equals("25006")
                        || state.equals("55000"));
    }
}
