package org.jiesu.core.duty;

import java.util.List;

/**
 * What is told of a candidate beside the chosen one.
 *
 * @param whyNot why it was not chosen; of a second matter, that it is one
 * @param evidence the words that spoke for it; where none of them names its matter, those that most sound like it
 * @param share how much spoke for it, of what spoke for the matter for which most did; 0 to 1
 */
public record Remark(WhyNot whyNot, List<Evidence> evidence, double share) {
    public Remark {
        evidence = List.copyOf(evidence);
    }
}
