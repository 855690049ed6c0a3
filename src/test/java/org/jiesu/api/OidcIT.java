package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Entering through a provider of identities: a real one, in a process of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Keycloak keycloak;
    private static Door door;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        keycloak = Keycloak.start();
        Files.writeString(data.resolve("oidc-secret"), Keycloak.SECRET + "\n");
        door = Door.open(
                database,
                data,
                Map.of(
                        "jiesu.limits.logins", "1000",
                        "jiesu.oidc.issuer", keycloak.issuer(),
                        "jiesu.oidc.clientId", "jiesu",
                        "jiesu.oidc.clientSecretFile", "oidc-secret"));
        door.as("admin")
                .post(
                        "/accounts",
                        Map.of(
                                "username",
                                "seat-21",
                                "role",
                                "operator",
                                "post",
                                "话务 21 席",
                                "oidcSubject",
                                Keycloak.BOUND));
    }

    @AfterAll
    static void close() throws Exception {
        keycloak.close();
        door.close();
    }

    @Test
    @Order(1)
    void who_is_bound_to_an_account_enters_and_works() throws Exception {
        assertThat(door.nobody().get("/auth/ways").body().get("oidc").booleanValue())
                .isTrue();
        Begun begun = begin();

        Door.Reply back = comeBack(keycloak.logIn(begun.page(), "bound"), begun.cookie());

        assertThat(back.status()).as(back.body().toString()).isEqualTo(303);
        assertThat(back.header("Location")).contains("/");
        Door.Visitor seat = door.cookie(cookie(back, "jiesu_session"));
        assertThat(seat.get("/auth/me").body().get("post").textValue()).isEqualTo("话务 21 席");
        assertThat(seat.get("/auth/me").body().get("passwordChangeNeeded").booleanValue())
                .isFalse();
        assertThat(seat.post("/cases", CasesIT.COMPLAINT).status()).isEqualTo(201);
    }

    @Test
    @Order(1)
    void who_is_not_bound_is_told_what_to_tell_the_administrator() throws Exception {
        Begun begun = begin();

        Door.Reply back = comeBack(keycloak.logIn(begun.page(), "unbound"), begun.cookie());

        assertThat(back.status()).isEqualTo(403);
        assertThat(back.problem()).isEqualTo("not-bound");
        assertThat(back.body().get("detail").textValue()).contains("unbound", Keycloak.UNBOUND);
        Begun again = begin();
        Door.Reply shown = comeBack(
                keycloak.logIn(again.page(), "unbound"), again.cookie(), "Accept", "text/html,application/xhtml+xml");
        assertThat(shown.status()).isEqualTo(303);
        assertThat(shown.header("Location").orElseThrow()).startsWith("/#/login/not-bound/unbound");
    }

    @Test
    @Order(1)
    void a_login_is_ended_once_and_only_by_the_browser_that_began_it() throws Exception {
        Begun begun = begin();
        URI back = keycloak.logIn(begun.page(), "bound");

        assertThat(comeBack(back, begin().cookie()).problem()).isEqualTo("login-refused");
        assertThat(door.send("GET", local(back), null).problem()).isEqualTo("login-refused");
        URI otherState = URI.create(back.toString().replaceFirst("state=[^&]+", "state=guessed"));
        assertThat(comeBack(otherState, begun.cookie()).problem()).isEqualTo("login-refused");
        URI otherCode = URI.create(back.toString().replaceFirst("code=[^&]+", "code=guessed"));
        assertThat(comeBack(otherCode, begun.cookie()).problem()).isEqualTo("login-refused");
        assertThat(comeBack(back, begun.cookie()).problem())
                .as("its one try is spent")
                .isEqualTo("login-refused");
    }

    @Test
    @Order(1)
    void a_token_that_the_provider_gave_for_us_lets_in() throws Exception {
        assertThat(me(keycloak.token("id_token", "jiesu", "bound"))
                        .body()
                        .get("username")
                        .textValue())
                .isEqualTo("seat-21");
    }

    @Test
    @Order(1)
    void no_other_token_lets_in() throws Exception {
        assertThat(me(keycloak.token("id_token", "jiesu", "unbound")).status())
                .as("bound to no account")
                .isEqualTo(401);
        assertThat(me(keycloak.token("id_token", "another-system", "bound")).status())
                .as("for another system")
                .isEqualTo(401);
        assertThat(me(keycloak.token("refresh_token", "jiesu", "bound")).status())
                .as("of another kind")
                .isEqualTo(401);
        RSAKey ours = new RSAKeyGenerator(2048).keyID("guessed").generate();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("guessed").build(), claims());
        forged.sign(new RSASSASigner(ours));
        assertThat(me(forged.serialize()).status())
                .as("signed by somebody else")
                .isEqualTo(401);
        assertThat(me(new PlainJWT(claims()).serialize()).status())
                .as("signed by nobody")
                .isEqualTo(401);
        assertThat(me("not.a.token").status()).isEqualTo(401);
    }

    @Test
    @Order(1)
    void an_account_that_is_shut_lets_nobody_in_by_this_way_either() throws Exception {
        String token = keycloak.token("id_token", "jiesu", "bound");
        Door.Visitor admin = door.as("admin");
        admin.post("/accounts/seat-21/disable", Map.of());
        Begun begun = begin();

        assertThat(comeBack(keycloak.logIn(begun.page(), "bound"), begun.cookie())
                        .problem())
                .isEqualTo("not-bound");
        assertThat(me(token).status()).isEqualTo(401);

        admin.post("/accounts/seat-21/enable", Map.of());
        assertThat(me(token).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void without_the_provider_passwords_go_on() throws Exception {
        Begun begun = begin();
        URI back = keycloak.logIn(begun.page(), "bound");

        keycloak.close();

        Door.Reply gone = comeBack(back, begun.cookie());
        assertThat(gone.status()).isEqualTo(503);
        assertThat(gone.problem()).isEqualTo("identities-unavailable");
        assertThat(door.as("operator").get("/auth/me").status()).isEqualTo(200);
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(keycloak.issuer())
                .subject(Keycloak.BOUND)
                .audience("jiesu")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
    }

    private static Door.Reply me(String token) {
        return door.bearer(token).get("/auth/me");
    }

    /** A login under way: the provider's page, and what the browser holds. */
    private record Begun(URI page, String cookie) {}

    private static Begun begin() {
        Door.Reply begun = door.nobody().get("/auth/oidc");
        assertThat(begun.status()).isEqualTo(303);
        URI page = URI.create(begun.header("Location").orElseThrow());
        assertThat(page.getQuery()).contains("code_challenge_method=S256", "nonce=", "state=");
        return new Begun(page, cookie(begun, "jiesu_login"));
    }

    private static Door.Reply comeBack(URI back, String cookie, String... headers) {
        return door.cookie(cookie).get(local(back).replaceFirst("/api/v1", ""), headers);
    }

    private static String local(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String cookie(Door.Reply reply, String name) {
        return reply.raw().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }
}
