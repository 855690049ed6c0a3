package org.jiesu.accounts;

import io.vertx.core.Future;
import java.util.Optional;
import org.jiesu.crypto.SecretToken;
import org.jiesu.store.AccountStores;

/** Knows whose bearer token it is: a machine's with a key, the demonstration's, or one from the provider of identities. */
public final class Tokens {
    private final AccountStores stores;
    private final Optional<Identities> identities;

    /**
     * Knows tokens.
     *
     * @param identities where there is a provider of identities
     */
    public Tokens(AccountStores stores, Optional<Identities> identities) {
        this.stores = stores;
        this.identities = identities;
    }

    /** Whose it is; empty when it has ended or never was. */
    public Future<Optional<Account>> of(String token) {
        if (ApiKeys.isOne(token)) {
            return ApiKeys.machine(stores.keys(), new SecretToken(token));
        }
        if (Identities.mayBeOne(token) && identities.isPresent()) {
            return identities
                    .get()
                    .subject(token)
                    .compose(subject -> subject.map(stores.accounts()::bySubject)
                            .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                    .map(found -> found.map(account -> Accounts.account(account, false)));
        }
        return stores.accounts()
                .byToken(new SecretToken(token).hash())
                .map(found -> found.map(account -> Accounts.account(account, false)));
    }
}
