package org.jiesu.accounts;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jiesu.config.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said to the provider of identities, and how its tokens are judged. Every call may block for some seconds. */
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int CONNECT_MS = 3_000;
    private static final int READ_MS = 5_000;
    private static final int KEYS_AT_MOST_BYTES = 256 * 1024;
    private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
    /** For a key that is not known its keys are read anew, twice within this time at most. */
    private static final Duration KEYS_ANEW = Duration.ofMinutes(1);

    private static final Duration DESCRIPTION_KEPT = Duration.ofHours(1);
    /** Signed with a key that only the provider has; never {@code none}, never a secret that we know too. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Settings.Oidc settings;
    private final ClientID client;
    private @Nullable Described described;

    /** What the provider says of itself, and its keys. */
    private record Described(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, long until) {}

    Provider(Settings.Oidc settings) {
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
    }

    URI begin(OidcFlow flow, URI back) throws GeneralException, IOException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid", "profile"), client, back)
                .endpointURI(described().metadata().getAuthorizationEndpointURI())
                .state(flow.state())
                .nonce(flow.nonce())
                .codeChallenge(flow.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** The identity token for a code; empty if the provider does not take the code. */
    Optional<JWT> redeem(String code, OidcFlow flow, URI back) throws GeneralException, IOException {
        URI endpoint = described().metadata().getTokenEndpointURI();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, flow.verifier());
        TokenRequest.Builder request = settings.clientSecret().isEmpty()
                ? new TokenRequest.Builder(endpoint, client, grant)
                : new TokenRequest.Builder(
                        endpoint, new ClientSecretBasic(client, new Secret(settings.clientSecret())), grant);
        HTTPRequest http = request.build().toHTTPRequest();
        http.setConnectTimeout(CONNECT_MS);
        http.setReadTimeout(READ_MS);
        TokenResponse response = OIDCTokenResponseParser.parse(http.send());
        if (response instanceof OIDCTokenResponse granted) {
            return Optional.ofNullable(granted.getOIDCTokens().getIDToken());
        }
        LOG.info(
                "the provider of identities does not take a code: {}",
                response.toErrorResponse().getErrorObject().getCode());
        return Optional.empty();
    }

    /** Judges tokens: signature, issuer, audience, time and nonce. */
    IDTokenValidator validator() throws GeneralException, IOException {
        return new IDTokenValidator(
                new Issuer(settings.issuer()),
                client,
                new JWSVerificationKeySelector<>(ALGORITHMS, described().keys()),
                null);
    }

    /** The name by which an administrator knows the person. */
    Optional<String> name(IDTokenClaimsSet claims) {
        return Optional.ofNullable(claims.getStringClaim(settings.usernameClaim()));
    }

    private synchronized Described described() throws GeneralException, IOException {
        Described known = described;
        if (known == null || System.nanoTime() - known.until() > 0) {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), CONNECT_MS, READ_MS);
            known = new Described(
                    metadata,
                    known == null || !known.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())
                            ? keys(metadata)
                            : known.keys(),
                    System.nanoTime() + DESCRIPTION_KEPT.toNanos());
            described = known;
        }
        return known;
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws IOException {
        return JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_MS, READ_MS, KEYS_AT_MOST_BYTES))
                .cache(KEYS_KEPT.toMillis(), CONNECT_MS + READ_MS)
                .refreshAheadCache(false)
                .rateLimited(KEYS_ANEW.toMillis())
                .build();
    }
}
