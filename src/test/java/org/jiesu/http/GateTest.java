package org.jiesu.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jiesu.accounts.Account;
import org.jiesu.accounts.Role;
import org.jiesu.accounts.Scope;
import org.jiesu.core.duty.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the contract for every role, as {@code docs/api-roles.md} promises it. */
class GateTest {
    private static final Path DOCUMENT = Path.of("docs/api-roles.md");
    private static final Vertx VERTX = Vertx.vertx();
    private static Contract contract;
    private final Gate gate = new Gate();

    @BeforeAll
    static void load() throws Exception {
        contract =
                Contract.load(VERTX).toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @AfterAll
    static void end() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @TestFactory
    Stream<DynamicTest> each_role_may_do_what_the_document_says() throws IOException {
        String document = Files.readString(DOCUMENT);
        return contract.operations().stream()
                .map(operation ->
                        dynamicTest(operation.id(), () -> assertThat(document).contains(row(operation))));
    }

    @Test
    void the_document_has_no_rows_besides() throws IOException {
        assertThat(Files.readString(DOCUMENT).lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(
                        contract.operations().stream().map(this::row).toList());
    }

    @Test
    void what_nobody_thought_of_nobody_may_do() {
        for (Role role : Role.values()) {
            assertThat(gate.ask("eraseEverything", Optional.of(account(role)))).isEqualTo(Gate.Word.NOT_YOU);
        }
        assertThat(gate.ask("eraseEverything", Optional.empty())).isEqualTo(Gate.Word.WHO_ARE_YOU);
    }

    @Test
    void every_operation_can_be_done_by_somebody() {
        assertThat(contract.ids()).allMatch(id -> Arrays.stream(Role.values()).anyMatch(role -> gate.admits(id, role)));
    }

    @Test
    void every_operation_that_a_machine_may_do_and_that_is_not_for_all_needs_one_scope() {
        Set<String> open = Set.of("logout", "readMe", "listUnits", "listPlaces", "listCallbackReasons");
        for (String id : contract.ids()) {
            boolean ofMachines = gate.admits(id, Role.INTEGRATOR) && !gate.isPublic(id) && !open.contains(id);
            assertThat(ScopeTable.of(id).isPresent()).as(id).isEqualTo(ofMachines);
        }
    }

    @Test
    void a_machine_of_one_unit_may_do_no_more_than_the_units_desk() {
        Account bound = new Account("key:1", Role.INTEGRATOR, "对接", Optional.of(new UnitCode("PG-T05")));
        for (String id : contract.ids()) {
            assertThat(gate.ask(id, Optional.of(bound)) == Gate.Word.ENTER)
                    .as(id)
                    .isEqualTo(gate.admits(id, Role.INTEGRATOR) && gate.admits(id, Role.TOWN));
        }
    }

    @Test
    void who_has_a_one_time_password_may_only_choose_another() {
        for (Role role : Role.values()) {
            Account account = account(role);
            Account newcomer =
                    new Account(account.username(), role, account.post(), account.unit(), account.scopes(), true);
            assertThat(contract.ids().stream()
                            .filter(id -> !gate.isPublic(id))
                            .filter(id -> gate.ask(id, Optional.of(newcomer)) == Gate.Word.ENTER))
                    .isSubsetOf("readMe", "changePassword", "logout");
        }
    }

    private String row(Operation operation) {
        String scope = ScopeTable.of(operation.id()).map(Scope::wire).orElse("—");
        StringBuilder row =
                new StringBuilder("| `" + operation.method() + " " + operation.path() + "` | " + scope + " |");
        row.append(mark(gate.ask(operation.id(), Optional.empty())));
        for (Role role : Role.values()) {
            row.append(mark(gate.ask(operation.id(), Optional.of(account(role)))));
        }
        return row.toString();
    }

    private static String mark(Gate.Word word) {
        return switch (word) {
            case ENTER -> " ✓ |";
            case WHO_ARE_YOU -> " 401 |";
            case NOT_YOU, CHOOSE_PASSWORD, OUT_OF_SCOPE -> " 403 |";
        };
    }

    private static Account account(Role role) {
        boolean desk = role == Role.TOWN || role == Role.DEPARTMENT || role == Role.LEADER;
        return new Account(role.wire(), role, "值班岗", desk ? Optional.of(new UnitCode("PG-T05")) : Optional.empty());
    }
}
