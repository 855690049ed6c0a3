package org.jiesu.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The parts of a packed file, for whoever damages them. */
record Parts(Map<String, InputStream> byName) {

    static Parts of(byte[] file) {
        Map<String, InputStream> parts = new LinkedHashMap<>();
        try (Packed packed = Packed.open(file).orElseThrow()) {
            for (ZipArchiveEntry entry : Collections.list(packed.entries())) {
                try (InputStream in = packed.part(entry)) {
                    parts.put(entry.getName(), new ByteArrayInputStream(in.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parts(parts);
    }

    Parts with(String name, InputStream content) {
        Map<String, InputStream> parts = new LinkedHashMap<>(byName);
        parts.put(name, content);
        return new Parts(parts);
    }

    Parts with(String name, String content) {
        return with(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    Parts without(String name) {
        Map<String, InputStream> parts = new LinkedHashMap<>(byName);
        parts.remove(name);
        return new Parts(parts);
    }

    byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, InputStream> part : byName.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().transferTo(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
