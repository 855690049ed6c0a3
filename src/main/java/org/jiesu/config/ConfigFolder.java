package org.jiesu.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of settings, duty books and places: the one named on the command line, else {@code config/} of the working
 * directory, else the copy inside the jar. Names in it are relative, with {@code /} on every system.
 */
public final class ConfigFolder {
    private static final String INSIDE = "/config/jiesu.yaml";

    private final Path root;
    private final String where;
    private final String replaced;
    private final TextFiles instead;

    private ConfigFolder(Path root, String where) {
        this(root, where, "", new TextFiles(new TreeMap<>()));
    }

    private ConfigFolder(Path root, String where, String replaced, TextFiles instead) {
        this.root = root;
        this.where = where;
        this.replaced = replaced;
        this.instead = instead;
    }

    /**
     * The same folder with other files under one of its folders: those given stand in the place of whatever lies there.
     *
     * @param under name of the folder: {@code duty}
     * @param files with names that begin with it: {@code duty/units.yaml}
     */
    public ConfigFolder with(String under, TextFiles files) {
        return new ConfigFolder(root, where, under + "/", files);
    }

    private boolean isReplaced(String name) {
        return !replaced.isEmpty() && (name + "/").startsWith(replaced);
    }

    /**
     * Finds the folder.
     *
     * @param named the folder of {@code --config}, or a file in it; it must be there
     * @param workingDirectory where {@code config/} is looked for when none is named
     */
    public static ConfigFolder find(Optional<Path> named, Path workingDirectory) {
        if (named.isPresent()) {
            Path folder = Files.isDirectory(named.get())
                    ? named.get()
                    : parent(named.get().toAbsolutePath());
            if (!Files.exists(named.get())) {
                throw new IllegalArgumentException("--config: there is no " + named.get());
            }
            return at(folder);
        }
        Path beside = workingDirectory.resolve("config");
        return Files.isDirectory(beside) ? at(beside) : insideJar();
    }

    /** The given folder of the file system. */
    public static ConfigFolder at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new ConfigFolder(absolute, absolute.toString());
    }

    /** The copy inside the jar, which holds every default. */
    public static ConfigFolder insideJar() {
        URL url = ConfigFolder.class.getResource(INSIDE);
        if (url == null) {
            throw new IllegalStateException("the jar was built without " + INSIDE);
        }
        return around(url);
    }

    /** The folder around a file of the class path, which lies in a jar or, while developing, in a folder. */
    static ConfigFolder around(URL url) {
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return new ConfigFolder(parent(Path.of(uri)), "the copy inside the classes");
            }
            String inside = uri.getRawSchemeSpecificPart();
            int border = inside.indexOf("!/");
            Path jar = Path.of(URI.create(inside.substring(0, border)));
            // Not closed: it is read from until the process ends.
            Path file = FileSystems.newFileSystem(jar).getPath(inside.substring(border + 1));
            return new ConfigFolder(parent(file), "the copy inside " + jar.getFileName());
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("cannot read " + url, e);
        }
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.getParent())
                .orElseThrow(() -> new IllegalArgumentException(file + " lies in no folder"));
    }

    /** Which folder it is, in words for a person. */
    public String where() {
        return where;
    }

    public boolean has(String name) {
        return isReplaced(name) ? instead.byName().containsKey(name) : Files.isRegularFile(root.resolve(name));
    }

    /** The text of a file; a file that is missing, not UTF-8 or not readable is a mistake and gives nothing. */
    public Optional<String> text(String name, Mistakes mistakes) {
        if (isReplaced(name)) {
            Optional<String> found = Optional.ofNullable(instead.byName().get(name));
            if (found.isEmpty()) {
                mistakes.add(name, 0, "there is no such file among those given");
            }
            return found;
        }
        try {
            return Optional.of(Files.readString(root.resolve(name)));
        } catch (NoSuchFileException e) {
            mistakes.add(name, 0, "there is no such file in " + where);
        } catch (CharacterCodingException e) {
            mistakes.add(name, 0, "is not UTF-8");
        } catch (IOException e) {
            mistakes.add(name, 0, "cannot be read: " + e);
        }
        return Optional.empty();
    }

    /** The names of all files under a folder and its folders, sorted; none if there is no such folder. */
    public List<String> list(String folder) {
        if (isReplaced(folder)) {
            return instead.byName().keySet().stream()
                    .filter(name -> name.startsWith(folder + "/"))
                    .toList();
        }
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
