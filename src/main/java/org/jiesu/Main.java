package org.jiesu;

/** Entry of the one jar. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("jiesu");
    }
}
