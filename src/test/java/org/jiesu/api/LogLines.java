package org.jiesu.api;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it listens, ours from DEBUG on, written as in service. */
public final class LogLines implements AutoCloseable {
    private static final Path IN_SERVICE = Path.of("src/main/resources/logback.xml");
    private static final Pattern PATTERN = Pattern.compile("<pattern>(.*?)</pattern>", Pattern.DOTALL);

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Written appender;

    private LogLines() throws IOException {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        appender = new Written(layout, written);
        appender.setContext(context);
        appender.start();
    }

    /** Begins to listen. */
    public static LogLines listen() throws IOException {
        LogLines lines = new LogLines();
        lines.context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines.appender);
        lines.context.getLogger("org.jiesu").setLevel(Level.DEBUG);
        return lines;
    }

    private static String pattern() throws IOException {
        Matcher pattern = PATTERN.matcher(Files.readString(IN_SERVICE));
        if (!pattern.find()) {
            throw new IllegalStateException("no pattern in " + IN_SERVICE);
        }
        return pattern.group(1);
    }

    /** What each event became, with its line end. */
    public List<String> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() {
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(appender);
        context.getLogger("org.jiesu").setLevel(null);
        appender.stop();
    }

    private static final class Written extends AppenderBase<ILoggingEvent> {
        private final PatternLayout layout;
        private final List<String> written;

        Written(PatternLayout layout, List<String> written) {
            this.layout = layout;
            this.written = written;
        }

        @Override
        protected void append(ILoggingEvent event) {
            written.add(layout.doLayout(event));
        }
    }
}
