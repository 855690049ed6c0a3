package org.jiesu.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/** The steps by which one keyset gives way to its next key. The order of the keys in it is the order of their age. */
final class KeyTurn {
    private KeyTurn() {}

    static String id(KeysetHandle.Entry entry) {
        return "%08x".formatted(entry.getId());
    }

    static List<String> ids(KeysetHandle keyset) {
        return entries(keyset).stream().map(KeyTurn::id).toList();
    }

    static KeysetHandle added(KeysetHandle keyset, Parameters kind) {
        return built(KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(kind).withRandomId()));
    }

    static KeysetHandle promoted(KeysetHandle keyset) {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
        builder.getAt(builder.size() - 1).makePrimary();
        return built(builder);
    }

    static KeysetHandle onlyPrimary(KeysetHandle keyset) {
        return built(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(keyset.getPrimary().getKey())
                        .withFixedId(keyset.getPrimary().getId())
                        .makePrimary()));
    }

    private static List<KeysetHandle.Entry> entries(KeysetHandle keyset) {
        return IntStream.range(0, keyset.size()).mapToObj(keyset::getAt).toList();
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the keyset cannot be turned", e);
        }
    }
}
