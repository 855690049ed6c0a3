package org.jiesu.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.place.Entered;

/**
 * The held-out complaints of the tests, each made 80 characters long by what callers say around their trouble. A third
 * comes with district and town, a third with the district alone, a third with what the text says.
 */
final class Eighty {
    private static final Path HELD_OUT = Path.of("src/test/resources/cases/held-out.tsv");
    private static final int LENGTH = 80;
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);
    private static final List<String> BEFORE =
            List.of("您好，我是大兴庄镇周村的村民，我要反映一个问题，", "来电人称，", "我住平谷区马坊镇，跟您说个事儿，", "你好，是12345吗，我想问一下，", "");
    private static final String AFTER = "，这个情况已经有半个多月了，我们也找过人说过，一直没有人来，希望有关部门尽快核实一下，给我们一个答复，谢谢您了，麻烦您记一下，我等着你们的电话";

    private Eighty() {}

    static List<Complaint> complaints() {
        List<Complaint> complaints = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(HELD_OUT);
            List<String> head = Arrays.asList(lines.get(0).split("\t"));
            for (String line : lines.subList(1, lines.size())) {
                int number = complaints.size();
                String[] fields = line.split("\t");
                String district = number % 3 == 2 ? "" : fields[head.indexOf("district")];
                String town = number % 3 == 0 ? fields[head.indexOf("township")] : "";
                String text = lengthened(fields[head.indexOf("text")], number);
                complaints.add(new Complaint(text, Entered.of(district, town), DAY));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return complaints;
    }

    private static String lengthened(String text, int number) {
        String before = BEFORE.get(number % BEFORE.size());
        String begun = before.length() + text.length() <= LENGTH ? before + text : text;
        boolean ended = "。？！?".indexOf(begun.charAt(begun.length() - 1)) >= 0;
        return (begun + (ended ? AFTER.substring(1) : AFTER)).substring(0, LENGTH);
    }
}
