package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenPortIT {
    @Test
    void a_port_that_is_taken_stops_the_start_with_the_name_of_the_setting(@TempDir Path data) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> ServedNode.start(data, "--port", port).close())
                    .hasMessageContaining("http.port " + port);
        }
    }
}
