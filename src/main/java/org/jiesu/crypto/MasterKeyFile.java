package org.jiesu.crypto;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;

/** The file of the master key. All methods block. */
public final class MasterKeyFile {
    private static final Set<Integer> LINES = Set.of(2, 3);

    private final Path file;

    public MasterKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path path() {
        return file;
    }

    /**
     * Reads the key.
     *
     * @throws KeyFailure if there is no such file or it is damaged
     */
    public MasterKey read() {
        try {
            MasterKey.register();
            List<String> lines = Files.readAllLines(file);
            if (!LINES.contains(lines.size())) {
                throw new KeyFailure("the master key " + file + " is damaged: it must have two or three lines");
            }
            return MasterKey.of(lines);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFailure("cannot read the master key " + file + ": " + e, e);
        }
    }

    /** A new key in a new file, which only the owner may read. */
    MasterKey create() {
        try {
            MasterKey.register();
            MasterKey fresh = MasterKey.fresh();
            Files.createDirectories(file.getParent());
            write(file, fresh);
            return fresh;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFailure("cannot make the master key " + file + ": " + e, e);
        }
    }

    /**
     * Puts another key into the place of the one that is there. Whoever reads meanwhile finds the one or the other whole,
     * also after a crash.
     *
     * @throws KeyFailure if it cannot be written; then the one before is in its place
     */
    public void replace(MasterKey key) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            write(next, key);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyFailure("cannot replace the master key " + file + ": " + e, e);
        }
    }

    private static void write(Path target, MasterKey key) throws IOException, GeneralSecurityException {
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(target, key.text(), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }
}
