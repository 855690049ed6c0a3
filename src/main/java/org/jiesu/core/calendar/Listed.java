package org.jiesu.core.calendar;

/**
 * What a list of holidays says of one date.
 *
 * @param works true for a make-up working day (调休上班), false for a day off
 * @param holiday the holiday for whose sake it is off or worked
 * @param notice the document that says so
 */
public record Listed(boolean works, String holiday, String notice) {}
