package org.jiesu.core.casefile;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.sla.Subject;

/**
 * Who must answer, and what says so. 「未列入《乡镇职责规定》的事项，不得擅自向乡镇委托、授权、下放」: an assignment that gives a 乡镇 the
 * lead on a written reason alone cannot be built.
 *
 * @param helpers 协办, in order, without the lead
 * @param matter code of the matter; empty where a person named a unit without one
 * @param remark what a dispatcher wrote beside an article or a delegation
 */
public record Assignment(
        UnitCode lead,
        UnitKind kind,
        Ground ground,
        List<UnitCode> helpers,
        Optional<String> matter,
        Optional<ContentRef> remark) {
    public Assignment {
        helpers = List.copyOf(helpers);
        if (kind == UnitKind.TOWNSHIP && ground instanceof Ground.WrittenReason) {
            throw new IllegalArgumentException("a 乡镇 leads only by an article in force or a recorded delegation");
        }
        if (kind == UnitKind.HOTLINE) {
            throw new IllegalArgumentException("the hotline's own desks are never given a case: " + lead);
        }
        if (helpers.contains(lead)) {
            throw new IllegalArgumentException("the lead cannot help itself: " + lead);
        }
    }

    /** What a dispatcher wrote, be it the ground itself or beside it. */
    public Optional<ContentRef> words() {
        return ground instanceof Ground.WrittenReason written ? Optional.of(written.words()) : remark;
    }

    /** What decides about the terms of a case that is given away like this. */
    Subject tells(Subject before) {
        return before.about(matter.or(before::matter));
    }
}
