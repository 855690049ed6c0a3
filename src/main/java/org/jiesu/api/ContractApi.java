package org.jiesu.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jiesu.http.Answer;
import org.jiesu.http.Call;
import org.jiesu.http.Contract;
import org.jiesu.http.Resource;

/** Serves the contract itself. */
public final class ContractApi implements Resource {
    private final Buffer document;

    public ContractApi() {
        try (InputStream file = ContractApi.class.getResourceAsStream("/" + Contract.FILE)) {
            document = Buffer.buffer(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Map<String, Call> calls() {
        return Map.of("readContract", asked -> Future.succeededFuture(Answer.text("application/yaml", document)));
    }
}
