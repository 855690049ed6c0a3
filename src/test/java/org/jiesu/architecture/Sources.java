package org.jiesu.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Source files as the compiler reads them, before it knows any type. */
record Sources(List<Text> files) {
    static final int LINES_OF_A_FILE = 200;
    static final int LINES_OF_A_METHOD = 40;
    static final int PARAMETERS_OF_A_CONSTRUCTOR = 5;

    private static final Pattern SQL = Pattern.compile(
            "(?is).*\\b(select\\s.+\\sfrom\\s|insert\\s+into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s"
                    + "|(create|alter|drop|truncate)\\s+table\\s).*");

    /** The text of one file. */
    record Text(String name, String text) {}

    /** All files under a folder. */
    static Sources under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new Sources(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Sources::read)
                    .toList());
        }
    }

    private static Text read(Path file) {
        try {
            return new Text(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is larger than a reader can hold, one line each. */
    List<String> tooLarge() {
        List<String> found = new ArrayList<>();
        for (Text file : files) {
            long lines = file.text().lines().count();
            if (lines > LINES_OF_A_FILE) {
                found.add(file.name() + " has " + lines + " lines");
            }
        }
        scan(lines -> new Sizes(lines, found));
        return found;
    }

    /** Where string literals are statements of SQL. */
    List<String> sql() {
        List<String> found = new ArrayList<>();
        scan(lines -> new Scan(lines) {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String words
                        && SQL.matcher(words).matches()) {
                    found.add(lines.place(literal) + " holds SQL");
                }
                return null;
            }
        });
        return found;
    }

    private void scan(Function<Lines, Scan> scans) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        null,
                        List.of("-proc:none"),
                        null,
                        files.stream().map(InMemory::new).toList());
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                scans.apply(new Lines(unit, positions)).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final Text file;

        InMemory(Text file) {
            super(URI.create("string:///" + file.name()), JavaFileObject.Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }

    /** Where the parts of one file stand. */
    private record Lines(CompilationUnitTree unit, SourcePositions positions) {
        String place(Tree tree) {
            return unit.getSourceFile().getName().substring(1) + ":" + first(tree);
        }

        long count(Tree tree) {
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
            return last - first(tree) + 1;
        }

        private long first(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }
    }

    /** Walks one file. */
    private abstract static class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {
        final Lines lines;

        Scan(Lines lines) {
            this.lines = lines;
        }
    }

    private static final class Sizes extends Scan {
        private final List<String> found;
        private Tree.Kind kind = Tree.Kind.CLASS;

        Sizes(Lines lines, List<String> found) {
            super(lines);
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            Tree.Kind outer = kind;
            kind = type.getKind();
            super.visitClass(type, null);
            kind = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            long count = lines.count(method);
            if (count > LINES_OF_A_METHOD) {
                found.add(lines.place(method) + " " + method.getName() + " has " + count + " lines");
            }
            int parameters = method.getParameters().size();
            boolean builds = method.getReturnType() == null && kind != Tree.Kind.RECORD;
            if (builds && parameters > PARAMETERS_OF_A_CONSTRUCTOR) {
                found.add(lines.place(method) + " is built from " + parameters + " things");
            }
            return super.visitMethod(method, null);
        }
    }
}
