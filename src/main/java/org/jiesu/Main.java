package org.jiesu;

import org.jiesu.cli.JiesuCommand;

/** Entry of the one jar. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(JiesuCommand.run(args));
    }
}
