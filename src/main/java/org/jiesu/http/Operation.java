package org.jiesu.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;

/**
 * An operation of the contract, ready to check requests.
 *
 * @param path with parameters as {@code {id}}
 * @param body empty where the contract has none
 * @param streams whether the answer goes on until somebody ends it
 */
record Operation(
        String id, HttpMethod method, String path, List<Parameter> parameters, Optional<Body> body, boolean streams) {
    private static final String WHOLE = "";

    Operation {
        parameters = List.copyOf(parameters);
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
}
