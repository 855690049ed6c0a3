package org.jiesu.wiring;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiesu.api.DutyBookApi;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.editions.OpenBook;
import org.jiesu.editions.Shelf;
import org.jiesu.library.Library;
import org.jiesu.store.EditionStore;
import org.jiesu.store.StoredEdition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The duty books that this node has opened, and the one by which it answers. That one is the published edition of the
 * database; the config folder's is only the first, or lies there as a draft.
 */
final class Books implements Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Books.class);
    private static final int KEPT_OPEN = 3;
    private static final float LOAD = 0.75f;
    /** Who enters the book of the config folder. */
    private static final String INSTALLATION = "安装";

    private final EditionStore editions;
    private final Knowledge configured;
    /** One book at a time: anybody may ask for an old version, and opening one takes a processor for a second. */
    private final WorkerExecutor opener;
    /** The one that was asked for longest ago is let go first. */
    private final Map<String, Future<Knowledge>> opened = new LinkedHashMap<>(KEPT_OPEN, LOAD, true);

    private volatile Knowledge inUse;
    private volatile Optional<LearnedModel> model = Optional.empty();

    private Books(Vertx vertx, EditionStore editions, Knowledge configured) {
        this.opener = vertx.createSharedWorkerExecutor("books", 1);
        this.editions = editions;
        this.configured = configured;
        this.inUse = configured;
    }

    /** Publishes the config folder's book where there is none; else takes the published one, and enters a newer as draft. */
    static Future<Books> settle(Vertx vertx, EditionStore editions, Knowledge configured) {
        Books books = new Books(vertx, editions, configured);
        TextFiles files = configured.files();
        return editions.begin(configured.routing().book(), files, INSTALLATION, "首次启动时配置目录里的权责清单")
                .compose(books::use)
                .compose(used -> books.lieAsDraft(files))
                .map(books);
    }

    private Future<Void> lieAsDraft(TextFiles files) {
        return editions.everEntered(files.version()).compose(known -> {
            if (known) {
                return Future.succeededFuture();
            }
            LOG.info(
                    "the duty book of the config folder, {}, is not the published one: it lies as a draft",
                    files.version());
            return editions.enter(files, INSTALLATION, "配置目录里的权责清单，与现行版本不同", Optional.empty())
                    .mapEmpty();
        });
    }

    /** What this node answers by. */
    Knowledge now() {
        return inUse;
    }

    /** From now on whatever book is asked asks this learned model in turn, or none. */
    synchronized void ask(Optional<LearnedModel> learned) {
        model = learned;
        inUse = inUse.asking(learned);
    }

    /** The books for readers. */
    DutyBookApi.Libraries libraries() {
        return new DutyBookApi.Libraries() {
            @Override
            public Library now() {
                return inUse.library();
            }

            @Override
            public Future<Optional<Library>> version(String version) {
                return editions.publicVersion(version)
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : knowledge(version).map(book -> Optional.of(book.library())));
            }
        };
    }

    @Override
    public OpenBook open(TextFiles files) throws Refused {
        return book(knowledge(files), model);
    }

    private Knowledge knowledge(TextFiles files) throws Refused {
        Mistakes mistakes = new Mistakes();
        Optional<Knowledge> read = configured.with(files, mistakes);
        return read.orElseThrow(() -> new Refused(mistakes.all()));
    }

    @Override
    public Future<OpenBook> version(String version) {
        return knowledge(version).map(found -> book(found, model));
    }

    /** Everything about a version whose files are kept; whoever asks for it while it is opened waits for that. */
    synchronized Future<Knowledge> knowledge(String version) {
        if (inUse.version().equals(version)) {
            return Future.succeededFuture(inUse);
        }
        if (configured.version().equals(version)) {
            return Future.succeededFuture(configured);
        }
        Future<Knowledge> known = opened.get(version);
        if (known != null && !known.failed()) {
            return known;
        }
        Future<Knowledge> opening =
                editions.files(version).compose(files -> opener.executeBlocking(() -> knowledge(files)));
        opened.put(version, opening);
        if (opened.size() > KEPT_OPEN) {
            opened.remove(opened.keySet().iterator().next());
        }
        return opening;
    }

    private static OpenBook book(Knowledge knowledge, Optional<LearnedModel> model) {
        Routing routing = knowledge.routing().asking(model);
        return new OpenBook(routing.book(), routing.gazetteer(), routing.router());
    }

    @Override
    public String inUse() {
        return inUse.version();
    }

    @Override
    public Future<Void> use(StoredEdition edition) {
        return knowledge(edition.version()).map(found -> {
            take(found);
            return null;
        });
    }

    private synchronized void take(Knowledge found) {
        inUse = found.asking(model);
    }
}
