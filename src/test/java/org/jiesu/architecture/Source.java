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

/** A source file as the compiler reads it, before it knows any type. */
record Source(String name, String text) {
    static final int LINES_OF_A_FILE = 200;
    static final int LINES_OF_A_METHOD = 40;
    static final int PARAMETERS_OF_A_CONSTRUCTOR = 5;

    private static final Pattern SQL = Pattern.compile(
            "(?is).*\\b(select\\s.+\\sfrom\\s|insert\\s+into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s"
                    + "|(create|alter|drop|truncate)\\s+table\\s).*");

    /** All files under a folder. */
    static List<Source> under(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Source::read)
                    .toList();
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is larger than a reader can hold, one line each. */
    List<String> tooLarge() {
        List<String> found = new ArrayList<>();
        long lines = text.lines().count();
        if (lines > LINES_OF_A_FILE) {
            found.add(name + " has " + lines + " lines");
        }
        scan(new Sizes(found));
        return found;
    }

    /** String literals that are statements of SQL. */
    List<String> sql() {
        List<String> found = new ArrayList<>();
        scan(new Scan() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String words && SQL.matcher(words).matches()) {
                    found.add(name + ":" + firstLine(literal) + " holds SQL");
                }
                return null;
            }
        });
        return found;
    }

    private void scan(Scan scan) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                scan.begin(unit, Trees.instance(task).getSourcePositions());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

        long firstLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        long lines(Tree tree) {
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
            return last - firstLine(tree) + 1;
        }
    }

    private final class Sizes extends Scan {
        private final List<String> found;
        private Tree.Kind kind = Tree.Kind.CLASS;

        Sizes(List<String> found) {
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            Tree.Kind outer = kind;
            kind = type.getKind();
            super.visitClass(type, nothing);
            kind = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long lines = lines(method);
            if (lines > LINES_OF_A_METHOD) {
                found.add(name + ":" + firstLine(method) + " " + method.getName() + " has " + lines + " lines");
            }
            int parameters = method.getParameters().size();
            boolean builds = method.getReturnType() == null && kind != Tree.Kind.RECORD;
            if (builds && parameters > PARAMETERS_OF_A_CONSTRUCTOR) {
                found.add(name + ":" + firstLine(method) + " is built from " + parameters + " things");
            }
            return super.visitMethod(method, nothing);
        }
    }
}
