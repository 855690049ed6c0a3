package org.jiesu.api;

import static org.jiesu.api.Steps.done;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiesu.json.Json;

/** One case that lives its whole life, with a canary in everything that anybody may write, and every way to go wrong. */
final class Planted {
    static final String NAME = "欧阳矞翯";
    static final String PHONE = "19900004271";
    static final String PHONE_WITHIN = "19900008653";
    static final String ID_NUMBER = "110117190002307918";
    static final String ADDRESS = "试金里弄8571号楼3单元902室";
    static final String WORDS = "霡霂桥头的垃圾堆得比墙高";

    static final List<Canary> CALLER = List.of(
            new Canary("name", "矞翯"),
            new Canary("phone", "19900004271"),
            new Canary("end of the phone", "00004271"),
            new Canary("phone within the words", "19900008653"),
            new Canary("identity number", ID_NUMBER),
            new Canary("address", "试金里弄"),
            new Canary("door number", "8571号楼"),
            new Canary("flat", "单元902"));

    static final List<Canary> SAID = List.of(
            new Canary("words", "霡霂桥头"),
            new Canary("title", "鬯鬯标题"),
            new Canary("contact", "约在犄角旮旯"),
            new Canary("reply", "已清走魍魉"),
            new Canary("callback", "说又见魑魅"),
            new Canary("reason", "因为饕餮"),
            new Canary("urge", "催得龃龉"),
            new Canary("note", "记下踟蹰"));

    static final List<Canary> SECRETS = List.of(
            new Canary("wrong password", "kakuna-口令-7731"),
            new Canary("wrong token", "kakuna-token-7732"),
            new Canary("wrong cookie", "kakuna-cookie-7733"),
            new Canary("query", "kakuna-query-7735"),
            new Canary("path", "kakuna-path-7736"),
            new Canary("header", "kakuna-header-7737"),
            new Canary("field", "kakuna-field-7738"),
            new Canary("password of the demo", Door.PASSWORD),
            new Canary("token of the integrator", Door.TOKEN));

    /** What a client chooses to name its request by; kept as it came, so that the same request is known again. */
    static final Canary KEY = new Canary("idempotency key", "kakuna-key-7734");

    private static final Pattern PAIR = Pattern.compile("'([^']{2,})':([0-9,]+)");

    private final Door door;
    private final List<Door.Reply> refusals = new ArrayList<>();

    Planted(Door door) {
        this.door = door;
    }

    static Map<String, Object> complaint() {
        return Map.of(
                "text",
                "我拿地入了合作社，说年年分钱，三年了没见一分。" + WORDS + "，我叫" + NAME + "，电话" + PHONE_WITHIN + "，身份证" + ID_NUMBER + "，家住"
                        + ADDRESS,
                "title",
                "鬯鬯标题",
                "caller",
                Map.of("name", NAME, "phone", PHONE),
                "place",
                Map.of("district", "平谷区", "township", "大兴庄镇", "address", ADDRESS));
    }

    /** The whole life of a case; its id. */
    JsonNode live() {
        Door.Visitor operator = door.as("operator");
        Door.Visitor town = door.as("town");
        Door.Visitor callback = door.as("callback");
        JsonNode taken = operator.post("/cases", complaint(), "Idempotency-Key", KEY.words())
                .body();
        JsonNode urged = done(operator, "urge", taken, Map.of("note", "催得龃龉"));
        JsonNode raised = done(town, "raise", urged, Map.of("urgency", "24h", "reason", "因为饕餮"));
        JsonNode noted = done(town, "note", raised, Map.of("text", "记下踟蹰 " + PHONE_WITHIN));
        JsonNode signed = done(town, "sign", noted, Map.of());
        JsonNode contacted = done(town, "contact", signed, Map.of("reached", true, "note", "约在犄角旮旯"));
        JsonNode replied = done(town, "reply", contacted, Map.of("text", "已清走魍魉", "closingKind", "解释说明"));
        JsonNode closed = done(
                callback,
                "callback",
                replied,
                Map.of("reached", true, "resolved", true, "satisfied", true, "note", "说又见魑魅"));
        JsonNode again = done(operator, "reopen", closed, Map.of("reason", "因为饕餮"));
        Map<String, Object> look = Map.of("phone", PHONE, "purpose", "contact");
        Door.Reply unmasked = town.post(Steps.path(again) + "/unmask", Map.of("purpose", "contact"));
        Door.Reply called = operator.post("/callers/find", look);
        if (!unmasked.body().toString().contains(PHONE)
                || called.body().get("items").isEmpty()) {
            throw new IllegalStateException("nobody was shown in clear");
        }
        door.integrator().post("/clock", Map.of("advance", "PT900H"));
        return again;
    }

