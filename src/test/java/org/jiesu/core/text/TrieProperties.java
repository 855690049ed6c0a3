package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TrieProperties {
    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars('甲', '乙', 'a', '\u0000', '\uFFFF', '\uD83D')
                .ofMinLength(1)
                .ofMaxLength(6)
                .list()
                .ofMaxSize(200);
    }

    @Property(tries = 200)
    void each_beginning_of_a_word_is_one_node_numbered_in_the_order_in_which_it_came(
            @ForAll("words") List<String> words, @ForAll("words") List<String> asked) {
        Trie trie = new Trie();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String word : words) {
            int node = 0;
            for (int end = 1; end <= word.length(); end++) {
                node = trie.plant(node, word.charAt(end - 1));
                assertThat(node)
                        .isEqualTo(expected.computeIfAbsent(word.substring(0, end), unseen -> expected.size() + 1));
            }
        }
        assertThat(trie.nodes()).isEqualTo(expected.size());
        asked.forEach(word -> assertThat(found(trie, word)).isEqualTo(expected.getOrDefault(word, Trie.NOWHERE)));
    }

    private static int found(Trie trie, String word) {
        int node = trie.next(0, word.charAt(0));
        for (int i = 1; i < word.length() && node != Trie.NOWHERE; i++) {
            node = trie.next(node, word.charAt(i));
        }
        return node;
    }
}
