package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A number is flagged by two persons, for a time; its calls are taken in as any other, and only the hotline is told. */
class CallerFlagsIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;
    private static Door.Visitor dispatcher;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        operator = door.as("operator");
        dispatcher = door.as("dispatcher");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_confirmed_flag_is_shown_to_the_hotline_alone_and_ends_by_itself() throws Exception {
        String phone = "19900005001";
        JsonNode before = Closing.taken(operator, phone);
        String flag = proposed(operator, phone, 10);
        assertThat(Steps.read(operator, before).has("callerFlag"))
                .as("not reviewed")
                .isFalse();
        assertThat(review(dispatcher, flag, true).body().get("confirmed").booleanValue())
                .isTrue();

        JsonNode after = Closing.taken(operator, "+86 " + phone);
        assertThat(after.at("/callerFlag/reasonName").textValue()).isEqualTo("辱骂恐吓");
        for (String hotline : new String[] {"operator", "dispatcher", "callback"}) {
            assertThat(Steps.read(door.as(hotline), before)
                            .at("/callerFlag/reason")
                            .textValue())
                    .as(hotline)
                    .isEqualTo("abuse");
        }
        for (String other : new String[] {"town", "leader"}) {
            Door.Reply seen = door.as(other).get(Steps.path(after));
            assertThat(seen.raw().body()).as(other).asString().doesNotContain("callerFlag");
        }
        assertThat(Closing.taken(operator, "19900005002").has("callerFlag")).isFalse();
        assertThat(operator.get("/caller-flags").raw().body()).asString().doesNotContain(phone);
        assertThat(database.column("SELECT count(*) FROM caller_flag g JOIN caller k ON k.phone_index = g.phone_mark"))
                .as("the mark is no caller's index")
                .containsExactly("0");
        assertThat(database.column(
                        "SELECT account || ' ' || action FROM audit WHERE subject = '" + flag + "' ORDER BY seq"))
                .containsExactly("operator flag_proposed", "dispatcher flag_confirmed");

        door.integrator().post("/clock", Map.of("advance", "P11D"));
        assertThat(Steps.read(door.as("operator"), before).has("callerFlag"))
                .as("ended")
                .isFalse();
    }

    @Test
    void whoever_proposes_does_not_review_and_what_is_rejected_or_lifted_does_not_stand() {
        String phone = "19900005003";
        String flag = proposed(dispatcher, phone, 5);
        assertThat(propose(operator, phone, "repeated", today().plusDays(3)).problem())
                .isEqualTo("refusal/FLAGGED_ALREADY");
        assertThat(review(dispatcher, flag, true).problem()).isEqualTo("refusal/SAME_PERSON");
        assertThat(review(door.integrator(), flag, false).status()).isEqualTo(200);
        assertThat(review(door.integrator(), flag, true).problem()).isEqualTo("refusal/DECIDED_BEFORE");
        assertThat(Closing.taken(operator, phone).has("callerFlag")).isFalse();

        String another = proposed(operator, phone, 5);
        review(dispatcher, another, true);
        assertThat(Closing.taken(operator, phone).has("callerFlag")).isTrue();
        assertThat(operator.post("/caller-flags/" + another + "/lift", Map.of()).status())
                .isEqualTo(403);
        Door.Reply lifted = dispatcher.post("/caller-flags/" + another + "/lift", Map.of());
        assertThat(lifted.body().get("liftedBy").textValue()).isEqualTo("dispatcher");
        assertThat(Closing.taken(operator, phone).has("callerFlag")).isFalse();
        assertThat(review(dispatcher, "00000000-0000-7000-8000-000000000001", true)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void every_mistake_is_named_and_no_flag_stands_longer_than_180_days() {
        assertThat(operator.post("/caller-flags", Map.of("phone", "没有", "reason", "总打电话", "until", "明天"))
                        .errors())
                .containsKeys("/phone", "/reason", "/until");
        assertThat(propose(operator, "19900005004", "abuse", today()).errors()).containsKey("/until");
        assertThat(propose(operator, "19900005004", "abuse", today().plusDays(181))
                        .errors())
                .containsKey("/until");
        assertThat(propose(operator, "19900005004", "abuse", today().plusDays(180))
                        .status())
                .isEqualTo(201);
        assertThat(door.as("town").get("/caller-flags").status()).isEqualTo(403);
    }

    private static String proposed(Door.Visitor who, String phone, int days) {
        Door.Reply proposed = propose(who, phone, "abuse", today().plusDays(days));
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(201);
        return proposed.body().get("id").textValue();
    }

    private static Door.Reply propose(Door.Visitor who, String phone, String reason, LocalDate until) {
        return who.post("/caller-flags", Map.of("phone", phone, "reason", reason, "until", until.toString()));
    }

    private static Door.Reply review(Door.Visitor who, String flag, boolean confirmed) {
        return who.post("/caller-flags/" + flag + "/review", Map.of("confirmed", confirmed));
    }

    private static LocalDate today() {
        String now = door.nobody().get("/time").body().get("now").textValue();
        return OffsetDateTime.parse(now).toLocalDate();
    }
}
