package org.jiesu.http;

/** What those are told whom the gate does not let in. */
final class GateProblems {
    private GateProblems() {}

    /**
     * Goes on where the gate lets in.
     *
     * @throws ProblemFailure where it does not
     */
    static void throwUnless(Gate.Word word) {
        switch (word) {
            case ENTER -> {}
            case WHO_ARE_YOU ->
                throw Problem.of("unknown", 401, "请先登录", "没有登录，或者登录已经过期。")
                        .failure()
                        .with("WWW-Authenticate", "Bearer");
            case NOT_YOU ->
                throw Problem.of("not-your-post", 403, "这个岗位不办这件事", "请换有此职责的账号。")
                        .failure();
            case CHOOSE_PASSWORD ->
                throw Problem.of("password-change-needed", 403, "请先设自己的口令", "一次性口令只够进来设自己的口令。")
                        .failure();
            case OUT_OF_SCOPE ->
                throw Problem.of("out-of-scope", 403, "这把密钥不管这件事", "请换有此范围的密钥。").failure();
        }
    }
}
