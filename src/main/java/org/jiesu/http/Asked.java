package org.jiesu.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import org.jiesu.accounts.Account;
import org.jiesu.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A request as the contract describes it, from an account that may make it.
 *
 * @param parameters by their place and name, {@code query/limit}
 * @param body null where there is none
 * @param context for those who answer otherwise than with one body
 */
public record Asked(
        Optional<Account> account, Map<String, String> parameters, @Nullable JsonNode body, RoutingContext context) {

    /** The account of an operation that the gate opens to accounts only. */
    public Account who() {
        return account.orElseThrow(() -> new IllegalStateException("the gate lets nobody in here without an account"));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(parameters.get("query/" + name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(parameters.get("header/" + name));
    }

    public String path(String name) {
        return Optional.ofNullable(parameters.get("path/" + name)).orElseThrow();
    }

    /** The body as a record of the same fields. */
    public <T> T body(Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(body, type);
        } catch (JsonProcessingException other) {
            throw new IllegalStateException(
                    "the contract lets through what " + type.getSimpleName() + " cannot read", other);
        }
    }

    /** The bytes of the body as they came. */
    public Buffer bytes() {
        return context.body().buffer();
    }

    /** What is asked for: method and path. */
    public String line() {
        return context.request().method() + " " + context.normalizedPath();
    }

    /** The network address that asks. */
    public String address() {
        return Sender.address(context);
    }
}
