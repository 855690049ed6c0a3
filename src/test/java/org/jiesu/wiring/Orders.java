package org.jiesu.wiring;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.dispatch.Order;
import org.jiesu.dispatch.Wish;

/** Commands as tests give them: without a key, and to units without helpers. */
public final class Orders {
    private Orders() {}

    public static Order order(CaseId id, int version, Acting who) {
        return new Order(id, version, who, Optional.empty());
    }

    public static Wish wish(String lead, Optional<String> rule, Optional<String> reason) {
        return new Wish(lead, List.of(), rule, Optional.empty(), reason);
    }
}
