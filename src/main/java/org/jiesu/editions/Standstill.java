package org.jiesu.editions;

/** Why a step in an edition's life is not possible now. */
public enum Standstill {
    NO_SUCH_EDITION("没有这一版", "编号要与版本清单所列一致。"),
    NO_DRAFT("这一版不是草案", "只有草案可以核对、发布、作废；已发布的版本不再改动，要改请另报一版。"),
    NOT_CHECKED("这一版没有通过核对", "先核对：看过去的案件会换给谁、每条规则是否用得上。有用不上的规则不能发布。"),
    CHECKED_AGAINST_ANOTHER("核对之后，现行版本已经换了", "请与现在的版本再核对一次，再发布。"),
    SAME_AS_PUBLISHED("与现行版本相同", "没有改动，不用另报一版。");

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
