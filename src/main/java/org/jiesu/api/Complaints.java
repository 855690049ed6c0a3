package org.jiesu.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.http.Contract;
import org.jiesu.http.Problem;
import org.jiesu.http.Wrongs;
import org.jiesu.intake.Filing;
import org.jiesu.json.Json;

/**
 * Checks complaints that do not come over HTTP by the very rules of {@code POST /cases}: the schema of the contract, then
 * the names of the directory.
 */
public final class Complaints {
    private static final String OPERATION = "openCase";

    private final Contract contract;
    private final Directory directory;

    public Complaints(Contract contract, Directory directory) {
        this.contract = contract;
        this.directory = directory;
    }

    /**
     * The complaint as the intake takes it.
     *
     * @param body as {@code POST /cases} has it
     * @return nothing if there are mistakes; every one of them is then in {@code wrongs}
     */
    public Optional<Filing> read(ObjectNode body, Wrongs wrongs) {
        Filing filing = legible(body, wrongs).filing(directory, wrongs);
        return wrongs.none() ? Optional.of(filing) : Optional.empty();
    }

    /** What is wrong by the schema is left out, so that a mistake hides no other and all names are looked for. */
    private ComplaintBody legible(ObjectNode body, Wrongs wrongs) {
        ObjectNode rest = body.deepCopy();
        Set<String> named = new HashSet<>();
        for (List<Problem.Wrong> more = mistakes(rest, named); !more.isEmpty(); more = mistakes(rest, named)) {
            for (Problem.Wrong wrong : more) {
                wrongs.add(wrong.pointer(), wrong.detail());
                named.add(wrong.pointer());
                remove(rest, wrong.pointer());
            }
        }
        try {
            return Json.MAPPER.treeToValue(rest, ComplaintBody.class);
        } catch (JsonProcessingException other) {
            throw new IllegalStateException("the contract lets through what no complaint can be read from", other);
        }
    }

    private List<Problem.Wrong> mistakes(ObjectNode body, Set<String> named) {
        Wrongs found = new Wrongs();
        contract.checkBody(OPERATION, body, found);
        return found.all().stream()
                .filter(wrong -> !named.contains(wrong.pointer()))
                .toList();
    }

    private static void remove(ObjectNode body, String pointer) {
        int last = pointer.lastIndexOf('/');
        if (last >= 0 && body.at(pointer.substring(0, last)) instanceof ObjectNode holder) {
            holder.remove(pointer.substring(last + 1));
        }
    }
}
