package org.jiesu.core.casefile;

/** What lets a unit be given a case. */
public sealed interface Ground {
    /** A duty rule, and through it the article, of one version of the duty book. */
    record Article(String rule, String bookVersion) implements Ground {}

    /** A recorded delegation with document and dates. */
    record Delegated(String delegation) implements Ground {}

    /** A dispatcher's written reason: enough for a department or a 街道, never for a 乡镇. */
    record WrittenReason(ContentRef words) implements Ground {}
}
