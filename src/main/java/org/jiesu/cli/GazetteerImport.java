package org.jiesu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.ExceptedVillages;
import org.jiesu.core.text.Mistake;
import org.jiesu.duty.DutyBooks;
import org.jiesu.places.DivisionImport;
import org.jiesu.places.Gazetteers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings the official division codes of a district into the config folder: checked whole, and written only without any mistake. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "checks a table of official division codes (统计用区划代码) whole and writes its villages and"
                + " communities beside the places of the district; exit 0 written, 1 it has mistakes and nothing is"
                + " written, 2 not possible")
final class GazetteerImport implements Callable<Integer> {
    private static final int NOT_POSSIBLE = 2;
    private static final long BYTES_AT_MOST = 20_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE.csv|FILE.tsv",
            description = "UTF-8; the first line names the columns code, name and, if wanted, kind")
    private Path file = Path.of("");

    @Option(
            names = "--config",
            required = true,
            paramLabel = "DIR",
            description = "the config folder; a file is written into DIR/places")
    private Path config = Path.of("");

    @Option(names = "--district", required = true, paramLabel = "NAME", description = "whose codes they are: 平谷区")
    private String district = "";

    @Option(
            names = "--source",
            required = true,
            paramLabel = "WORDS",
            description = "where the table comes from, written into the file")
    private String source = "";

    @Option(
            names = "--date",
            required = true,
            paramLabel = "DATE",
            description = "the day of the import, written into the file")
    private LocalDate date = LocalDate.EPOCH;

    @Option(
            names = "--same",
            paramLabel = "NAME=TOWNSHIP",
            description = "a township that stands under another name in the table, after a person confirmed that it is"
                    + " the same: 渔阳地区=平谷镇; may be given several times")
    private Map<String, String> same = Map.of();

    @Option(names = "--dry-run", description = "checks and says what would change, writes nothing")
    private boolean dry;

    @Override
    public Integer call() {
        Optional<String> hindrance = hindrance();
        if (hindrance.isPresent()) {
            return told(List.of(hindrance.get()), NOT_POSSIBLE);
        }
        ConfigFolder folder = ConfigFolder.at(config);
        Mistakes before = new Mistakes();
        DutyBook book = DutyBooks.read(folder, FoldingFiles.read(folder, before), before);
        Gazetteers.read(folder, book.units(), before);
        if (!before.none()) {
            return told(all(before), NOT_POSSIBLE);
        }
        try {
            Mistakes mistakes = new Mistakes();
            Optional<DivisionImport.Plan> plan = new DivisionImport(folder, book.units(), mistakes)
                    .plan(file.toString(), Files.readAllBytes(file), request());
            plan.map(found -> Gazetteers.read(found.folder(), book.units(), mistakes))
                    .ifPresent(after -> mistakes.addAll(ExceptedVillages.check(book, after)));
            if (plan.isEmpty() || !mistakes.none()) {
                List<String> lines = all(mistakes);
                lines.add(mistakes.all().size() + " 处不对，什么都没有写");
                return told(lines, 1);
            }
            return told(done(plan.get()), 0);
        } catch (IOException failed) {
            return told(List.of("读写不了：" + failed), NOT_POSSIBLE);
        }
    }

    private DivisionImport.Request request() {
        return new DivisionImport.Request(district, source, date, same);
    }

    private Optional<String> hindrance() {
        if (!Files.isDirectory(config)) {
            return Optional.of("--config: 没有 " + config + " 这个文件夹");
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of("没有 " + file + " 这个文件");
        }
        return file.toFile().length() > BYTES_AT_MOST
                ? Optional.of(file + " 超过 " + BYTES_AT_MOST + " 字节")
                : Optional.empty();
    }

    private List<String> done(DivisionImport.Plan plan) throws IOException {
        List<String> lines = new ArrayList<>(plan.lines());
        Path target = config.resolve(plan.file());
        if (dry) {
            lines.add("没有写：--dry-run。会写到 " + target);
            return lines;
        }
        // Not inside places/, where whatever lies is read.
        Path unfinished = config.resolve(target.getFileName() + ".unfinished");
        Files.writeString(unfinished, plan.text());
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        lines.add("写到了 " + target);
        return lines;
    }

    private static List<String> all(Mistakes mistakes) {
        return new ArrayList<>(mistakes.all().stream().map(Mistake::toString).toList());
    }

    private int told(List<String> lines, int exit) {
        PrintWriter writer = spec.commandLine().getOut();
        lines.forEach(writer::println);
        writer.flush();
        return exit;
    }
}
