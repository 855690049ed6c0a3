package org.jiesu.core.duty;

import java.util.Optional;

/**
 * A matter that was looked at beside the chosen one and the runners-up.
 *
 * @param lead who would lead; nobody for what is not for dispatch
 */
public record Considered(Matter matter, Optional<UnitRef> lead, Remark remark) {}
