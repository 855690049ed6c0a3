package org.jiesu.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.intake.Filing;

/** Reads {@code config/demo/complaints.yaml}. */
final class SceneFile {
    private static final String FILE = "demo/complaints.yaml";
    private static final Pattern TIME = Pattern.compile("(\\d{1,4})(min|h)");

    private SceneFile() {}

    static List<Scene> read(ConfigFolder folder, Mistakes mistakes) {
        return folder.text(FILE, mistakes)
                .flatMap(text -> YamlFile.read(FILE, text, mistakes))
                .map(mapping -> scenes(new Fields(FILE, mapping, mistakes)))
                .orElse(List.of());
    }

    private static List<Scene> scenes(Fields file) {
        List<Scene> scenes =
                file.list("complaints").stream().map(SceneFile::scene).toList();
        file.nothingElse();
        return scenes;
    }

    private static Scene scene(Fields fields) {
        Duration ago = time(fields, "ago");
        Optional<Fields> caller = fields.nested("caller");
        Filing filing = new Filing(
                Filing.Origin.PHONE,
                fields.text("text"),
                new Filing.Told(Optional.empty(), Optional.empty(), Optional.empty()),
                caller.map(SceneFile::caller)
                        .orElseGet(() -> new Filing.Caller(Optional.empty(), Optional.empty(), true)),
                new Filing.Where(
                        fields.textIfAny("district"),
                        fields.textIfAny("township"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Filing.Wishes(Optional.empty(), Optional.empty(), Optional.empty()));
        List<Scene.Step> steps = new ArrayList<>();
        fields.list("acts").forEach(step -> steps.add(step(step)));
        fields.nothingElse();
        return new Scene(ago, filing, steps);
    }

    private static Filing.Caller caller(Fields fields) {
        Filing.Caller caller =
                new Filing.Caller(fields.textIfAny("name"), fields.textIfAny("phone"), fields.flag("anonymous"));
        fields.nothingElse();
        return caller;
    }

    private static Scene.Step step(Fields fields) {
        Map<String, Act> acts = new LinkedHashMap<>();
        for (Act act : List.of(Act.SIGN, Act.CONTACT, Act.REPLY, Act.CALLBACK, Act.URGE)) {
            acts.put(act.wire(), act);
        }
        Optional<Act> act = fields.oneOf("act", acts);
        Map<String, ClosingKind> kinds = new LinkedHashMap<>();
        for (ClosingKind kind : ClosingKind.values()) {
            kinds.put(kind.official(), kind);
        }
        Scene.Step step = new Scene.Step(
                time(fields, "after"),
                act.orElse(Act.SIGN),
                fields.flag("reached"),
                fields.textIfAny("note").or(() -> fields.textIfAny("text")).orElse(""),
                fields.oneOf("closingKind", kinds).orElse(ClosingKind.DONE),
                fields.textIfAny("resolved").flatMap(Callback.Resolved::ofWire));
        fields.nothingElse();
        return step;
    }

    private static Duration time(Fields fields, String key) {
        Matcher parts = TIME.matcher(fields.text(key));
        if (!parts.matches()) {
            fields.wrong(key, "must be a time like 40min or 3h");
            return Duration.ZERO;
        }
        long amount = Long.parseLong(parts.group(1));
        return parts.group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount);
    }
}
