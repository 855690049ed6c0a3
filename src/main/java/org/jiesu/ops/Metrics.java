package org.jiesu.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Every figure of a node, as Prometheus reads it; what each means stands in {@code docs/operations.md}. A label is a word
 * of an enum, of the contract or of the settings, never one that a caller can choose: whoever could would fill the memory
 * of this node and of whatever collects its figures.
 */
public final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    /** The registry itself holds what it asks only weakly. */
    private final List<DoubleSupplier> asked = new ArrayList<>();

    /**
     * Begins with the figures of the Java machine.
     *
     * @param version of this jar
     */
    public Metrics(String version) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
        now("jiesu.build.info", "Always 1; the version of the jar is its label", Tags.of("version", version), () -> 1);
    }

    /** A figure that is asked for when somebody reads it, and may fall; not a number while it is not known. */
    public void now(String name, String help, Tags labels, DoubleSupplier figure) {
        Gauge.builder(name, figure::getAsDouble).description(help).tags(labels).register(registry);
    }

    /** A sum that is asked for when somebody reads it, and never falls while the node runs. */
    public void sum(String name, String help, Tags labels, DoubleSupplier sum) {
        asked.add(sum);
        FunctionCounter.builder(name, sum, DoubleSupplier::getAsDouble)
                .description(help)
                .tags(labels)
                .register(registry);
    }

    MeterRegistry registry() {
        return registry;
    }

    /** All figures in Prometheus' text format, version 0.0.4. */
    String text() {
        return registry.scrape();
    }

    /** Stops listening to the Java machine. */
    void close() {
        collections.close();
        registry.close();
    }
}
