package org.jiesu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param errors every mistake of the request; empty when the request is not at fault
 * @param current on 409 the case as it is now, else null
 * @param requestId on 500 what to look for in the log, else null
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Wrong> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("case") @Nullable Object current,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String requestId) {
    private static final String TYPES = "/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * One mistake.
     *
     * @param pointer JSON pointer into the body, else {@code /query/…}, {@code /header/…}, {@code /path/…}
     * @param detail what is wrong, for the person who wrote it
     */
    public record Wrong(String pointer, String detail) {}

    /**
     * A problem without more to it.
     *
     * @param kind last part of its type
     */
    public static Problem of(String kind, int status, String title, String detail) {
        return new Problem(TYPES + kind, title, status, detail, List.of(), null, null);
    }

    /** The request is not as the contract has it. */
    public static Problem invalid(List<Wrong> errors) {
        return new Problem(
                TYPES + "invalid-request", "有 " + errors.size() + " 处要改", 400, "请求不符合接口约定，什么都没有办。", errors, null, null);
    }

    /** Somebody else was first. */
    public static Problem stale(Object current) {
        return new Problem(TYPES + "stale", "这一件刚有变化", 409, "请看现在的情况，再决定办不办。", List.of(), current, null);
    }

    /** Also where the account may not see the case: the two must not be told apart. */
    public static Problem noSuchCase() {
        return of("no-such-case", 404, "没有这一件", "案件不存在，或者不在您单位的范围内。");
    }

    /** The same with every mistake of what was sent. */
    public Problem with(List<Wrong> mistakes) {
        return new Problem(type, title, status, detail, mistakes, current, requestId);
    }

    Problem withRequestId(String id) {
        return new Problem(type, title, status, detail, errors, current, id);
    }

    /** As what a Future fails with. */
    public ProblemFailure failure() {
        return new ProblemFailure(this);
    }
}
