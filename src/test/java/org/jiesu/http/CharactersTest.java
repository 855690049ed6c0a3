package org.jiesu.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharactersTest {
    @Test
    void a_null_character_is_found_wherever_it_hides() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("text", "水\0").putObject("caller").put("name", "王\0");
        body.putArray("list").add("fine").add("\0");
        body.put("na\0me", "x");

        assertThat(pointers(body)).containsExactlyInAnyOrder("/text", "/caller/name", "/list/1", "");
    }

    @Test
    void half_a_pair_is_found_and_a_whole_one_is_a_character() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("high", "a\ud83d")
                .put("low", "\ude00a")
                .put("swapped", "\ude00\ud83d")
                .put("whole", "\ud83d\ude00");

        assertThat(pointers(body)).containsExactlyInAnyOrder("/high", "/low", "/swapped");
    }

    private static List<String> pointers(ObjectNode body) {
        Wrongs wrongs = new Wrongs();
        Characters.check(body, "", wrongs);
        return wrongs.all().stream().map(Problem.Wrong::pointer).toList();
    }
}
