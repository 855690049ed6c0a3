package org.jiesu.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.learning.Said;
import org.jiesu.editions.Shelf;
import org.jiesu.store.EditionStore;
import org.jiesu.store.StoredEdition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which duty book a node answers by when it starts; the last test leaves a database on which none can. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BooksIT {
    private static final Vertx VERTX = Vertx.vertx();

    @RegisterExtension
    static final TestNode node = new TestNode();

    @AfterAll
    static void end() {
        done(VERTX.close());
    }

    @Test
    @Order(1)
    void a_node_with_another_folder_answers_by_the_published_book_and_enters_its_own_as_a_draft_once() {
        Knowledge other = other();
        for (int start = 1; start <= 2; start++) {
            Books books = done(Books.settle(VERTX, editions(), other));
            assertThat(books.inUse()).isEqualTo(node.knowledge().version()).isNotEqualTo(other.version());
        }
        List<StoredEdition> all = done(editions().all(10));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).version()).isEqualTo(other.version());
        assertThat(all.get(0).state()).isEqualTo(StoredEdition.State.DRAFT);
        assertThat(done(editions().files(other.version()))).isEqualTo(other.files());
    }

    @Test
    @Order(1)
    void whatever_book_is_opened_asks_the_learned_model_in_use() throws Shelf.Refused {
        Books books = done(Books.settle(VERTX, editions(), node.knowledge()));
        String alone = books.now().routing().router().versions().model();
        books.ask(Optional.of(new LearnedModel("7", new Said("属地乡镇"))));
        Knowledge other = other();
        assertThat(books.now().routing().router().versions().model()).isEqualTo(alone + "+7");
        assertThat(books.open(other.files()).router().versions().model()).endsWith("+7");
        assertThat(done(books.version(books.inUse())).router().versions().model())
                .isEqualTo(alone + "+7");
        done(books.use(done(editions().published())));
        assertThat(books.now().routing().router().versions().model()).isEqualTo(alone + "+7");
        books.ask(Optional.empty());
        assertThat(books.now().routing().router().versions().model()).isEqualTo(alone);
        assertThat(done(books.version(books.inUse())).router().versions().model())
                .isEqualTo(alone);
    }

    @Test
    @Order(2)
    void a_published_book_that_this_program_cannot_read_stops_the_start_with_its_mistakes() throws SQLException {
        for (String step : List.of(
                "INSERT INTO duty_file VALUES ('unreadable', 'duty/units.yaml', '- no mapping')",
                "INSERT INTO duty_edition (version, state, note, entered_by) VALUES ('unreadable', 'draft', '', 'x')",
                "UPDATE duty_edition SET state = 'checked', report = '{}' WHERE version = 'unreadable'",
                "UPDATE duty_edition SET state = 'superseded', ended_at = now() WHERE state = 'published'",
                "UPDATE duty_edition SET state = 'published', published_at = now() WHERE version = 'unreadable'")) {
            node.database().execute(step);
        }
        assertThatThrownBy(() -> done(Books.settle(VERTX, editions(), node.knowledge())))
                .cause()
                .isInstanceOf(Shelf.Refused.class)
                .hasMessageContaining("duty/units.yaml:1");
    }

    private static EditionStore editions() {
        return new EditionStore(node.pools().commands());
    }

    /** The book of the folder with a remark more. */
    private static Knowledge other() {
        SortedMap<String, String> files = new TreeMap<>(node.knowledge().files().byName());
        files.merge("duty/units.yaml", "# another\n", String::concat);
        return node.knowledge().with(new TextFiles(files), new Mistakes()).orElseThrow();
    }
}
