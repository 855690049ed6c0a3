package org.jiesu.docs;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The types of the project, those within others included, as a page may name them: {@code CaseFile.after}. */
final class SourceTypes {
    private final List<Class<?>> types = new ArrayList<>();

    SourceTypes(String... roots) throws IOException {
        for (String root : roots) {
            Path folder = Path.of(root);
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                        .forEach(file -> add(type(folder.relativize(file))));
            }
        }
    }

    /** Public types that stand alone in a package below the root. */
    List<String> publicIn(String... packages) {
        return types.stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()) && type.getEnclosingClass() == null)
                .filter(type -> Arrays.asList(packages).contains(type.getPackageName()))
                .map(Class::getSimpleName)
                .toList();
    }

    /** Whether there is a type of this name, or a type with such a member. */
    boolean has(String name) {
        String[] parts = name.split("\\.", 2);
        return types.stream()
                .filter(type -> type.getSimpleName().equals(parts[0]))
                .anyMatch(type -> parts.length == 1 || hasMember(type, parts[1]));
    }

    private static boolean hasMember(Class<?> type, String name) {
        Predicate<Member> called = member -> member.getName().equals(name);
        return Arrays.<Method>stream(type.getDeclaredMethods()).anyMatch(called)
                || Arrays.<Field>stream(type.getDeclaredFields()).anyMatch(called)
                || Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(inner -> inner.getSimpleName().equals(name));
    }

    private void add(Class<?> type) {
        types.add(type);
        Arrays.stream(type.getDeclaredClasses()).forEach(this::add);
    }

    private static Class<?> type(Path source) {
        String name = source.toString().replace(".java", "").replace('/', '.');
        try {
            return Class.forName(name, false, SourceTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
