package org.jiesu.config;

import java.nio.file.Path;
import java.util.Map;

/** Puts the settings together, each read with the bounds in which it makes sense. */
final class SettingGroups {
    private SettingGroups() {}

    static Settings settings(SettingReader read) {
        return new Settings(
                http(read),
                ops(read),
                data(read),
                DatabaseSettings.read(read),
                read.oneOf(
                        "clock.mode",
                        Map.of("real", Settings.ClockMode.REAL, "settable", Settings.ClockMode.SETTABLE),
                        Settings.ClockMode.REAL),
                sessions(read),
                new Settings.Passwords(
                        read.number("passwords.shortest", 8, 64), read.time("passwords.oneTimeLife", "1h", "30d")),
                OidcSettings.read(read, dataDir(read)),
                limits(read),
                intake(read),
                new Settings.Imports(read.number("imports.atOnce", 1, 100), read.time("imports.patience", "1s", "1h")),
                new Settings.Relay(
                        read.number("relay.batch", 1, 10_000),
                        read.time("relay.interval", "100ms", "1min"),
                        read.time("relay.rest", "1ms", "1s"),
                        read.time("relay.feedKept", "1h", "30d")),
                sealing(read),
                callers(read),
                learning(read),
                new Settings.Sweep(read.number("sweep.batch", 1, 10_000), read.time("sweep.interval", "100ms", "1min")),
                new Settings.Streams(
                        read.number("stream.clients", 1, 100_000),
                        read.number("stream.backlog", 10, 100_000),
                        read.time("stream.heartbeat", "1s", "1min"),
                        read.number("stream.singleAlerts", 1, 10_000)),
                new Settings.Demo(read.text("demo.password"), read.text("demo.token")));
    }

    private static Settings.Http http(SettingReader read) {
        return new Settings.Http(
                read.filled("http.host"),
                read.number("http.port", 0, 65_535),
                read.number("http.eventLoops", 0, 256),
                read.number("http.connections", 10, 1_000_000),
                read.time("http.requestTime", "1s", "10min"),
                read.time("http.stopTime", "1s", "10min"));
    }

    private static Settings.Ops ops(SettingReader read) {
        return new Settings.Ops(
                read.filled("ops.host"),
                read.number("ops.port", 0, 65_535),
                new Settings.Patience(
                        read.time("ops.lookTime", "100ms", "30s"),
                        read.time("ops.feedLate", "1s", "1h"),
                        read.time("ops.clocksLate", "1s", "1h"),
                        read.time("ops.loopSilent", "1s", "10min"),
                        read.bytes("ops.diskFree", "0B", "1024GiB")));
    }

    private static Settings.Data data(SettingReader read) {
        Path dir = dataDir(read);
        return new Settings.Data(
                dir, dir.resolve(read.filled("keys.masterFile")).normalize());
    }

    private static Path dataDir(SettingReader read) {
        return Path.of(read.filled("data.dir")).toAbsolutePath().normalize();
    }

    private static Settings.Sealing sealing(SettingReader read) {
        Path dir = dataDir(read);
        return new Settings.Sealing(
                read.time("record.sealInterval", "100ms", "1h"),
                read.number("record.sealAt", 1, 100_000),
                dir.resolve(read.filled("keys.sealFile")).normalize(),
                dir.resolve(read.filled("record.witness")).normalize());
    }

    private static Settings.Callers callers(SettingReader read) {
        return new Settings.Callers(
                read.time("keys.watchInterval", "100ms", "30s"),
                read.number("callers.batch", 1, 10_000),
                dataDir(read).resolve(read.filled("callers.erasures")).normalize(),
                new Settings.Retention(read.flag("callers.retention"), read.number("callers.retentionHour", 0, 23)));
    }

    private static Settings.Sessions sessions(SettingReader read) {
        return new Settings.Sessions(
                read.time("sessions.life", "1min", "30d"),
                read.time("sessions.idle", "1min", "30d"),
                read.number("sessions.perAccount", 1, 1000),
                read.flag("sessions.secureCookie"),
                read.number("sessions.failures", 1, 100));
    }

    private static Settings.Limits limits(SettingReader read) {
        return new Settings.Limits(
                read.bytes("limits.bodySize", "1KiB", "64MiB"),
                read.bytes("limits.bookSize", "64KiB", "64MiB"),
                read.number("limits.requests", 1, 1_000_000),
                read.number("limits.perAccount", 1, 1_000_000),
                read.number("limits.perAddress", 1, 1_000_000),
                read.number("limits.logins", 1, 100_000),
                read.number("limits.workers", 1, 256),
                read.number("limits.workerQueue", 1, 1_000_000));
    }

    private static Settings.Learning learning(SettingReader read) {
        return new Settings.Learning(read.number("learning.cases", 100, 100_000));
    }

    private static Settings.Intake intake(SettingReader read) {
        return new Settings.Intake(read.time("intake.keysKept", "1h", "365d"));
    }
}
