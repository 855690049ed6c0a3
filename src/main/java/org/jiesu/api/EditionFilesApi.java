package org.jiesu.api;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.text.Mistake;
import org.jiesu.editions.Editions;
import org.jiesu.editions.Shelf;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.sheets.BookArchive;
import org.jiesu.sheets.BookWorkbook;
import org.jiesu.sheets.SheetMistakes;
import org.jiesu.sheets.SheetPlaces;
import org.jiesu.store.StoredEdition;

/** Duty books as files that people edit, in and out. */
public final class EditionFilesApi implements Resource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ZIP = "application/zip";

    private final Editions editions;

    public EditionFilesApi(Editions editions) {
        this.editions = editions;
    }

    private record Entered(String note, Optional<String> workbook, Optional<String> archive) {}

    /**
     * What was sent, read.
     *
     * @param places from its lines back to the sheets, where it came as a workbook
     */
    private record Read(TextFiles files, Optional<SheetPlaces> places) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("enterEdition", this::enter, "exportEdition", this::export);
    }

    private Future<Answer> enter(Asked asked) {
        Entered entered = asked.body(Entered.class);
        Wrongs wrongs = new Wrongs();
        if (entered.workbook().isPresent() == entered.archive().isPresent()) {
            wrongs.add("", "workbook 和 archive 写一项，只写一项");
        }
        byte[] bytes = entered.workbook()
                .or(entered::archive)
                .map(text -> decoded(text, entered.workbook().isPresent() ? "/workbook" : "/archive", wrongs))
                .orElse(new byte[0]);
        return wrongs.settled()
                .compose(fine -> read(asked, bytes, entered.workbook().isPresent()))
                .compose(read -> editions.enter(read.files(), entered.note().strip(), EditionAnswers.order(asked))
                        .recover(failure -> EditionAnswers.problem(placed(failure, read))))
                .map(told -> EditionAnswers.told(201, told))
                .recover(EditionAnswers::problem);
    }

    private static byte[] decoded(String text, String pointer, Wrongs wrongs) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException garbled) {
            wrongs.add(pointer, "不是 base64");
            return new byte[0];
        }
    }

    private Future<Read> read(Asked asked, byte[] bytes, boolean workbook) {
        return editions.published()
                .compose(now -> editions.files(now.version()))
                .compose(base -> asked.context()
                        .vertx()
                        .executeBlocking(() -> workbook ? workbook(bytes, base) : archive(bytes), false));
    }

    private static Read workbook(byte[] bytes, TextFiles base) throws IOException, Shelf.Refused {
        SheetMistakes mistakes = new SheetMistakes();
        Optional<BookWorkbook.Read> read = BookWorkbook.read(new ByteArrayInputStream(bytes), base, mistakes);
        return read.map(found -> new Read(found.files(), Optional.of(found.places())))
                .orElseThrow(() -> new Shelf.Refused(mistakes.all().stream()
                        .map(one -> new Mistake(where(one.sheet(), one.row(), one.column()), 0, one.what()))
                        .toList()));
    }

    private static Read archive(byte[] bytes) throws IOException, Shelf.Refused {
        Mistakes mistakes = new Mistakes();
        Optional<TextFiles> files = BookArchive.read(new ByteArrayInputStream(bytes), mistakes);
        return new Read(files.orElseThrow(() -> new Shelf.Refused(mistakes.all())), Optional.empty());
    }

    /** The loader's mistakes, told where a person wrote them. */
    private static Throwable placed(Throwable failure, Read read) {
        return failure instanceof Shelf.Refused refused && read.places().isPresent()
                ? new Shelf.Refused(placed(refused.mistakes(), read.places().get()))
                : failure;
    }

    private static List<Mistake> placed(List<Mistake> mistakes, SheetPlaces places) {
        return mistakes.stream()
                .map(one -> places.of(one.file(), one.line())
                        .map(place -> new Mistake(where(place.sheet(), place.row(), place.column()), 0, one.what()))
                        .orElse(one))
                .toList();
    }

    private static String where(String sheet, int row, String column) {
        String inSheet = row == 0 ? sheet : sheet + "!" + row;
        return column.isEmpty() ? inSheet : inSheet + " " + column;
    }

    private Future<Answer> export(Asked asked) {
        boolean archive = asked.query("format").filter("zip"::equals).isPresent();
        return EditionAnswers.number(asked)
                .compose(editions::one)
                .compose(edition -> editions.files(edition.version())
                        .compose(files -> asked.context().vertx().executeBlocking(() -> written(files, archive), false))
                        .map(bytes -> Answer.text(archive ? ZIP : XLSX, bytes)
                                .with(
                                        "Content-Disposition",
                                        "attachment; filename=\"" + name(edition, archive) + "\"")))
                .recover(EditionAnswers::problem);
    }

    private static Buffer written(TextFiles files, boolean archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (archive) {
            BookArchive.write(files, out);
        } else {
            BookWorkbook.write(files, out);
        }
        return Buffer.buffer(out.toByteArray());
    }

    private static String name(StoredEdition edition, boolean archive) {
        return "duty-book-" + edition.number() + "-" + edition.version() + (archive ? ".zip" : ".xlsx");
    }
}
