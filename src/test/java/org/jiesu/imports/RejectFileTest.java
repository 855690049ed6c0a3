package org.jiesu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectFileTest {
    @TempDir
    Path folder;

    @Test
    void there_is_no_file_while_nothing_was_rejected() throws IOException {
        Path path = folder.resolve("rejects.csv");
        try (RejectFile file = new RejectFile(path)) {
            file.write(List.of());
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_defused() throws IOException {
        Path path = folder.resolve("rejects.csv");
        try (RejectFile file = new RejectFile(path)) {
            file.write(List.of(
                    new Rejection(2, 3, "=cmd", "+1"),
                    new Rejection(3, 4, "@x", "-1"),
                    new Rejection(4, 5, "\tx", "说“1+1”, 好")));
        }

        assertThat(Files.readString(path))
                .isEqualTo(
                        "\uFEFFrow,line,column,reason\r\n2,3,'=cmd,'+1\r\n3,4,'@x,'-1\r\n4,5,'\tx,\"说“1+1”, 好\"\r\n");
    }
}
