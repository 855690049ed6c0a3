package org.jiesu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.wiring.Rooms;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DemoDayIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    @Test
    void the_day_plays_through_the_real_rooms_and_ends_in_the_present() throws Exception {
        Rooms rooms = node.rooms();
        DemoDay day = new DemoDay(rooms.intake(), rooms.commands(), rooms.sweep(), rooms.time());
        ConfigFolder folder = ConfigFolder.at(Path.of("config"));
        int scenes = SceneFile.read(folder, new Mistakes()).size();

        int played = TestNode.done(day.play(folder));
        int again = TestNode.done(day.play(folder));

        assertThat(played).isEqualTo(scenes).isEqualTo(20);
        assertThat(again).isZero();
        assertThat(node.database().column("SELECT count(*) FROM case_file")).containsExactly("20");
        assertThat(node.database().column("SELECT count(*) > 5 FROM clock_level WHERE state = 'fired'"))
                .containsExactly("t");
        assertThat(node.database().column("SELECT abs(extract(epoch FROM ahead)) < 60 FROM clock_setting"))
                .containsExactly("t");
        assertThat(node.database()
                        .column("SELECT DISTINCT status FROM case_file WHERE status IN"
                                + " ('dispatched', 'reviewing', 'replied')"))
                .hasSize(3);
    }
}
