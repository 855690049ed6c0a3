package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.List;

/** Collects every mistake of one workbook, up to a bound past which they are only counted. */
public final class SheetMistakes {
    /** Mistakes that are kept; whoever has made more mends these first. */
    public static final int AT_MOST = 10_000;

    private final List<SheetMistake> found = new ArrayList<>();
    private int more;

    /** Of the whole file. */
    public void add(String what) {
        add("", 0, "", what);
    }

    public void add(String sheet, int row, String column, String what) {
        add(new SheetMistake(sheet, row, column, what));
    }

    public void add(SheetMistake mistake) {
        if (found.size() < AT_MOST) {
            found.add(mistake);
        } else {
            more++;
        }
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order in which they were found. */
    public List<SheetMistake> all() {
        return List.copyOf(found);
    }

    /** How many there are beside those that are kept. */
    public int more() {
        return more;
    }
}
