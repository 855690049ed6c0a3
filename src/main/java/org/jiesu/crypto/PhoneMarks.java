package org.jiesu.crypto;

import java.util.Arrays;
import java.util.List;

/** The blind indexes of one number, one for each key of the keyset: more than one only while keys are turned. */
public final class PhoneMarks {
    private final byte[] primary;
    private final List<byte[]> others;
    private final long meeting;

    PhoneMarks(byte[] primary, List<byte[]> others, long meeting) {
        this.primary = primary;
        this.others = List.copyOf(others);
        this.meeting = meeting;
    }

    /** By the primary key: under this one a new caller is found from now on. */
    public byte[] primary() {
        return primary.clone();
    }

    /** By the other keys: under one of these a former caller may be found still. */
    public List<byte[]> others() {
        return others.stream().map(byte[]::clone).toList();
    }

    /** Whether one of them is this one. */
    public boolean has(byte[] index) {
        return Arrays.equals(primary, index) || others.stream().anyMatch(other -> Arrays.equals(other, index));
    }

    /** A number on which all nodes agree that hold the same keys, whichever of them is primary there. */
    public long meeting() {
        return meeting;
    }
}
