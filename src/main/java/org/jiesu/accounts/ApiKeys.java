package org.jiesu.accounts;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiesu.accounts.Mistaken.Mistake;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.crypto.SecretToken;
import org.jiesu.store.ApiKeyStore;
import org.jiesu.store.RegisterStore;

/**
 * 接口密钥: keys of machines, each with an end and with what it is for. A token reads {@code jsk_<id>_<secret>}, so that
 * whoever searches for leaked secrets knows one when he sees it.
 */
public final class ApiKeys {
    private static final int LISTED_AT_MOST = 1_000;
    private static final Pattern TOKEN = Pattern.compile("jsk_([0-9a-f]{12})_[A-Za-z0-9_-]{43}");
    private static final String ACTING_AS = "key:";

    private final ApiKeyStore store;
    private final Predicate<UnitCode> units;

    /**
     * Keeps the keys.
     *
     * @param units whether there is such a unit
     */
    public ApiKeys(ApiKeyStore store, Predicate<UnitCode> units) {
        this.store = store;
        this.units = units;
    }

    /** A key to be made. */
    public record Wanted(String name, List<String> scopes, Optional<String> unit, Duration life) {
        public Wanted {
            scopes = List.copyOf(scopes);
        }
    }

    /** A key, with its token where it was made just now: it is shown this once. */
    public record Told(ApiKeyStore.ApiKey key, Optional<String> token, boolean replayed) {}

    /** The youngest first. */
    public Future<List<ApiKeyStore.ApiKey>> all() {
        return store.all(LISTED_AT_MOST);
    }

    /** Fails with {@link Mistaken} where it cannot be. */
    public Future<Told> create(Wanted wanted, RegisterStore.Order order) {
        List<Mistake> mistakes = mistakes(wanted);
        if (!mistakes.isEmpty()) {
            return Future.failedFuture(new Mistaken(mistakes));
        }
        String id = SecretToken.publicName();
        String token = "jsk_" + id + "_" + SecretToken.fresh().text();
        List<String> scopes = wanted.scopes().stream().distinct().sorted().toList();
        return store.create(
                        new ApiKeyStore.Wanted(id, wanted.name(), wanted.unit(), scopes, wanted.life()),
                        new SecretToken(token).hash(),
                        order)
                .map(told ->
                        new Told(told.key(), told.replayed() ? Optional.empty() : Optional.of(token), told.replayed()));
    }

    private List<Mistake> mistakes(Wanted wanted) {
        List<Mistake> mistakes = new ArrayList<>();
        wanted.unit()
                .filter(unit -> !units.test(new UnitCode(unit)))
                .ifPresent(unit -> mistakes.add(new Mistake("/unit", "没有代码是“" + unit + "”的单位")));
        if (wanted.scopes().isEmpty()) {
            mistakes.add(new Mistake("/scopes", "至少写一项"));
        }
        for (int at = 0; wanted.unit().isPresent() && at < wanted.scopes().size(); at++) {
            if (!Scope.ofWire(wanted.scopes().get(at)).orElseThrow().ofUnits()) {
                mistakes.add(new Mistake("/scopes/" + at, "限定单位的密钥不能有这一项"));
            }
        }
        return mistakes;
    }

    /** Ends a key now; empty if there is none of this id. */
    public Future<Optional<Told>> revoke(String id, RegisterStore.Order order) {
        return store.revoke(id, order)
                .map(told -> told.map(done -> new Told(done.key(), Optional.empty(), done.replayed())));
    }

    /** Whether it reads like a token of ours, so that nobody else need be asked about it. */
    static boolean isOne(String token) {
        return TOKEN.matcher(token).matches();
    }

    /** The machine whose token it is; empty when the key has ended or never was. */
    static Future<Optional<Account>> machine(ApiKeyStore store, SecretToken token) {
        Matcher read = TOKEN.matcher(token.text());
        return read.matches()
                ? store.use(token.hash()).map(found -> found.map(ApiKeys::account))
                : Future.succeededFuture(Optional.empty());
    }

    private static Account account(ApiKeyStore.ApiKey key) {
        Set<Scope> scopes = key.scopes().stream()
                .map(Scope::ofWire)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Account(
                ACTING_AS + key.id(), Role.INTEGRATOR, key.name(), key.unit().map(UnitCode::new), scopes, false);
    }
}
