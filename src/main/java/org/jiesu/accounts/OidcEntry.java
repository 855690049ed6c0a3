package org.jiesu.accounts;

import io.vertx.core.Future;
import java.net.URI;
import java.util.Optional;
import org.jiesu.crypto.SecretToken;
import org.jiesu.store.AccountStores;

/** Lets in who has proved at the provider of identities who they are, and is bound to an account. */
public final class OidcEntry {
    private final Identities identities;
    private final AccountStores stores;
    private final Accounts accounts;

    public OidcEntry(Identities identities, AccountStores stores, Accounts accounts) {
        this.identities = identities;
        this.stores = stores;
        this.accounts = accounts;
    }

    /**
     * A login that has begun.
     *
     * @param at where the browser is to go
     * @param browser the secret that it is to bring back
     */
    public record Begun(URI at, SecretToken browser) {}

    /** What became of a login. */
    public sealed interface Arrival {
        /** Entered. */
        record Entered(Entry.Entered entry) implements Arrival {}

        /** The provider knows them, and no account of ours is bound to them: an administrator is told subject and name. */
        record Unbound(Identities.Identity who) implements Arrival {}

        /** It is not the login that this browser began, or the provider does not stand by it. */
        record Refused() implements Arrival {}
    }

    /** Fails with {@link Identities.Gone} while the provider does not answer. */
    public Future<Begun> begin(URI back) {
        OidcFlow flow = OidcFlow.fresh();
        return identities.begin(flow, back).compose(at -> stores.oidc()
                .begin(flow.stateHash(), flow.browser().hash())
                .map(begun -> new Begun(at, flow.browser())));
    }

    /**
     * Ends a login, once.
     *
     * @param code what the provider gave for it
     * @param browser the secret that {@link #begin} gave to the browser
     */
    public Future<Arrival> end(String state, String code, SecretToken browser, URI back) {
        OidcFlow flow = OidcFlow.of(state, browser);
        return stores.oidc()
                .end(flow.stateHash(), browser.hash())
                .compose(ours -> ours ? identities.finish(code, flow, back) : Future.succeededFuture(Optional.empty()))
                .compose(who -> who.map(this::enter).orElseGet(() -> Future.succeededFuture(new Arrival.Refused())));
    }

    private Future<Arrival> enter(Identities.Identity who) {
        return stores.accounts()
                .bySubject(who.subject())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new Arrival.Unbound(who))
                        : accounts.open(found.get(), false).map(Arrival.Entered::new));
    }
}
