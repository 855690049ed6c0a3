package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a case came from that another system sent us, such as the city's ticket.
 *
 * @param system that sent it
 * @param number it has there: one number of one system is one case here
 * @param dueAt by when it wants the reply; it wins over our own terms
 */
public record Source(String system, String number, Optional<Instant> dueAt) {}
