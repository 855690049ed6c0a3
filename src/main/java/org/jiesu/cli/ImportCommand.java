package org.jiesu.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.imports.FileRefused;
import org.jiesu.imports.Halt;
import org.jiesu.imports.RejectFile;
import org.jiesu.imports.SourceFile;
import org.jiesu.imports.Tally;
import org.jiesu.store.Unavailable;
import org.jiesu.wiring.Importing;
import org.jiesu.wiring.Knowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports complaints from a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "takes in the complaints of a CSV file, each row once however often it is run; exit 0 all are in,"
                + " 1 some were rejected, 2 not possible or not to the end")
final class ImportCommand implements Callable<Integer> {
    private static final int NOT_POSSIBLE = 2;
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Parameters(paramLabel = "FILE.csv", description = "the table; docs/import-format.md describes its columns")
    private Path file;

    @Option(names = "--charset", paramLabel = "NAME", description = "UTF-8 (default) or GB18030")
    private String charset = StandardCharsets.UTF_8.name();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "where rejected rows are named; default FILE.csv.rejects.csv, written only if there are any")
    private @Nullable Path rejects;

    @Override
    public Integer call() throws InterruptedException {
        try {
            RejectFile rejected = new RejectFile(rejectPath());
            SourceFile source = SourceFile.survey(file, encoding());
            ConfigFolder folder = config.folder();
            Mistakes mistakes = new Mistakes();
            Optional<Settings> settings = ConfigOption.settings(folder, Map.of(), mistakes);
            Optional<Knowledge> knowledge = Knowledge.open(folder, mistakes);
            if (settings.isEmpty() || knowledge.isEmpty()) {
                mistakes.all().forEach(err()::println);
                return NOT_POSSIBLE;
            }
            return imported(settings.get(), knowledge.get(), source, rejected);
        } catch (FileRefused refused) {
            return refusal(refused.reasons());
        }
    }

    private int imported(Settings settings, Knowledge knowledge, SourceFile source, RejectFile rejected)
            throws InterruptedException {
        Vertx vertx = Vertx.vertx();
        Halt halt = new Halt();
        CountDownLatch ended = stopWhenAsked(halt);
        try {
            Importing importing = opened(vertx, settings, knowledge, halt);
            try {
                return run(importing, source, rejected, halt);
            } finally {
                Awaited.awaited(importing.close(), STOP);
            }
        } catch (ExecutionException failed) {
            return refusal(List.of(Awaited.reason(failed)));
        } catch (TimeoutException late) {
            return refusal(List.of("数据库没有按时打开或者关上"));
        } finally {
            vertx.close().onComplete(closed -> ended.countDown());
        }
    }

    /** A database that is busy or gone is waited for here too; whoever gave a wrong address sees what is waited for. */
    private Importing opened(Vertx vertx, Settings settings, Knowledge knowledge, Halt halt)
            throws InterruptedException, ExecutionException, TimeoutException {
        long since = System.nanoTime();
        while (true) {
            try {
                return Awaited.awaited(Importing.open(vertx, settings, knowledge), START);
            } catch (ExecutionException failed) {
                boolean late = System.nanoTime() - since
                        > settings.imports().patience().toNanos();
                if (late || !Unavailable.is(failed)) {
                    throw failed;
                }
                err().println("数据库连不上，等着");
                if (halt.calledWithin(BETWEEN_TRIES)) {
                    throw failed;
                }
            }
        }
    }

    private int run(Importing importing, SourceFile source, RejectFile rejected, Halt halt)
            throws InterruptedException {
        Tally tally = new Tally();
        try (ImportProgress progress = ImportProgress.begin(err(), tally, source.rows())) {
            try (rejected) {
                importing.cases().run(source, rejected, tally, halt);
            }
            err().println(progress.line());
        } catch (IOException unwritable) {
            halt.call("写不了 " + rejected.path() + "：" + unwritable);
        }
        return told(tally.figures(), rejected, halt);
    }

    private int told(Tally.Figures figures, RejectFile rejected, Halt halt) {
        if (figures.rejected() > 0) {
            err().println("退回的行见 " + rejected.path() + "。改好后另存为一个只含这些行的文件再导入；没有原编号的表若在原文件里改，已立案的行会重复立案。");
        }
        halt.reason()
                .ifPresentOrElse(
                        reason -> err().println("没有导完：" + reason + "。已立案的都在；同样的命令再执行一次就接着办，不会重复立案。"),
                        () -> err().println("导完了。"));
        err().flush();
        return halt.called() ? NOT_POSSIBLE : figures.rejected() > 0 ? 1 : 0;
    }

    /** An import that is asked to stop (Ctrl+C, SIGTERM) finishes the rows under way and closes what it opened. */
    private static CountDownLatch stopWhenAsked(Halt halt) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            halt.call("被要求停下");
                            try {
                                ended.await(STOP.toSeconds(), TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stopping"));
        return ended;
    }

    private int refusal(List<String> reasons) {
        reasons.forEach(reason -> err().println("jiesu: " + reason));
        err().flush();
        return NOT_POSSIBLE;
    }

    private Charset encoding() {
        return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).stream()
                .filter(known -> known.name().equalsIgnoreCase(charset))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--charset: “" + charset + "” is not UTF-8 or GB18030"));
    }

    private Path rejectPath() {
        Path beside = rejects == null ? file.resolveSibling(file.getFileName() + ".rejects.csv") : rejects;
        if (beside.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize())) {
            throw new FileRefused("--rejects 不能是要导入的文件自己");
        }
        return beside;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
