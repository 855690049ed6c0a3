package org.jiesu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiesu.cli.JiesuCommand;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PagesTest {
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w*(\\.\\w+)?");
    private static final Pattern VARIABLE = Pattern.compile("\\bJIESU_[A-Z_]+");
    private static final Pattern JIESU = Pattern.compile("(?:\\./jiesu|java -jar \\S*jiesu\\.jar) (.*)");

    private static final Page README = Page.read(Path.of("README.md"));

    @Test
    void every_type_that_the_overview_names_exists() throws IOException {
        SourceTypes types = new SourceTypes("src/main/java", "src/test/java");
        assertThat(Stream.of(README, Page.read(Path.of("docs/architecture.md")))
                        .flatMap(page -> page.names().stream())
                        .filter(name -> TYPE.matcher(name).matches())
                        .filter(name -> !types.has(name)))
                .isEmpty();
    }

    @Test
    void every_command_of_the_readme_is_understood() {
        List<String> commands = README.commands().stream()
                .map(JIESU::matcher)
                .filter(Matcher::find)
                .map(command -> command.group(1))
                .toList();
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            new CommandLine(new JiesuCommand()).parseArgs(command.split(" "));
        }
    }

    @Test
    void every_file_that_the_readme_tells_to_route_is_there() {
        assertThat(README.commands().stream()
                        .flatMap(command ->
                                Pattern.compile("--in (\\S+)").matcher(command).results())
                        .map(option -> Path.of(option.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    @Test
    void every_variable_that_a_page_names_is_a_setting() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Page page : Page.all()) {
            VARIABLE.matcher(page.text())
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !isSetting(name))
                    .forEach(name -> unknown.add(page.file() + ": " + name));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_file_that_a_page_points_to_is_there() throws IOException {
        assertThat(Page.all().stream().flatMap(page -> page.links().stream()).filter(Files::notExists))
                .isEmpty();
    }

    private static boolean isSetting(String variable) {
        Mistakes mistakes = new Mistakes();
        Settings.load(ConfigFolder.insideJar(), Map.of(variable, "1"), Map.of(), mistakes);
        return mistakes.all().stream().noneMatch(mistake -> mistake.what().equals("there is no such setting"));
    }
}
