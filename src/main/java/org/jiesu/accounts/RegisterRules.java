package org.jiesu.accounts;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jiesu.accounts.Mistaken.Mistake;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.store.RegisterStore;
import org.jiesu.store.RegisterStore.Change;
import org.jiesu.store.StoredAccount;

/** What those who keep the accounts cannot do, and why; every reason at once. */
final class RegisterRules {
    /** In whose name facts stand that no account made. */
    private static final Set<String> RESERVED = Set.of("jiesu", "import", "integrator");

    private final Predicate<UnitCode> units;

    /**
     * The rules.
     *
     * @param units whether there is such a unit
     */
    RegisterRules(Predicate<UnitCode> units) {
        this.units = units;
    }

    List<Mistake> againstMaking(Register.Wanted wanted) {
        List<Mistake> mistakes = new ArrayList<>();
        checkUnit(wanted.role(), wanted.unit(), mistakes);
        if (RESERVED.contains(wanted.username())) {
            mistakes.add(new Mistake("/username", "这个名字留给系统自己"));
        }
        return mistakes;
    }

    /** The account as it is to be; a role without a unit lets go of the one that the account had. */
    Future<Change> repost(RegisterStore.Before before, Register.Otherwise otherwise, String by) {
        StoredAccount account = before.account();
        Role role = otherwise.role().orElseGet(() -> role(account));
        Optional<String> unit = otherwise.unit().or(() -> role.needsUnit() ? account.unit() : Optional.empty());
        Optional<String> subject =
                otherwise.subject().orElseGet(() -> account.ways().oidcSubject());
        List<Mistake> mistakes = new ArrayList<>();
        checkUnit(role, unit, mistakes);
        if (role != role(account)) {
            checkRole(before, by, mistakes);
        }
        if (subject.isEmpty() && account.ways().passwordHash().isEmpty()) {
            mistakes.add(new Mistake("/oidcSubject", "这个账号没有口令：解绑前请先重置口令"));
        }
        boolean binds = !subject.equals(account.ways().oidcSubject());
        boolean endsSessions = role != role(account) || !unit.equals(account.unit()) || binds;
        String post = otherwise.post().orElse(account.post());
        return settled(
                mistakes,
                new Change.Repost(new RegisterStore.Post(role.wire(), post, unit, subject), endsSessions, binds));
    }

    private static void checkRole(RegisterStore.Before before, String by, List<Mistake> mistakes) {
        if (before.account().username().equals(by)) {
            mistakes.add(new Mistake("/role", "不能改自己的岗位角色，请另一位系统管理员办"));
        }
        if (before.lastAdministrator()) {
            mistakes.add(new Mistake("/role", "这是最后一位能用的系统管理员"));
        }
        if (role(before.account()).isMachine()) {
            mistakes.add(new Mistake("/role", "演示的对接系统不能改成别的岗位"));
        }
    }

    static Future<Change> disable(RegisterStore.Before before, String by) {
        List<Mistake> mistakes = new ArrayList<>();
        if (before.account().username().equals(by)) {
            mistakes.add(new Mistake("/path/username", "不能停用自己的账号，请另一位系统管理员办"));
        }
        if (before.lastAdministrator()) {
            mistakes.add(new Mistake("/path/username", "这是最后一位能用的系统管理员"));
        }
        return settled(mistakes, new Change.Disable());
    }

    static Future<Change> reset(RegisterStore.Before before, Change.Reset reset) {
        return settled(
                role(before.account()).isMachine() ? List.of(new Mistake("/path/username", "对接系统没有口令")) : List.of(),
                reset);
    }

    private void checkUnit(Role role, Optional<String> unit, List<Mistake> mistakes) {
        if (unit.isPresent() && !units.test(new UnitCode(unit.get()))) {
            mistakes.add(new Mistake("/unit", "没有代码是“" + unit.get() + "”的单位"));
        }
        if (role.needsUnit() && unit.isEmpty()) {
            mistakes.add(new Mistake("/unit", "这个岗位要写明单位"));
        }
        if (!role.needsUnit() && unit.isPresent()) {
            mistakes.add(new Mistake("/unit", "这个岗位不属于哪个单位"));
        }
    }

    private static Role role(StoredAccount account) {
        return Role.ofWire(account.role()).orElseThrow();
    }

    private static Future<Change> settled(List<Mistake> mistakes, Change change) {
        return mistakes.isEmpty() ? Future.succeededFuture(change) : Future.failedFuture(new Mistaken(mistakes));
    }
}
