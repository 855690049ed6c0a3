package org.jiesu.accounts;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jiesu.crypto.SecretToken;

/**
 * One login under way at the provider. Its nonce and its code verifier are worked out from a secret that only the browser
 * holds, so that nothing in our database helps anybody to finish it.
 *
 * @param state what the provider hands back
 * @param browser the secret of the browser that began it
 */
record OidcFlow(State state, SecretToken browser) {
    static OidcFlow fresh() {
        return new OidcFlow(new State(SecretToken.fresh().text()), SecretToken.fresh());
    }

    /** The flow that a browser says it comes back from. */
    static OidcFlow of(String state, SecretToken browser) {
        return new OidcFlow(new State(state), browser);
    }

    Nonce nonce() {
        return new Nonce(workedOut("nonce"));
    }

    /** PKCE (RFC 7636). */
    CodeVerifier verifier() {
        return new CodeVerifier(workedOut("verifier"));
    }

    byte[] stateHash() {
        return new SecretToken(state.getValue()).hash();
    }

    private String workedOut(String use) {
        try {
            byte[] words = (use + " " + browser.text()).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
