package org.jiesu.core.learning;

/**
 * A text of which a person has said what it is.
 *
 * @param title empty where there is none
 */
public record LabelledText(String label, String title, String text) {}
