package org.jiesu.casebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jiesu.core.casefile.Attempt;
import org.jiesu.core.casefile.Callback;

/** A case as the interface shows it. */
public record CaseView(
        String id,
        String number,
        String status,
        int version,
        int seq,
        String kind,
        String channel,
        String title,
        Instant receivedAt,
        @JsonUnwrapped Place where,
        MatterView matter,
        String urgency,
        UnitView holder,
        UnitView responsible,
        List<UnitView> coHandlers,
        JsonNode decision,
        List<ClockView> clocks,
        String nextStep,
        UnitView nextUnit,
        List<String> flags,
        int period,
        int urges,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonUnwrapped Details details) {
    /** Where the trouble is. */
    public record Place(String district, String township, String village) {}

    public record MatterView(String code, String name) {}

    /**
     * What only the page of one case shows.
     *
     * @param commands what this reader may do now
     * @param unanswered what a call back now would be if nobody answered; null unless the citizen is to be called back
     */
    public record Details(
            String text,
            CallerView caller,
            String address,
            JsonNode position,
            Instant occurredAt,
            String requestKind,
            List<Note> notes,
            List<String> commands,
            @JsonInclude(JsonInclude.Include.NON_NULL) Attempt unanswered) {}

    /** The caller, masked. */
    public record CallerView(String name, String phone, boolean anonymous) {}

    /** Something that was said or written about the case. */
    public record Note(
            String kind,
            Instant at,
            String unit,
            String post,
            String text,
            Boolean reached,
            String closingKind,
            @JsonInclude(JsonInclude.Include.NON_NULL) CallbackView callback) {}

    /** What the citizen said when called back; null where nothing was said. */
    public record CallbackView(Boolean contacted, String resolved, String satisfied, List<String> reasons) {
        static CallbackView of(Callback answer) {
            return new CallbackView(
                    answer.contacted().orElse(null),
                    answer.resolved().map(Callback.Resolved::wire).orElse(null),
                    answer.satisfied().map(Callback.Satisfied::wire).orElse(null),
                    answer.reasons());
        }
    }
}
