package org.jiesu.learning;

/** Why something cannot be done with a model now. */
public enum Standstill {
    NO_SUCH_MODEL("没有这个模型", "编号要与模型清单所列一致。"),
    ANOTHER_IS_LEARNING("另一个模型正在学习", "同一时间只学一个，请等它学完。"),
    TOO_FEW_CASES("可学的案件太少", "要有至少 50 件办结且回访已解决的案件，分属至少两类单位，每类至少 5 件。"),
    NOT_LEARNED("这个模型没有学成", "还在学习，或者没有学成；请看它的状态。"),
    LEARNED_FROM_THESE("这些正是它学过的例句", "学过的题考不出水平，请换没有学过的。"),
    NOT_EVALUATED("这个模型没有考核过", "先考核，再启用。"),
    WORSE_THAN_ACTIVE("考核成绩不如现用的模型", "正确率低于现用模型的置信区间。确要启用，请写明理由。"),
    ALREADY_ACTIVE("这个模型正在使用", "不用再启用。"),
    NOT_ACTIVE("这个模型没有在使用", "只有现用的模型可以停用。"),
    ANOTHER_WAS_FASTER("现用的模型刚刚换过", "请看清现用的是哪一个，再决定。");

    private final String title;
    private final String detail;

    Standstill(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    public String title() {
        return title;
    }

    /** The rule, and what can be done instead. */
    public String detail() {
        return detail;
    }

    /** Ends what was asked for; nothing was changed. */
    public Failure failure() {
        return new Failure(this);
    }

    /** Carries a standstill to whoever asked. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Standstill why;

        Failure(Standstill why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        public Standstill why() {
            return why;
        }
    }
}
