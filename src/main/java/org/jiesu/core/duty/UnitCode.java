package org.jiesu.core.duty;

/** Identity of a unit, stable over reorganisations and renamings: {@code PG-T05}. */
public record UnitCode(String value) {}
