package org.jiesu.crypto;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds a caller by telephone number without the number standing in the database. Eleven digits can be tried out in
 * minutes, so a plain hash would hide nothing; this one needs a key that lies outside the database.
 */
public final class BlindIndex {
    private static final int BYTES = 32;
    private static final int MOBILE_DIGITS = 11;

    private final Supplier<MasterKey> master;

    public BlindIndex(MasterKey master) {
        this(() -> master);
    }

    public BlindIndex(Supplier<MasterKey> master) {
        this.master = master;
    }

    /** The index of a number however it was written; nothing if no digit was. */
    public Optional<byte[]> of(String phone) {
        return marks(phone, master.get()).map(PhoneMarks::primary);
    }

    /** The indexes of a number by every key: while keys are turned a caller is under one or the other. None for no digit. */
    public List<byte[]> every(String phone) {
        return marks(phone, master.get())
                .map(marks -> Stream.concat(Stream.of(marks.primary()), marks.others().stream())
                        .toList())
                .orElse(List.of());
    }

    /** The indexes of a number by every key of this master key; nothing if no digit was written. */
    public Optional<PhoneMarks> marks(String phone, MasterKey by) {
        return Optional.of(normalised(phone))
                .filter(number -> !number.isEmpty())
                .map(number -> marks(number.getBytes(StandardCharsets.US_ASCII), by.prf()));
    }

    /**
     * The index under which a number is flagged, which tells nothing of the caller of that number; nothing if no digit was
     * written.
     *
     * @throws FlagKeyMissing if the master key was made before numbers could be flagged and never turned since
     */
    public Optional<byte[]> flag(String phone) {
        PrfSet prf = master.get().flagPrf().orElseThrow(FlagKeyMissing::new);
        return Optional.of(normalised(phone))
                .filter(number -> !number.isEmpty())
                .map(number ->
                        marks(number.getBytes(StandardCharsets.US_ASCII), prf).primary());
    }

    private static PhoneMarks marks(byte[] number, PrfSet prf) {
        SortedMap<Integer, byte[]> all = new TreeMap<>(Comparator.comparing(Integer::toUnsignedLong));
        prfs(prf).forEach((id, key) -> all.put(id, index(number, key)));
        long meeting = ByteBuffer.wrap(all.get(all.firstKey())).getLong();
        byte[] primary = Optional.ofNullable(all.remove(prf.getPrimaryId())).orElseThrow();
        return new PhoneMarks(primary, all.values().stream().toList(), meeting);
    }

    private static Map<Integer, Prf> prfs(PrfSet keyset) {
        try {
            return keyset.getPrfs();
        } catch (GeneralSecurityException e) {
            throw new KeyFailure("the master key cannot index", e);
        }
    }

    private static byte[] index(byte[] number, Prf key) {
        try {
            return key.compute(number, BYTES);
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
