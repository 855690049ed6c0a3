package org.jiesu.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract that is served and against which every request is checked: {@code openapi.yaml}. */
public final class Contract {
    /** Where it lies in the jar and at which path it is served. */
    public static final String FILE = "openapi.yaml";

    private final List<Operation> operations;

    private Contract(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    /** Loads the contract; fails if it is no OpenAPI 3.1 or uses for requests what is not checked. */
    public static Future<Contract> load(Vertx vertx) {
        JsonObject document = document();
        Map<String, Operation.Nature> natures = withoutAnswers(document);
        return OpenAPIContract.from(vertx, document).map(contract -> {
            List<Operation> operations = new ArrayList<>();
            contract.operations()
                    .forEach(operation -> operations.add(
                            read(operation, natures.getOrDefault(operation.getOperationId(), Operation.Nature.USUAL))));
            operations.sort(Comparator.comparing(Operation::path)
                    .thenComparing(operation -> operation.method().name()));
            return new Contract(operations);
        });
    }

    /** The document as it is written. */
    static JsonObject document() {
        try (InputStream file = Contract.class.getResourceAsStream("/" + FILE)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new JsonObject(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Takes the answers out: they come in media types that the reader of contracts does not know, streams and problems,
     * and it is asked about requests only.
     *
     * @return the operations that are unlike others
     */
    private static Map<String, Operation.Nature> withoutAnswers(JsonObject document) {
        Map<String, Operation.Nature> natures = new HashMap<>();
        JsonObject none = new JsonObject().put("default", new JsonObject().put("description", "left out"));
        document.getJsonObject("components").remove("responses");
        JsonObject paths = document.getJsonObject("paths");
        for (String path : paths.fieldNames()) {
            JsonObject methods = paths.getJsonObject(path);
            for (String method : methods.fieldNames()) {
                JsonObject operation = methods.getJsonObject(method);
                if (operation.getJsonObject("responses").encode().contains("text/event-stream")) {
                    natures.put(operation.getString("operationId"), Operation.Nature.STREAM);
                } else if (operation.getBoolean("x-return", false)) {
                    natures.put(operation.getString("operationId"), Operation.Nature.RETURN);
                } else if (operation.getBoolean("x-book", false)) {
                    natures.put(operation.getString("operationId"), Operation.Nature.BOOK);
                }
                operation.put("responses", none.copy());
            }
        }
        return natures;
    }

    List<Operation> operations() {
        return operations;
    }

    /** Adds every mistake of a body that did not come as a request but means the same as one. */
    public void checkBody(String operation, JsonNode body, Wrongs wrongs) {
        operations.stream()
                .filter(each -> each.id().equals(operation))
                .findFirst()
                .flatMap(Operation::body)
                .orElseThrow(() -> new IllegalArgumentException("no operation with a body: " + operation))
                .check(body, wrongs);
    }

    /** The ids of all operations. */
    public List<String> ids() {
        return operations.stream().map(Operation::id).toList();
    }

    private static Operation read(io.vertx.openapi.contract.Operation described, Operation.Nature nature) {
        List<Operation.Parameter> parameters = described.getParameters().stream()
                .map(parameter -> new Operation.Parameter(
                        parameter.getName(),
                        parameter.getIn().name().toLowerCase(Locale.ROOT),
                        parameter.isRequired(),
                        Shape.of(parameter.getOpenAPIModel().getJsonObject("schema"))))
                .toList();
        return new Operation(
                described.getOperationId(),
                described.getHttpMethod(),
                described.getOpenAPIPath(),
                parameters,
                Optional.ofNullable(described.getRequestBody()).map(Contract::body),
                nature);
    }

    private static Operation.Body body(RequestBody described) {
        MediaType json = Optional.ofNullable(described.getContent().get("application/json"))
                .orElseThrow(() -> new IllegalArgumentException("a request has a body that is no JSON"));
        JsonObject schema = json.getOpenAPIModel().getJsonObject("schema");
        return new Operation.Body(described.isRequired(), Shape.of(schema));
    }
}
