package org.jiesu.core.casefile;

/** Why an act is not possible, with the rule that says so and the way out. */
public enum Refusal {
    NOT_YOURS("案件不在您单位名下", "签收、联系和反馈由案件现在的承办单位办理（首接负责）。需要您单位承办的，请指挥中心派单。"),
    NOT_NOW("这一步现在不能办", "案件按派单、签收、联系、反馈的次序办理。请先看案件现在的状态。"),
    TOWNSHIP_WITHOUT_ARTICLE("乡镇主办须有条款", "「未列入《乡镇职责规定》的事项，不得擅自向乡镇委托、授权、下放」。请选一条现行条款，或派给部门、街道并写明理由。"),
    REASON_MISSING("要写明理由", "没有条款而指定部门或街道的，指挥中心须写明理由并记入案卷。"),
    ARTICLE_NOT_FOR_UNIT("所选条款不是这个单位的", "条款须在受理当日有效，并且写明由该单位负责。请从列出的条款中选。"),
    CALLER_NOT_REACHABLE("市民没有留电话", "没有可联系的电话，不需要联系这一步，可以直接反馈。"),
    CONTACT_FIRST("先联系市民", "反馈前须联系到市民，或者有三次联系记录。"),
    SIGNED_ALREADY("已经签收，不能撤回", "撤回只用于签收前的错派（首接负责）。需要换承办单位的，请指挥中心改派并写明理由。"),
    SAME_UNIT("案件已在这个单位名下", "改派是换承办单位。只换条款或补充说明的，请用更正或记事。"),
    SAME_URGENCY("紧急程度没有变", "这一件已经是这一类时限。"),
    ONLY_THE_CENTRE_LOWERS("降低紧急程度由指挥中心定", "承办单位和话务只能提高紧急程度；需要降低的，请指挥中心审核。");

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
