package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallTalkTest {
    private static final SmallTalk TALK = new SmallTalk(List.of("您好", "麻烦您"), List.of("谢谢您", "没人管吗"));

    @Test
    void some_texts_have_it_around_them_always_the_same_ones_and_all_keep_their_words() {
        List<String> texts = List.of("路灯不亮", "暖气不热", "垃圾没人收", "井盖丢了", "水管漏水", "有人打架", "树倒了", "楼上漏水");
        List<String> around = TALK.around(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(around.get(i)).contains(texts.get(i));
        }
        assertThat(around).anyMatch(texts::contains).anyMatch(text -> !texts.contains(text));
        assertThat(TALK.around(texts)).isEqualTo(around);
    }

    @Test
    void where_there_is_none_texts_stay_as_they_are() {
        assertThat(SmallTalk.NONE.around(List.of("路灯不亮"))).containsExactly("路灯不亮");
    }
}