    /** Everything that is refused, with canaries in it; what came back. */
    List<Door.Reply> refused(JsonNode seen) {
        String whole = new String(Json.bytes(complaint()), StandardCharsets.UTF_8);
        Door.Visitor operator = door.as("operator");
        Door.Visitor town = door.as("town");
        refusals.add(operator.post("/cases", Buffer.buffer(whole.substring(0, whole.length() - 2))));
        refusals.add(operator.post("/cases", Buffer.buffer(whole + whole)));
        refusals.add(operator.post("/cases", Buffer.buffer(whole.replace("\"text\"", "\"kakuna-field-7738\""))));
        refusals.add(operator.post("/cases", Map.of("text", WORDS, "caller", Map.of("phone", NAME + PHONE + "x"))));
        refusals.add(operator.post("/cases", Map.of("text", WORDS + PHONE + "\u0000")));
        refusals.add(operator.post(
                "/cases", Map.of("text", WORDS, "lead", "kakuna-field-7738", "matter", "S-kakuna-field-7738")));
        refusals.add(operator.post("/cases", Map.of("text", WORDS + "，又一件"), "Idempotency-Key", KEY.words()));
        refusals.add(Steps.post(town, "reply", seen, Map.of("text", "已清走魍魉", "closingKind", NAME)));
        refusals.add(Steps.post(town, "reply", seen, Map.of("text", "已清走魍魉", "closingKind", "解释说明")));
        refusals.add(
                town.post(Steps.path(seen) + "/note", Map.of("text", PHONE), "If-Match", "\"kakuna-header-7737\""));
        refusals.add(operator.get("/cases/" + encoded(PHONE)));
        refusals.add(operator.get("/cases/kakuna-path-7736/record"));
        refusals.add(operator.get("/cases?district=kakuna-query-7735&kakuna-query-7735=" + PHONE));
        refusals.add(operator.get("/kakuna-path-7736/" + encoded(ADDRESS) + "?q=" + PHONE));
        refusals.add(door.send("GET", "/kakuna-path-7736/" + encoded(NAME), null));
        refusals.add(door.send("BREW", "/api/v1/cases?q=" + encoded(ADDRESS), null));
        refusals.add(door.nobody().post("/auth/login", Map.of("username", NAME, "password", "kakuna-口令-7731")));
        refusals.add(door.nobody().post("/auth/login", Map.of("username", "town", "password", "kakuna-口令-7731")));
        refusals.add(door.send("GET", "/api/v1/auth/me", null, "Authorization", "Bearer kakuna-token-7732"));
        refusals.add(door.send("GET", "/api/v1/auth/me", null, "Cookie", "jiesu_session=kakuna-cookie-7733"));
        refusals.add(door.send("GET", "/api/v1/cases", null, "X-Forwarded-For", "kakuna-header-7737"));
        return refusals;
    }

    /** The text that pairs of characters with their places tell: what a thief of the searchable copy reads. */
    static String readAgain(String pairs) {
        TreeMap<Integer, String> places = new TreeMap<>();
        Matcher pair = PAIR.matcher(pairs);
        while (pair.find()) {
            for (String place : pair.group(2).split(",", -1)) {
                places.put(Integer.parseInt(place), pair.group(1));
            }
        }
        StringBuilder text = new StringBuilder();
        places.forEach((place, characters) -> {
            boolean goesOn = !text.isEmpty() && characters.startsWith(text.substring(text.length() - 1));
            text.append(goesOn ? characters.substring(1) : " " + characters);
        });
        return text.toString();
    }

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
