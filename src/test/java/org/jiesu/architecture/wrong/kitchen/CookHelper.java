package org.jiesu.architecture.wrong.kitchen;

/** Stands in no layer and says nothing by its name. */
public record CookHelper() {}
