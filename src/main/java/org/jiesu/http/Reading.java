package org.jiesu.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiesu.accounts.Account;
import org.jiesu.json.Json;
import org.jspecify.annotations.Nullable;

/** Reads a request as its operation describes it, and names every mistake at once. */
final class Reading {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Operation operation;
    private final RoutingContext context;
    private final Wrongs wrongs = new Wrongs();
    private final Map<String, String> parameters = new HashMap<>();

    private Reading(Operation operation, RoutingContext context) {
        this.operation = operation;
        this.context = context;
    }

    /**
     * The request, checked.
     *
     * @throws ProblemFailure when it is not as described
     */
    static Asked of(Operation operation, RoutingContext context, Optional<Account> account) {
        Reading reading = new Reading(operation, context);
        reading.parameters();
        @Nullable JsonNode body = reading.body();
        if (!reading.wrongs.none()) {
            throw Problem.invalid(reading.wrongs.all()).failure();
        }
        return new Asked(account, reading.parameters, body, context);
    }

    private void parameters() {
        for (Operation.Parameter parameter : operation.parameters()) {
            List<String> values = values(parameter);
            if (values.size() > 1) {
                wrongs.add("/" + parameter.key(), "只能写一次");
            } else if (values.size() == 1) {
                parameter(parameter, values.get(0));
            } else if (parameter.required()) {
                missing(parameter);
            }
        }
        for (String name : context.queryParams().names()) {
            boolean known = operation.parameters().stream()
                    .anyMatch(parameter -> parameter.key().equals("query/" + name));
            if (!known && operation.nature() != Operation.Nature.RETURN) {
                wrongs.add(Pointers.inside("/query", name), "没有这一项");
            }
        }
    }

    private List<String> values(Operation.Parameter parameter) {
        return switch (parameter.in()) {
            case "query" -> context.queryParam(parameter.name());
            case "header" -> context.request().headers().getAll(parameter.name());
            case "path" -> List.of(context.pathParam(parameter.name()));
            default -> throw new IllegalStateException("parameters in " + parameter.in() + " are not read");
        };
    }

    private void parameter(Operation.Parameter parameter, String value) {
        Wrongs own = new Wrongs();
        Characters.check(value, "/" + parameter.key(), own);
        if (own.none()) {
            parameter.shape().check(node(parameter.shape(), value), "/" + parameter.key(), own);
        }
        if (!own.none() && parameter.in().equals("path")) {
            throw Problem.noSuchCase().failure();
        }
        own.all().forEach(wrong -> wrongs.add(wrong.pointer(), wrong.detail()));
        parameters.put(parameter.key(), value);
    }

    private static JsonNode node(Shape shape, String value) {
        return shape.ofNumber() && value.matches("-?[0-9]{1,18}")
                ? NODES.numberNode(new BigDecimal(value).toBigInteger())
                : NODES.textNode(value);
    }

    private void missing(Operation.Parameter parameter) {
        if (parameter.key().equals("header/If-Match")) {
            throw Problem.of("version-missing", 428, "要写明版本", "办理前请读案件，并用 If-Match 写明它的 version，免得盖掉别人刚办的。")
                    .failure();
        }
        wrongs.add("/" + parameter.key(), "必填");
    }

    private @Nullable JsonNode body() {
        Buffer bytes = context.body().buffer();
        if (operation.body().isEmpty()) {
            return null;
        }
        Operation.Body described = operation.body().get();
        if (bytes == null || bytes.length() == 0) {
            if (described.required()) {
                throw notJson("请求没有正文。");
            }
            return NODES.objectNode();
        }
        String type =
                Optional.ofNullable(context.request().getHeader("Content-Type")).orElse("");
        if (!type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            throw Problems.notJsonByType();
        }
        JsonNode tree = tree(bytes);
        described.check(tree, wrongs);
        return tree;
    }

    private static JsonNode tree(Buffer bytes) {
        try {
            return Json.MAPPER.readTree(bytes.getBytes());
        } catch (JsonEOFException cut) {
            throw notJson("正文不完整。");
        } catch (JsonProcessingException garbled) {
            throw notJson(place(garbled));
        } catch (IOException garbled) {
            throw notJson("正文不是 UTF-8 的 JSON。");
        }
    }

    /** Where it went wrong; never the words themselves, which may be a citizen's. */
    private static ProblemFailure notJson(String detail) {
        return Problem.of("not-json", 400, "正文不是 JSON", detail).failure();
    }

    private static String place(JsonProcessingException garbled) {
        String what = String.valueOf(garbled.getOriginalMessage()).startsWith("Duplicate field") ? "有一项写了两次" : "写法不对";
        return garbled.getLocation() == null
                ? "正文" + what + "。"
                : "第 " + garbled.getLocation().getLineNr() + " 行第 "
                        + garbled.getLocation().getColumnNr() + " 列附近" + what + "。";
    }
}
