package org.jiesu.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An operation of the contract, ready to check requests.
 *
 * @param path with parameters as {@code {id}}
 * @param body empty where the contract has none
 * @param nature in what it is unlike others
 */
record Operation(
        String id, HttpMethod method, String path, List<Parameter> parameters, Optional<Body> body, Nature nature) {
    private static final String WHOLE = "";

    Operation {
        parameters = List.copyOf(parameters);
    }

    /** In what an operation is unlike most. */
    enum Nature {
        USUAL,
        /** Its answer goes on until somebody ends it. */
        STREAM,
        /** Its query is written by another server: what that adds is passed over, as RFC 6749, section 4.1.2 asks. */
        RETURN,
        /** Its body may be a whole book: it is read only once it is known that the sender may send it. */
        BOOK
    }

    boolean streams() {
        return nature == Nature.STREAM;
    }

    /**
     * A parameter.
     *
     * @param in {@code query}, {@code header} or {@code path}
     */
    record Parameter(String name, String in, boolean required, Shape shape) {
        String key() {
            return in + "/" + name;
        }
    }

    record Body(boolean required, Shape shape) {
        /** Adds every mistake of the body; where characters are broken only those. */
        void check(JsonNode tree, Wrongs wrongs) {
            Wrongs characters = new Wrongs();
            Characters.check(tree, WHOLE, characters);
            characters.all().forEach(wrong -> wrongs.add(wrong.pointer(), wrong.detail()));
            if (characters.none()) {
                shape.check(tree, WHOLE, wrongs);
            }
        }
    }

    /** The path as the router writes it: {@code /cases/:id}. */
    String route() {
        return path.replaceAll("\\{([^}]+)}", ":$1");
    }

    /** Their methods as the header Allow tells them. */
    static String methods(List<Operation> operations) {
        return operations.stream()
                .map(operation -> operation.method().name())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
