package org.jiesu.http;

/** JSON pointers (RFC 6901). */
final class Pointers {
    private Pointers() {}

    static String inside(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
