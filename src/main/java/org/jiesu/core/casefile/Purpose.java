package org.jiesu.core.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a caller's data is looked at for (个人信息保护法 第六条: a definite purpose, and no more than it needs). The list is
 * ours; no article names one.
 */
public enum Purpose {
    /** 联系诉求人 */
    CONTACT,
    /** 上门核实 */
    VISIT,
    /** 回访 */
    CALLBACK,
    /** 判断归属 */
    DISPATCH,
    /** 紧急救助 */
    EMERGENCY,
    /** 依法调取 */
    LEGAL_REQUEST;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> ofWire(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }
}
