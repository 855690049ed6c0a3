package org.jiesu.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive of PostgreSQL programs that the jar carries for its platform. */
final class ProgramArchive {
    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    private final String resource;

    ProgramArchive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        this.resource = "/postgres-linux-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    /**
     * Unpacks the archive under {@code parent} unless the very same one lies there already.
     *
     * @return the folder that holds bin, lib and share
     */
    Path unpackInto(Path parent) throws IOException {
        Path target = parent.resolve("postgresql-" + fingerprint());
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(parent);
        Path half = Files.createTempDirectory(parent, "unpacking");
        // The cluster's programs must be readable in the user namespace too, where they run as nobody.
        Files.setPosixFilePermissions(half, PROGRAM);
        try (InputStream in = open();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        return moveOrYield(half, target);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path place = root.resolve(entry.getName()).normalize();
        if (!place.startsWith(root)) {
            throw new IOException("the archive of PostgreSQL programs leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, place);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                Files.setPosixFilePermissions(place, PROGRAM);
            }
        }
    }

    private static Path moveOrYield(Path half, Path target) throws IOException {
        try {
            return Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process unpacked the same archive meanwhile.
            Folders.delete(half);
            return target;
        }
    }

    private String fingerprint() throws IOException {
        try (InputStream in = open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[65_536];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private InputStream open() {
        InputStream in = ProgramArchive.class.getResourceAsStream(resource);
        if (in == null) {
            throw new PostgresFailure("this jar carries no PostgreSQL for " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ": give a database.url");
        }
        return new BufferedInputStream(in);
    }
}
