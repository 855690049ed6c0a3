package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.crypto.PhoneMarks;

/**
 * A case about to be opened. What depends on the instant and on the caller's key is worked out by {@code compose}, once
 * PostgreSQL has told both.
 *
 * @param newcomer who the caller becomes if the number has not called before
 */
public record NewCase(Newcomer newcomer, Optional<Key> key, Function<Moment, Begun> compose) {
    /**
     * A caller who is not known yet.
     *
     * @param masterKey identity of the master key that wraps the key and makes the index
     * @param phone the number, if one was left
     */
    public record Newcomer(Caller caller, String masterKey, Optional<Phone> phone) {
        Buffer name() {
            return phone.map(Phone::name).orElseGet(() -> nameless(caller.id()));
        }
    }

    /**
     * A telephone number by its blind indexes.
     *
     * @param index by the primary key
     * @param other by the other key while keys are turned: a former caller may still be found by it
     * @param meeting on which all nodes agree that hold the same keys
     */
    public record Phone(Buffer index, Optional<Buffer> other, long meeting) {
        public static Phone of(PhoneMarks marks) {
            List<byte[]> others = marks.others();
            return new Phone(
                    Buffer.buffer(marks.primary()), others.stream().findFirst().map(Buffer::buffer), marks.meeting());
        }

        /** The same whichever of the keys is primary. */
        Buffer name() {
            return other.filter(one -> Arrays.compareUnsigned(one.getBytes(), index.getBytes()) < 0)
                    .orElse(index);
        }
    }

    /** A caller with the key under which the words of all their cases are sealed, wrapped. */
    public record Caller(UUID id, Buffer wrappedKey) {}

    /**
     * The idempotency key of an account, with the hash of the request it came with.
     *
     * @param lasting whether it is never forgotten
     */
    public record Key(String account, String key, Buffer bodyHash, boolean lasting) {
        /** A key that is forgotten after its time. */
        public Key(String account, String key, Buffer bodyHash) {
            this(account, key, bodyHash, false);
        }

        /** What it is one and the same by. */
        Name name() {
            return new Name(account, key);
        }
    }

    /** A key of an account, whatever it came with. */
    record Name(String account, String key) {}

    /**
     * What PostgreSQL has told when the transaction began.
     *
     * @param serial the running number for the number of the case
     * @param caller of a known number who it was before
     */
    public record Moment(Instant at, long serial, Caller caller) {}

    /**
     * The case as it will be written.
     *
     * @param received the first fact
     * @param change what follows it in the same transaction: dispatch and clocks, if the owner is sure
     * @param said its words in clear, by the ids of their contents
     * @param searchable the complaint's words without what tells who the caller is, by which it is found
     */
    public record Begun(
            CaseId id,
            Moment moment,
            CaseFact.Received received,
            Change change,
            Map<UUID, String> said,
            String searchable) {
        Instant at() {
            return moment.at();
        }

        /** The last fact that it is opened with. */
        int seq() {
            return 1 + change.facts().size();
        }
    }

    /** What tells its caller from others while it is being opened. */
    Buffer callerName() {
        return newcomer.name();
    }

    /** The name of a caller who left no number. */
    static Buffer nameless(UUID id) {
        return Buffer.buffer(id.toString());
    }
}
