package org.jiesu.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.wiring.Demonstration;
import org.jiesu.wiring.Knowledge;
import org.jiesu.wiring.Machine;
import org.jiesu.wiring.Node;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a node until it is asked to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "runs a node: console, API, clocks; without a database configured it starts its own PostgreSQL")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
    private static final int NOT_POSSIBLE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(
            names = "--demo",
            description = "demonstration: demo accounts, a day of complaints, a clock that can be moved")
    private boolean demo;

    @Option(names = "--port", paramLabel = "PORT", description = "public port; 0 takes a free one")
    private @Nullable Integer port;

    @Option(names = "--ops-port", paramLabel = "PORT", description = "port of health and metrics; 0 takes a free one")
    private @Nullable Integer opsPort;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Mistakes mistakes = new Mistakes();
        ConfigFolder folder = config.folder();
        Optional<Settings> settings = ConfigOption.settings(folder, options(), mistakes);
        Optional<Knowledge> knowledge = Knowledge.open(folder, mistakes);
        if (settings.isEmpty() || knowledge.isEmpty()) {
            mistakes.all().forEach(err::println);
            return NOT_POSSIBLE;
        }
        Machine machine = Machine.start();
        try {
            Node node = Awaited.awaited(start(machine, settings.get(), knowledge.get(), folder), PATIENCE);
            serveUntilAsked(machine.vertx(), node);
            return 0;
        } catch (ExecutionException failed) {
            LOG.debug("the node did not start", failed);
            err.println("jiesu: " + Awaited.reason(failed));
            return NOT_POSSIBLE;
        } catch (TimeoutException late) {
            err.println("jiesu: the node did not start in time");
            return NOT_POSSIBLE;
        }
    }

    private Future<Node> start(Machine machine, Settings settings, Knowledge knowledge, ConfigFolder folder) {
        return Node.build(machine, settings, knowledge).compose(node -> prepared(node, settings, knowledge, folder)
                .compose(lines -> node.open().onSuccess(opened -> announce(node, lines)))
                .map(node)
                .recover(failure -> node.stop().transform(stopped -> Future.failedFuture(failure))));
    }

    /** What a person needs to enter, told this once and never logged. */
    private Future<List<String>> prepared(Node node, Settings settings, Knowledge knowledge, ConfigFolder folder) {
        if (!demo) {
            Duration life = settings.passwords().oneTimeLife();
            return node.accounts().firstAdministrator(life).map(password -> password.map(shown ->
                            List.of("系统管理员账号 admin  一次性口令 " + shown + "  （" + life.toHours() + " 小时内登录并设自己的口令，只显示这一次）"))
                    .orElse(List.of()));
        }
        Demonstration demonstration = Demonstration.with(settings.demo());
        return demonstration.prepare(node, knowledge, folder).map(demonstration.lines());
    }

    private void announce(Node node, List<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.println("接诉 http://localhost:" + node.port() + "/  健康检查 http://localhost:" + node.opsPort()
                + "/health/ready  停止 Ctrl+C");
        out.flush();
    }

    /** A node that is asked to stop (Ctrl+C, SIGTERM) finishes what it has accepted. */
    private static void serveUntilAsked(Vertx vertx, Node node) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop(vertx, node);
                            asked.countDown();
                        },
                        "stopping"));
        asked.await();
    }

    private static void stop(Vertx vertx, Node node) {
        try {
            Awaited.awaited(node.stop().eventually(vertx::close), PATIENCE);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.error("the node did not stop in an orderly way", failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command's own options, as properties. */
    private Map<String, String> options() {
        Map<String, String> given = new HashMap<>();
        if (demo) {
            given.put("jiesu.clock.mode", "settable");
        }
        Optional.ofNullable(port).ifPresent(number -> given.put("jiesu.http.port", number.toString()));
        Optional.ofNullable(opsPort).ifPresent(number -> given.put("jiesu.ops.port", number.toString()));
        return given;
    }
}
