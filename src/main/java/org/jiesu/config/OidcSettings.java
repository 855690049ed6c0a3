package org.jiesu.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Reads the settings of the provider of identities: all of them, or the issuer left empty. */
final class OidcSettings {
    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private OidcSettings() {}

    static Settings.Oidc read(SettingReader read, Path dataDir) {
        String issuer = read.parsed("oidc.issuer", "", OidcSettings::address);
        String client = read.parsed("oidc.clientId", "", text -> {
            if (text.isEmpty() && !issuer.isEmpty()) {
                throw new IllegalArgumentException("must not be empty where oidc.issuer is set");
            }
            return text;
        });
        return new Settings.Oidc(
                issuer,
                client,
                read.parsed("oidc.clientSecretFile", "", file -> secret(file, dataDir)),
                read.parsed("oidc.redirectUrl", "", OidcSettings::address),
                read.filled("oidc.usernameClaim"));
    }

    /** In clear only to this very machine: what it says is believed. */
    private static String address(String text) {
        if (text.isEmpty()) {
            return text;
        }
        URI address = URI.create(text);
        boolean fine = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && OF_THIS_MACHINE.contains(String.valueOf(address.getHost())));
        if (!fine || address.getHost() == null) {
            throw new IllegalArgumentException("must be an address that begins with https://");
        }
        return text;
    }

    private static String secret(String file, Path dataDir) {
        if (file.isEmpty()) {
            return file;
        }
        try {
            String secret = Files.readString(dataDir.resolve(file)).strip();
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("names an empty file");
            }
            return secret;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("names no file that can be read", unreadable);
        }
    }
}
