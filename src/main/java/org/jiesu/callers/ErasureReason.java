package org.jiesu.callers;

import java.util.Arrays;
import java.util.Optional;

/** Why a caller is erased, as 《中华人民共和国个人信息保护法》第四十七条 lists it. */
public enum ErasureReason {
    /** 处理目的已实现、无法实现或者为实现处理目的不再必要 */
    PURPOSE_DONE("purpose_done", "处理目的已实现或者不再必要"),
    /** 停止提供服务，或者保存期限已届满 */
    PERIOD_OVER("period_over", "保存期限已届满"),
    /** 个人撤回同意 */
    CONSENT_WITHDRAWN("consent_withdrawn", "个人撤回同意"),
    /** 违反法律、行政法规或者违反约定处理个人信息 */
    UNLAWFUL("unlawful", "违法或者违约处理"),
    /** 法律、行政法规规定的其他情形 */
    OTHER_LAW("other_law", "法律、行政法规规定的其他情形");

    private final String wire;
    private final String official;

    ErasureReason(String wire, String official) {
        this.wire = wire;
        this.official = official;
    }

    public String wire() {
        return wire;
    }

    public String official() {
        return official;
    }

    public static Optional<ErasureReason> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(reason -> reason.wire.equals(wire))
                .findFirst();
    }
}
