package org.jiesu.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.MediaType;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.RequestBody;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        return OpenAPIContract.from(vertx, FILE).map(contract -> {
            List<Operation> operations = new ArrayList<>();
            contract.operations().forEach(operation -> operations.add(read(operation)));
            operations.sort(Comparator.comparing(Operation::path)
                    .thenComparing(operation -> operation.method().name()));
            return new Contract(operations);
        });
    }

    List<Operation> operations() {
        return operations;
    }

    /** The ids of all operations. */
    public List<String> ids() {
        return operations.stream().map(Operation::id).toList();
    }

    private static Operation read(io.vertx.openapi.contract.Operation described) {
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
                described.getOpenAPIModel().getJsonObject("responses").encode().contains("text/event-stream"));
    }

    private static Operation.Body body(RequestBody described) {
        MediaType json = described.getContent().get("application/json");
        JsonObject schema = json.getOpenAPIModel().getJsonObject("schema");
        return new Operation.Body(described.isRequired(), Shape.of(schema));
    }
}
