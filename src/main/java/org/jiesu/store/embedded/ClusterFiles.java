package org.jiesu.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The files of a cluster that we write ourselves. */
final class ClusterFiles {
    private static final int PASSWORD_BYTES = 24;

    private static final String CONF =
            """
            # Written anew at every start of jiesu: changes here do not last.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = %d
            shared_buffers = '%dMB'

            # What is acknowledged is on the disk.
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            max_wal_size = '2GB'

            # Statements here are short and plain; compiling them costs more than running them.
            jit = off
            # The database's zone is nobody's: a statement that means Beijing's day says so.
            timezone = 'UTC'
            lc_messages = 'C.UTF-8'
            default_text_search_config = 'pg_catalog.simple'

            # A week of logs, one file a weekday. Terse: the detail line of an error quotes the values of a row.
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgresql-%%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = '1d'
            log_rotation_size = 0
            log_timezone = 'UTC'
            log_error_verbosity = terse
            """;

    private static final String HBA =
            """
            # Written anew at every start of jiesu: changes here do not last.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private ClusterFiles() {}

    /** Writes the two files PostgreSQL reads at its start. */
    static void configure(Cluster cluster, int port, int spareConnections) throws IOException {
        String conf = CONF.formatted(port, cluster.connections() + spareConnections, cluster.sharedBuffersMb());
        Files.writeString(cluster.data().resolve("postgresql.conf"), conf);
        Files.writeString(cluster.data().resolve("pg_hba.conf"), HBA);
    }

    /** The password of the cluster: the one kept beside it, or a new random one, readable by the owner only. */
    static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, fresh, StandardOpenOption.WRITE);
        }
        return Files.readString(file).strip();
    }
}
