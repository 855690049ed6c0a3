package org.jiesu.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoDayIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    @Test
    void the_day_plays_through_the_real_rooms_and_ends_in_the_present() throws SQLException {
        ConfigFolder folder = ConfigFolder.at(Path.of("config"));
        int scenes = SceneFile.read(folder, new Mistakes()).size();

        int played = done(node.demoDay().play(folder));
        int again = done(node.demoDay().play(folder));

        assertThat(played).isEqualTo(scenes).isEqualTo(20);
        assertThat(again).isZero();
        assertThat(rows("SELECT count(*) FROM case_file")).containsExactly("20");
        assertThat(rows("SELECT count(*) FROM clock_level WHERE state = 'fired'"))
                .doesNotContain("0");
        assertThat(rows("SELECT abs(extract(epoch FROM ahead)) < 60 FROM clock_setting"))
                .containsExactly("t");
        assertThat(rows("SELECT DISTINCT status FROM case_file WHERE status IN ('dispatched', 'reviewing', 'replied')"))
                .hasSize(3);
    }

    private static List<String> rows(String sql) throws SQLException {
        return node.database().column(sql);
    }
}
