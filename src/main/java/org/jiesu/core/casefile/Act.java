package org.jiesu.core.casefile;

/** What a person can do to a case. */
public enum Act {
    /** 派单 */
    DISPATCH("dispatch", Whose.CENTRE),
    /** 撤回派单, before it is signed */
    RECALL("recall", Whose.CENTRE),
    /** 改派 */
    TRANSFER("transfer", Whose.CENTRE),
    /** 签收 */
    SIGN("sign", Whose.HOLDER),
    /** 联系 */
    CONTACT("contact", Whose.HOLDER),
    /** 退单 */
    RETURN("return", Whose.HOLDER),
    /** 退单裁定 */
    ADJUDICATE("adjudicate", Whose.CENTRE),
    /** 申请延期 */
    EXTEND("extend", Whose.HOLDER),
    /** 申请挂账 */
    HOLD("hold", Whose.HOLDER),
    /** 审批延期、挂账 */
    APPROVE("approve", Whose.HOLDER_OR_CENTRE),
    /** 销号: the end of a hold */
    RESUME("resume", Whose.HOLDER_OR_CENTRE),
    /** 待补充: a question to the caller */
    ASK("ask", Whose.HOLDER),
    /** 承诺, and what became of it */
    PROMISE("promise", Whose.HOLDER),
    /** 办理反馈 */
    REPLY("reply", Whose.HOLDER),
    /** 回访 */
    CALLBACK("callback", Whose.CENTRE),
    /** 重办 */
    REOPEN("reopen", Whose.CENTRE),
    /** 催单 */
    URGE("urge", Whose.CONCERNED),
    /** 提级: another urgency */
    RAISE("raise", Whose.HOLDER_OR_CENTRE),
    /** 更正 */
    CORRECT("correct", Whose.HOLDER_OR_CENTRE),
    /** 记事 */
    NOTE("note", Whose.CONCERNED);

    /** To whom an act belongs. Which roles have it at all the gate knows. */
    enum Whose {
        /** To the hotline, the command centre and the callback desk. */
        CENTRE,
        /** To the unit in whose queue the case stands, and to nobody else. */
        HOLDER,
        /** To the holder, and to whoever acts for no unit. */
        HOLDER_OR_CENTRE,
        /** To every unit that holds, has signed or helps, and to whoever acts for no unit. */
        CONCERNED
    }

    private final String wire;
    private final Whose whose;

    Act(String wire, Whose whose) {
        this.wire = wire;
        this.whose = whose;
    }

    public String wire() {
        return wire;
    }

    Whose whose() {
        return whose;
    }
}
