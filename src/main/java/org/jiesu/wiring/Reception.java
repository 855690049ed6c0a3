package org.jiesu.wiring;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiesu.accounts.Accounts;
import org.jiesu.accounts.ApiKeys;
import org.jiesu.accounts.Identities;
import org.jiesu.accounts.OidcEntry;
import org.jiesu.accounts.OwnAccess;
import org.jiesu.accounts.PasswordRules;
import org.jiesu.accounts.Passwords;
import org.jiesu.accounts.Register;
import org.jiesu.accounts.Tokens;
import org.jiesu.api.AccountsApi;
import org.jiesu.api.ApiKeysApi;
import org.jiesu.api.AuthApi;
import org.jiesu.api.OidcApi;
import org.jiesu.api.OwnAccessApi;
import org.jiesu.casebook.UnitNames;
import org.jiesu.config.Settings;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.http.Entrance;
import org.jiesu.http.Resource;
import org.jiesu.http.SessionCookie;
import org.jiesu.store.AccountStores;
import org.jiesu.store.ApiKeyStore;
import org.jiesu.store.Database;
import org.jiesu.store.RegisterStore;

/** Who may enter a node: everything about accounts, built once for all event loops. */
record Reception(
        Accounts accounts,
        Passwords passwords,
        OwnAccess own,
        Register register,
        ApiKeys keys,
        Optional<OidcEntry> oidc,
        Entrance entrance,
        SessionCookie cookie) {

    static Reception of(Vertx vertx, Settings settings, Books books, Database database) {
        Settings.Limits limits = settings.limits();
        AccountStores stores = AccountStores.of(database.reads());
        Passwords passwords =
                new Passwords(vertx.createSharedWorkerExecutor("passwords", limits.workers()), limits.workerQueue());
        Optional<Identities> identities = identities(vertx, settings);
        Accounts accounts = new Accounts(stores, passwords, settings.sessions());
        SessionCookie cookie = SessionCookie.ofSessions(
                settings.sessions().secureCookie(), settings.sessions().life());
        Predicate<UnitCode> units =
                code -> books.now().routing().book().units().byCode(code).isPresent();
        return new Reception(
                accounts,
                passwords,
                new OwnAccess(
                        stores,
                        passwords,
                        new PasswordRules(settings.passwords().shortest()),
                        settings.sessions()),
                new Register(
                        new RegisterStore(database.commands()),
                        passwords,
                        units,
                        settings.passwords().oneTimeLife()),
                new ApiKeys(new ApiKeyStore(database.commands()), units),
                identities.map(provider -> new OidcEntry(provider, stores, accounts)),
                new Entrance(accounts, new Tokens(stores, identities), cookie),
                cookie);
    }

    private static Optional<Identities> identities(Vertx vertx, Settings settings) {
        Settings.Limits limits = settings.limits();
        return settings.oidc().isOn()
                ? Optional.of(new Identities(
                        vertx.createSharedWorkerExecutor("identities", limits.workers()),
                        limits.workerQueue(),
                        settings.oidc()))
                : Optional.empty();
    }

    List<Resource> resources(Settings settings, UnitNames units) {
        return List.of(
                new AuthApi(accounts, cookie, units, settings.clock()),
                new OidcApi(oidc, settings.oidc().redirectUrl(), cookie),
                new OwnAccessApi(own, cookie),
                new AccountsApi(register, units),
                new ApiKeysApi(keys, units));
    }
}
