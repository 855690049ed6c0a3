package org.jiesu.store;

import io.vertx.sqlclient.Pool;

/** All that is looked up of those who enter. */
public record AccountStores(
        AccountStore accounts, SessionStore sessions, LoginStore logins, ApiKeyStore keys, OidcLoginStore oidc) {
    /** Over one pool, of those that only look. */
    public static AccountStores of(Pool pool) {
        return new AccountStores(
                new AccountStore(pool),
                new SessionStore(pool),
                new LoginStore(pool),
                new ApiKeyStore(pool),
                new OidcLoginStore(pool));
    }
}
