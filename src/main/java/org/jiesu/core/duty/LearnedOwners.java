package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whom the labels of a model mean in one situation. They name owners in general, and several may be the same unit there:
 * 属地乡镇 is the town of the case, a department whoever answers to its name in the district. Safe to use from several threads.
 */
final class LearnedOwners {
    static final int UNKNOWN = -1;

    private final Answering answering;
    private final List<UnitRef> owners = new ArrayList<>();
    private final int[] ownerOfLabel;
    private final Map<String, Integer> ownerOfTopic = new ConcurrentHashMap<>();

    LearnedOwners(List<String> labels, Answering answering) {
        this.answering = answering;
        this.ownerOfLabel = new int[labels.size()];
        for (int label = 0; label < ownerOfLabel.length; label++) {
            UnitRef meant = answering.called(labels.get(label));
            if (!owners.contains(meant)) {
                owners.add(meant);
            }
            ownerOfLabel[label] = owners.indexOf(meant);
        }
    }

    /** The chances of the owners, from those of the labels. */
    double[] chances(double[] ofLabels) {
        double[] chances = new double[owners.size()];
        for (int label = 0; label < ofLabels.length; label++) {
            chances[ownerOfLabel[label]] += ofLabels[label];
        }
        return chances;
    }

    /** Who leads for the topic by the law; unknown where nobody does, and where no label means whoever does. */
    int of(Topic topic) {
        if (!(topic instanceof Topic.Ruled)) {
            return UNKNOWN;
        }
        Integer known = ownerOfTopic.get(topic.matter().code());
        return known != null ? known : remembered(topic);
    }

    private int remembered(Topic topic) {
        Answering.Led led = answering.led(topic);
        Optional<UnitRef> lead = led.first().filter(unit -> led.ground().isPresent());
        int owner = lead.map(owners::indexOf).orElse(UNKNOWN);
        if (ownerOfTopic.size() < StandingLaw.REMEMBERED) {
            ownerOfTopic.put(topic.matter().code(), owner);
        }
        return owner;
    }
}
