package org.jiesu.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk under a folder.
 *
 * @param folder absolute; it may not be there yet
 */
public record Disk(Path folder) {
    /** Bytes that may still be written; takes as long as the disk does. */
    long free() throws IOException {
        Path there = folder;
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }
}
