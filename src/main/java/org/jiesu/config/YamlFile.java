package org.jiesu.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as a tree of {@link Entry}s. Nothing is guessed from the look of a value, no object is built and no
 * anchor is followed: a file edited by hand can surprise nobody.
 */
public final class YamlFile {
    private static final int CODE_POINTS_AT_MOST = 8_000_000;
    private static final int DEPTH_AT_MOST = 30;

    private final String name;
    private final Mistakes mistakes;

    private YamlFile(String name, Mistakes mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /** The mapping that the file holds; empty when it is not one, which is then among the mistakes. */
    public static Optional<Entry.Mapping> read(String name, String text, Mistakes mistakes) {
        YamlFile file = new YamlFile(name, mistakes);
        try {
            LoaderOptions limits = new LoaderOptions();
            limits.setCodePointLimit(CODE_POINTS_AT_MOST);
            limits.setNestingDepthLimit(DEPTH_AT_MOST);
            limits.setMaxAliasesForCollections(0);
            Node root = new Yaml(limits).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                return Optional.of(file.mapping(mapping));
            }
            mistakes.add(name, 1, "the file does not hold a mapping of keys to values");
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            mistakes.add(name, line, "not readable as YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            mistakes.add(name, 1, "not readable as YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private Entry entry(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<Entry> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(entry(item)));
            return new Entry.Sequence(lineOf(node), List.copyOf(items));
        }
        return new Entry.Text(lineOf(node), ((ScalarNode) node).getValue());
    }

    private Entry.Mapping mapping(MappingNode node) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(name, lineOf(tuple.getKeyNode()), "a key must be plain text");
            } else if (fields.putIfAbsent(key.getValue(), entry(tuple.getValueNode())) != null) {
                mistakes.add(name, lineOf(key), "the key “" + key.getValue() + "” stands twice");
            }
        }
        return new Entry.Mapping(lineOf(node), fields);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
