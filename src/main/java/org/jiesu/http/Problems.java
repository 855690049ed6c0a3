package org.jiesu.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.UUID;
import org.jiesu.accounts.Identities;
import org.jiesu.json.Json;
import org.jiesu.store.FateUnknown;
import org.jiesu.store.KeyOfAnotherBody;
import org.jiesu.store.Overrun;
import org.jiesu.store.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a failure becomes an answer. A bug is logged here, once, under an id that the answer names and with
 * nothing else of it told; nothing of a request's words is ever logged.
 */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SECONDS_TO_WAIT = "2";

    private Problems() {}

    /** The database, or something else that this node needs, is not there at the moment. */
    public static ProblemFailure unavailable() {
        return Problem.of("unavailable", 503, "暂时办不了", "服务器正忙或者数据库连不上。请过几秒再试；用同一个 Idempotency-Key，同一件事不会办两次。")
                .failure()
                .with("Retry-After", SECONDS_TO_WAIT);
    }

    static ProblemFailure notJsonByType() {
        return Problem.of("not-json-by-type", 415, "只收 JSON", "Content-Type 应为 application/json。")
                .failure();
    }

    static ProblemFailure packed() {
        return Problem.of("packed", 415, "不收压缩的正文", "请不要压缩正文：去掉 Content-Encoding。")
                .failure();
    }

    static ProblemFailure tooSlow() {
        return Problem.of("too-slow", 408, "传得太慢", "请求没有在 http.requestTime 之内传完。什么都没有办，请再发一次。")
                .failure();
    }

    /** Answers a request that failed. */
    static void handle(RoutingContext context) {
        Throwable failure = context.failure();
        int status = context.statusCode();
        boolean unreadable = failure == null || (status < 500 && !(failure instanceof ProblemFailure));
        answer(context, unreadable ? byStatus(Math.max(status, 400)).failure() : failure);
    }

    static void answer(RoutingContext context, Throwable failure) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        ProblemFailure told = told(context, failure);
        told.headers().forEach(response::putHeader);
        response.setStatusCode(told.problem().status())
                .putHeader("Content-Type", "application/problem+json")
                .end(Buffer.buffer(Json.bytes(told.problem())));
    }

    private static ProblemFailure told(RoutingContext context, Throwable failure) {
        if (failure instanceof ProblemFailure known) {
            return known;
        }
        if (failure instanceof KeyOfAnotherBody) {
            return Problem.of("key-of-another-body", 409, "这个键已经用过", "同一个 Idempotency-Key 曾随另一份内容提交过，请换一个键。")
                    .failure();
        }
        if (failure instanceof FateUnknown) {
            LOG.warn("{}", failure.getMessage());
            return Problem.of(
                            "fate-unknown",
                            503,
                            "不知道办成没有",
                            "提交的那一刻数据库断了。请过几秒用同一个 Idempotency-Key 再发一次：办成了的给原来的答复，没办成的现在办。")
                    .failure()
                    .with("Retry-After", SECONDS_TO_WAIT);
        }
        if (failure instanceof HttpException rejected) {
            return byStatus(rejected.getStatusCode()).failure();
        }
        if (failure instanceof Identities.Gone) {
            return Problem.of("identities-unavailable", 503, "统一认证暂时用不了", "统一认证没有答复。有口令的账号照常登录。")
                    .failure()
                    .with("Retry-After", SECONDS_TO_WAIT);
        }
        if (failure instanceof Overrun) {
            return unavailable();
        }
        if (Unavailable.is(failure)) {
            LOG.warn("not able at the moment: {}", failure.toString());
            return unavailable();
        }
        String id = UUID.randomUUID().toString();
        LOG.error("request {} failed: {} {}", id, context.request().method(), context.normalizedPath(), failure);
        return bug().withRequestId(id).failure();
    }

    private static Problem bug() {
        return Problem.of("fault", 500, "服务器出错了", "这是服务器的错。请把 requestId 告诉管理员。");
    }

    /** What this door itself refuses. */
    static Problem byStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of("bad-request", 400, "请求读不懂", "网址、查询或者头部的写法不对。");
            case 404 -> Problem.of("no-such-page", 404, "没有这一页", "网址不在接口约定（/openapi.yaml）里。");
            case 405 -> Problem.of("other-method", 405, "不能这样请求", "这个网址不接受这种方法，见 Allow。");
            case 413 -> Problem.of("body-too-large", 413, "内容太大", "请求正文超过了 limits.bodySize（权责清单为 limits.bookSize）。");
            case 414, 431 -> Problem.of("head-too-large", status, "网址或者头部太长", "请缩短。");
            case 417 -> Problem.of("expectation", 417, "做不到", "Expect 只能是 100-continue。");
            default -> throw new IllegalStateException("status " + status);
        };
    }
}
