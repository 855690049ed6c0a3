package org.jiesu.core.text;

/**
 * One mistake in something a person wrote: where it stands and what is wrong with it.
 *
 * @param file name of the file as the person knows it, or of the variable when it is not in a file
 * @param line line in the file, counted from 1; 0 when the mistake has no line
 * @param what what is wrong and, where that is known, what would be right
 */
public record Mistake(String file, int line, String what) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + what : file + ":" + line + ": " + what;
    }
}
