package org.jiesu.casebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiesu.core.casefile.Attempt;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.Request;
import org.jspecify.annotations.Nullable;

/** A case as the interface shows it. */
public record CaseView(
        String id,
        String number,
        String status,
        int version,
        int seq,
        String kind,
        String channel,
        @Nullable String title,
        Instant receivedAt,
        @JsonUnwrapped Place where,
        @Nullable MatterView matter,
        String urgency,
        @Nullable UnitView holder,
        @Nullable UnitView responsible,
        List<UnitView> coHandlers,
        @Nullable JsonNode decision,
        List<ClockView> clocks,
        @Nullable String nextStep,
        @Nullable UnitView nextUnit,
        List<String> flags,
        int period,
        int urges,
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonUnwrapped @Nullable Details details) {
    /** Where the trouble is. */
    public record Place(@Nullable String district, @Nullable String township, @Nullable String village) {}

    public record MatterView(String code, String name) {}

    /**
     * What only the page of one case shows.
     *
     * @param request what the unit has asked for and nobody has ruled on
     * @param commands what this reader may do now
     * @param unanswered what a call back now would be if nobody answered; null unless the citizen is to be called back
     */
    public record Details(
            @Nullable String text,
            CallerView caller,
            @Nullable String address,
            @Nullable JsonNode position,
            @Nullable Instant occurredAt,
            @Nullable String requestKind,
            @Nullable RequestView request,
            List<Note> notes,
            List<String> commands,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Attempt unanswered) {}

    /** A request that is open: an extension until an instant, or a hold to be looked at again on a day. */
    public record RequestView(String what, @Nullable Instant until, @Nullable LocalDate reviewOn) {
        static RequestView of(Request request) {
            return request instanceof Request.Extension extension
                    ? new RequestView(request.wire(), extension.until(), null)
                    : new RequestView(request.wire(), null, ((Request.Hold) request).reviewOn());
        }
    }

    /**
     * The caller.
     *
     * @param shown {@code masked}; {@code hidden} from whom it does not concern; {@code clear} for a stated purpose
     */
    public record CallerView(@Nullable String name, @Nullable String phone, boolean anonymous, String shown) {}

    /** Something that was said or written about the case. */
    public record Note(
            String kind,
            Instant at,
            @Nullable String unit,
            String post,
            @Nullable String text,
            @Nullable Boolean reached,
            @Nullable String closingKind,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CallbackView callback) {}

    /** What the citizen said when called back; null where nothing was said. */
    public record CallbackView(
            @Nullable Boolean contacted, @Nullable String resolved, @Nullable String satisfied, List<String> reasons) {
        static CallbackView of(Callback answer) {
            return new CallbackView(
                    answer.contacted().orElse(null),
                    answer.resolved().map(Callback.Resolved::wire).orElse(null),
                    answer.satisfied().map(Callback.Satisfied::wire).orElse(null),
                    answer.reasons());
        }
    }
}
