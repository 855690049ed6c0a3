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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

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
        scan(new Sizes(found));
        return found;
    }

    /** Where string literals are statements of SQL. */
    List<String> sql() {
        List<String> found = new ArrayList<>();
        scan(new Scan() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String words
                        && SQL.matcher(words).matches()) {
                    found.add(place(literal) + " holds SQL");
                }
                return null;
            }
        });
        return found;
    }

    private void scan(Scan scan) {
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
                scan.begin(unit, positions);
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

    /** Walks one file and knows the lines. */
    private abstract static class Scan extends TreeScanner<Void, Void> {
        private CompilationUnitTree unit;
        private SourcePositions positions;

        void begin(CompilationUnitTree file, SourcePositions places) {
            unit = file;
            positions = places;
            scan(file, null);
        }

        String place(Tree tree) {
            return unit.getSourceFile().getName().substring(1) + ":" + firstLine(tree);
        }

        private long firstLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        long lines(Tree tree) {
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
            return last - firstLine(tree) + 1;
        }
    }

    private static final class Sizes extends Scan {
        private final List<String> found;
        private Tree.Kind kind = Tree.Kind.CLASS;

        Sizes(List<String> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            Tree.Kind outer = kind;
            kind = type.getKind();
            super.visitClass(type, null);
            kind = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long lines = lines(method);
            if (lines > LINES_OF_A_METHOD) {
                found.add(place(method) + " " + method.getName() + " has " + lines + " lines");
            }
            int parameters = method.getParameters().size();
            boolean builds = method.getReturnType() == null && kind != Tree.Kind.RECORD;
            if (builds && parameters > PARAMETERS_OF_A_CONSTRUCTOR) {
                found.add(place(method) + " is built from " + parameters + " things");
            }
            return super.visitMethod(method, null);
        }
    }
}
