package org.jiesu.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiesu.config.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 统一认证: the provider of identities (OpenID Connect Core 1.0) to which persons are sent to prove who they are. It is
 * spoken to on threads of its own, so that a provider that is slow or gone holds up nobody else.
 */
public final class Identities {
    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);

    private final WorkerExecutor workers;
    private final int atMost;
    private final Provider provider;
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Speaks to the provider of the settings.
     *
     * @param atMost questions at work or waiting at once
     */
    public Identities(WorkerExecutor workers, int atMost, Settings.Oidc settings) {
        this.workers = workers;
        this.atMost = atMost;
        this.provider = new Provider(settings);
    }

    /** Who it is at the provider, with the name by which an administrator knows them. */
    public record Identity(String subject, String name) {}

    /** The provider is gone, or too many are waiting for it; local logins go on. */
    public static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone(String message) {
            super(message, null, false, false);
        }
    }

    /** Whether it has the three parts of a signed token. */
    static boolean mayBeOne(String token) {
        return token.chars().filter(letter -> letter == '.').count() == 2;
    }

    /** Where to send a browser; {@code flow} is what its login is known by. */
    Future<URI> begin(OidcFlow flow, URI back) {
        return asked(() -> provider.begin(flow, back));
    }

    /** Who came back with this code; empty if code or token are not what the provider gave for this login. */
    Future<Optional<Identity>> finish(String code, OidcFlow flow, URI back) {
        return asked(() -> {
            Optional<JWT> token = provider.redeem(code, flow, back);
            return token.isEmpty() ? Optional.empty() : identity(token.get(), flow.nonce());
        });
    }

    /** Whose token it is; empty if the provider has not signed it for us, or it has ended. */
    Future<Optional<String>> subject(String token) {
        return asked(() -> {
            try {
                return identity(JWTParser.parse(token), null).map(Identity::subject);
            } catch (ParseException garbled) {
                return Optional.empty();
            }
        });
    }

    private Optional<Identity> identity(JWT token, @Nullable Nonce nonce)
            throws JOSEException, GeneralException, IOException {
        try {
            IDTokenClaimsSet claims = provider.validator().validate(token, nonce);
            String subject = claims.getSubject().getValue();
            return Optional.of(new Identity(subject, provider.name(claims).orElse(subject)));
        } catch (BadJOSEException notForUs) {
            LOG.info("a token of the provider of identities was refused: {}", notForUs.getMessage());
            return Optional.empty();
        } catch (RemoteKeySourceException gone) {
            throw gone;
        } catch (KeySourceException noSuchKey) {
            LOG.info("a token is signed with a key that the provider has not: {}", noSuchKey.getMessage());
            return Optional.empty();
        }
    }

    private <T> Future<T> asked(Callable<T> question) {
        if (waiting.incrementAndGet() > atMost) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Gone("too many wait for the provider of identities"));
        }
        return workers.executeBlocking(question, false)
                .onComplete(done -> waiting.decrementAndGet())
                .recover(failure -> {
                    if (failure instanceof IOException
                            || failure instanceof GeneralException
                            || failure instanceof KeySourceException) {
                        LOG.warn("the provider of identities does not answer: {}", failure.toString());
                        return Future.failedFuture(new Gone("the provider of identities does not answer"));
                    }
                    return Future.failedFuture(failure);
                });
    }
}
