package org.jiesu.load;

/** A complaint as a fact of Drools: its folded words, and how many phrases held. */
public final class Said {
    private final String text;
    private int found;

    public Said(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }

    public int getFound() {
        return found;
    }

    /** Called by every rule that fires. */
    public void hit() {
        found++;
    }
}
