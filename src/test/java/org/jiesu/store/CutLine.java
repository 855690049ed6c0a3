package org.jiesu.store;

import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to PostgreSQL that can be told to break at the worst moment: once COMMIT has gone through to the server, whatever
 * the server answers is lost and the connection is gone.
 */
public final class CutLine implements AutoCloseable {
    private static final String COMMIT = "COMMIT";

    private final Vertx vertx = Vertx.vertx();
    private final NetServer server;
    private final DatabaseAddress behind;
    private final AtomicInteger toCut = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final Set<NetSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean last;
    private volatile boolean closed;

    private CutLine(DatabaseAddress behind) {
        this.behind = behind;
        this.server = vertx.createNetServer();
    }

    public static CutLine to(DatabaseAddress behind) {
        CutLine line = new CutLine(behind);
        line.server.connectHandler(line::connect);
        done(line.server.listen(0, "127.0.0.1"));
        return line;
    }

    /** The same database through this line. */
    public DatabaseAddress address() {
        return new DatabaseAddress(
                "127.0.0.1", server.actualPort(), behind.database(), behind.user(), behind.password());
    }

    /** The next so many commits are done, and nobody is told. */
    public void loseTheNextCommits(int commits) {
        toCut.set(commits);
    }

    /** The next commit is done, nobody is told, and from then on nobody gets through at all. */
    public void loseTheNextCommitAndAllThatFollows() {
        last = true;
        toCut.set(1);
    }

    public int lost() {
        return cut.get();
    }

    private void connect(NetSocket client) {
        if (closed) {
            client.close();
            return;
        }
        open.add(client);
        client.pause();
        vertx.createNetClient().connect(behind.port(), behind.host()).onSuccess(postgres -> {
            boolean[] losing = {false};
            client.handler(sent -> {
                if (isCommit(sent) && toCut.get() > 0) {
                    toCut.decrementAndGet();
                    losing[0] = true;
                }
                postgres.write(sent);
            });
            postgres.handler(answer -> {
                if (losing[0]) {
                    cut.incrementAndGet();
                    closed = last;
                    client.close();
                    if (last) {
                        open.forEach(NetSocket::close);
                    }
                } else {
                    client.write(answer);
                }
            });
            client.closeHandler(gone -> postgres.close());
            postgres.closeHandler(gone -> client.close());
            client.resume();
        });
    }

    private static boolean isCommit(Buffer sent) {
        return sent.toString(StandardCharsets.ISO_8859_1).contains(COMMIT);
    }

    @Override
    public void close() {
        done(vertx.close());
    }
}
