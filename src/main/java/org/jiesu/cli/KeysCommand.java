package org.jiesu.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jiesu.callers.KeyTurning;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.crypto.MasterKey;
import org.jiesu.store.KeyHolderStore;
import org.jiesu.wiring.Rotating;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The master keys on the command line. Exit 0: done, or done before. 1: not now. 2: not possible. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = "the master key, turned while nodes are at work: add, promote, retire")
final class KeysCommand {
    private static final Logger LOG = LoggerFactory.getLogger(KeysCommand.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NOT_NOW = 1;
    private static final int NOT_POSSIBLE = 2;

    @Spec
    private CommandSpec spec;

    @Command(mixinStandardHelpOptions = true, description = "a new key beside the one in use; every node takes it up")
    int add(@Mixin ConfigOption config) throws InterruptedException {
        return run(config, KeyTurning::add, this::tell);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "the new key wraps from now on; refused while a node does not hold it")
    int promote(@Mixin ConfigOption config) throws InterruptedException {
        return run(config, KeyTurning::promote, this::tell);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "the former key goes; refused while a caller or a node needs it")
    int retire(@Mixin ConfigOption config) throws InterruptedException {
        return run(config, KeyTurning::retire, this::tell);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "the keys, how many callers are under each, and which node holds which")
    int list(@Mixin ConfigOption config) throws InterruptedException {
        return run(config, KeyTurning::standing, this::tell);
    }

    private <T> int run(ConfigOption config, Function<KeyTurning, Future<T>> step, Consumer<T> told)
            throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Mistakes mistakes = new Mistakes();
        Optional<Settings> settings = ConfigOption.settings(config.folder(), Map.of(), mistakes);
        if (settings.isEmpty()) {
            mistakes.all().forEach(err::println);
            return NOT_POSSIBLE;
        }
        Vertx vertx = Vertx.vertx();
        try {
            told.accept(Awaited.awaited(new Rotating(settings.get()).run(vertx, step), PATIENCE));
            return 0;
        } catch (ExecutionException failed) {
            LOG.debug("the keys could not be turned", failed);
            err.println("jiesu: " + Awaited.reason(failed));
            return failed.getCause() instanceof KeyTurning.NotNow ? NOT_NOW : NOT_POSSIBLE;
        } catch (TimeoutException late) {
            err.println("jiesu: the database did not answer in time");
            return NOT_POSSIBLE;
        } finally {
            vertx.close();
            err.flush();
        }
    }

    private void tell(MasterKey key) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("primary " + key.id()
                + key.nextId().map(id -> ", added " + id).orElse("")
                + (key.olderIds().isEmpty() ? "" : ", former " + String.join(" ", key.olderIds())));
        out.flush();
    }

    private void tell(KeyHolderStore.Known known) {
        PrintWriter out = spec.commandLine().getOut();
        MasterKey key = known.key();
        key.ids()
                .forEach(id -> out.println("key " + id + " "
                        + (id.equals(key.id()) ? "primary" : key.olderIds().contains(id) ? "former" : "added") + " "
                        + known.under().getOrDefault(id, 0L) + " callers"));
        known.holders()
                .forEach(node -> out.println("node " + node.node() + " holds " + String.join(" ", node.keys())
                        + ", primary " + node.primary() + " since " + node.since()));
        out.flush();
    }
}
