package org.jiesu.core.casefile;

/** Why an act is not possible, with the rule that says so and the way out. */
public enum Refusal {
    NOT_YOURS("案件不在您单位名下", "签收、联系和反馈由案件现在的承办单位办理（首接负责）。需要您单位承办的，请指挥中心派单。"),
    NOT_NOW("这一步现在不能办", "案件按派单、签收、联系、反馈的次序办理。请先看案件现在的状态。"),
    TOWNSHIP_WITHOUT_ARTICLE("乡镇主办须有条款", "「未列入《乡镇职责规定》的事项，不得擅自向乡镇委托、授权、下放」。请选一条现行条款，或派给部门、街道并写明理由。"),
    REASON_MISSING("要写明理由", "没有条款而指定部门或街道的，指挥中心须写明理由并记入案卷。"),
    ARTICLE_NOT_FOR_UNIT("所选条款不是这个单位的", "条款须在受理当日有效，并且写明由该单位负责。请从列出的条款中选。"),
    CALLER_NOT_REACHABLE("没有可以联系的电话", "市民没有留电话，或者不公开身份。不需要联系这一步，可以直接反馈，由热线回访。"),
    CONTACT_FIRST("先联系市民", "反馈前须联系到市民，或者有三次联系记录。"),
    SIGNED_ALREADY("已经签收，不能撤回", "撤回只用于签收前的错派（首接负责）。需要换承办单位的，请指挥中心改派并写明理由。"),
    SAME_UNIT("案件已在这个单位名下", "改派是换承办单位。只换条款或补充说明的，请用更正或记事。"),
    SAME_URGENCY("紧急程度没有变", "这一件已经是这一类时限。"),
    RETURN_AWAITS_RULING("退单待裁定", "承办单位已经退单，指挥中心裁定之前不能继续办理；反馈时限照走。请先裁定。"),
    NOTHING_TO_RULE_ON("没有待裁定的退单", "承办单位没有退单，不需要裁定。"),
    RETURN_WINDOW_OVER("退单窗口已过", "退单须在派单后的退单窗口内提出。不属于本单位职责的，请报指挥中心改派（首接负责）。"),
    REQUEST_PENDING("已有申请待审批", "同一时间只能有一项延期或挂账申请，请先审批。"),
    NOTHING_ASKED("没有待审批的申请", "承办单位没有提出这项申请，或者已经审批。"),
    TOO_LATE_TO_EXTEND("已过时限，不能延期", "延期须在时限之前申请。"),
    EXTENDED_ALREADY("已经延期过一次", "一个办理周期只能延期一次。长期事项请申请挂账。"),
    NOT_LATER("延期没有晚于现在的时限", "请写一个晚于现在时限的时间。"),
    DEADLINE_NOT_OURS("时限是随案来的", "时限由来源系统给定，本系统不能延期，请向来源系统申请。"),
    HELD_ALREADY("已经挂账", "挂账期间时限停走，须先销号。"),
    NOT_HELD("没有挂账", "案件不在挂账清单上，不需要销号。"),
    QUESTION_OPEN("已有问题等市民答复", "请先联系市民得到答复，或等待期满。"),
    QUESTIONS_USED_UP("不能再停表等补充", "一个办理周期内因补充材料停走的次数有限，再问不停时限，请直接联系市民。"),
    NOT_A_FUTURE_DAY("日期须在今天之后", "请写今天之后的日期。"),
    NO_SUCH_PROMISE("没有这项承诺", "承诺已经兑现或说明，或者不是这一件的。"),
    ONLY_THE_CENTRE_LOWERS("降低紧急程度由指挥中心定", "承办单位和话务只能提高紧急程度；需要降低的，请指挥中心审核。"),
    CALLER_ERASED("诉求人信息已删除", "依《个人信息保护法》第四十七条删除了这一件诉求人的信息，不能再写入文字；办理经过仍可查。再有来电请新开一件。");

    private final String title;
    private final String reason;

    Refusal(String title, String reason) {
        this.title = title;
        this.reason = reason;
    }

    public String title() {
        return title;
    }

    /** The rule, and what can be done instead. */
    public String reason() {
        return reason;
    }
}
