package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every statement is one that the migrated database understands, with tables, columns and types as they are. */
class StatementsIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void every_statement_can_be_prepared() throws Exception {
        Map<String, String> statements = statements();
        assertThat(statements).as("classes ending in Sql were found").isNotEmpty();
        SoftAssertions all = new SoftAssertions();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> each : statements.entrySet()) {
                all.assertThatCode(() -> prepare(statement, each.getValue()))
                        .as(each.getKey())
                        .doesNotThrowAnyException();
            }
        }
        all.assertAll();
    }

    private static void prepare(Statement statement, String sql) throws SQLException {
        statement.execute("PREPARE asked AS " + sql);
        statement.execute("DEALLOCATE asked");
    }

    private static Map<String, String> statements() throws IllegalAccessException {
        Map<String, String> found = new TreeMap<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.jiesu.store")) {
            if (each.getSimpleName().endsWith("Sql")) {
                collect(each.reflect(), found);
            }
        }
        return found;
    }

    private static void collect(Class<?> type, Map<String, String> found) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                field.setAccessible(true);
                found.put(type.getSimpleName() + "." + field.getName(), (String) field.get(null));
            }
        }
    }
}
