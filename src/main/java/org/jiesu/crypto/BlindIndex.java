package org.jiesu.crypto;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Finds a caller by telephone number without the number standing in the database. Eleven digits can be tried out in
 * minutes, so a plain hash would hide nothing; this one needs a key that lies outside the database.
 */
public final class BlindIndex {
    private static final int BYTES = 32;
    private static final int MOBILE_DIGITS = 11;

    private final PrfSet prf;

    public BlindIndex(MasterKey master) {
        this.prf = master.prf();
    }

    /** The index of a number however it was written; nothing if no digit was. */
    public Optional<byte[]> of(String phone) {
        String number = normalised(phone);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(prf.computePrimary(number.getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the master key cannot index", e);
        }
    }

    /** Half-width digits only, without China's country code: {@code ＋86 199-0000-0001} is {@code 19900000001}. */
    static String normalised(String phone) {
        String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.replaceFirst("^(00)?86(?=1\\d{" + (MOBILE_DIGITS - 1) + "}$)", "");
    }
}
