package org.jiesu.cli;

import java.util.List;
import java.util.Locale;
import org.jiesu.learning.Reliability;
import org.jiesu.learning.Share;

/**
 * The chances that were told against the shares that proved right, drawn as plain SVG: a bar for each drawer with the
 * interval in which the true share lies 19 times in 20, the diagonal on which they would be the same, and below it how many
 * answers each drawer holds.
 */
final class ReliabilityDiagram {
    private static final int LEFT = 64;
    private static final int TOP = 76;
    private static final int SIDE = 480;
    private static final int COUNTS_TOP = TOP + SIDE + 60;
    private static final int COUNTS_HEIGHT = 64;
    private static final int WIDTH = LEFT + SIDE + 24;
    private static final int HEIGHT = COUNTS_TOP + COUNTS_HEIGHT + 16;
    private static final int FIFTHS = 5;

    private final Caption caption;
    private final List<Reliability.Drawer> drawers;
    private final double error;
    private final StringBuilder svg = new StringBuilder();

    /**
     * What stands above it.
     *
     * @param of whose chances they are, and on what: 归属的把握 · held-out.tsv
     * @param with the day and what decided
     */
    record Caption(String of, String with) {}

    /** @param error the expected calibration error, 0 to 1 */
    ReliabilityDiagram(Caption caption, List<Reliability.Drawer> drawers, double error) {
        this.caption = caption;
        this.drawers = List.copyOf(drawers);
        this.error = error;
    }

    String svg() {
        svg.setLength(0);
        long answers = drawers.stream().mapToLong(Reliability.Drawer::answers).sum();
        String told = String.format(Locale.ROOT, "校准误差（ECE）%.3f，n = %d", error, answers);
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " font-family=\"'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif\">",
                WIDTH, HEIGHT, WIDTH, HEIGHT);
        line("<title>%s：%s</title>", written(caption.of()), told);
        line("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
        text(LEFT, 26, "font-size=\"17\" font-weight=\"700\" fill=\"#14222a\"", caption.of());
        text(LEFT, 46, "font-size=\"13\" fill=\"#14222a\"", told);
        text(LEFT, 64, "font-size=\"12\" fill=\"#57676f\"", caption.with());
        grid();
        drawers.stream().filter(drawer -> drawer.answers() > 0).forEach(this::bar);
        diagonal();
        counts();
        return svg.append("</svg>\n").toString();
    }

    private void grid() {
        for (int fifth = 0; fifth <= FIFTHS; fifth++) {
            double share = (double) fifth / FIFTHS;
            stroke(LEFT, y(share), LEFT + SIDE, y(share), "#d3dbde");
            stroke(x(share), TOP, x(share), TOP + SIDE, "#d3dbde");
            String percent = Math.round(100 * share) + "%";
            text(LEFT - 8, y(share) + 4, "font-size=\"12\" text-anchor=\"end\" fill=\"#40505a\"", percent);
            text(x(share), TOP + SIDE + 18, "font-size=\"12\" text-anchor=\"middle\" fill=\"#40505a\"", percent);
        }
        double middle = TOP + SIDE / 2.0;
        String turned = String.format(
                Locale.ROOT,
                "font-size=\"13\" text-anchor=\"middle\" fill=\"#14222a\" transform=\"rotate(-90 18 %.0f)\"",
                middle);
        text(18, middle, turned, "实际对的");
        text(x(0.5), TOP + SIDE + 38, "font-size=\"13\" text-anchor=\"middle\" fill=\"#14222a\"", "说的把握");
    }

    private void bar(Reliability.Drawer drawer) {
        double width = x(drawer.to()) - x(drawer.from()) - 2;
        box(x(drawer.from()) + 1, y(drawer.right()), width, y(0) - y(drawer.right()));
        Share right = Share.of(Math.round(drawer.right() * drawer.answers()), drawer.answers());
        double told = x(drawer.chance());
        stroke(told, y(right.low()), told, y(right.high()), "#0b5a77");
        line("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#0b5a77\"/>", told, y(drawer.right()));
    }

    private void diagonal() {
        line(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#a34100\" stroke-width=\"1.5\""
                        + " stroke-dasharray=\"6 4\"/>",
                x(0), y(0), x(1), y(1));
        text(x(0.12), y(0.05), "font-size=\"12\" fill=\"#a34100\"", "说几成、对几成");
    }

    private void counts() {
        long most =
                drawers.stream().mapToLong(Reliability.Drawer::answers).max().orElse(0);
        double ground = COUNTS_TOP + COUNTS_HEIGHT;
        text(LEFT - 8, ground, "font-size=\"12\" text-anchor=\"end\" fill=\"#40505a\"", "件数");
        stroke(LEFT, ground, LEFT + SIDE, ground, "#a8b5bb");
        for (Reliability.Drawer drawer : drawers) {
            if (drawer.answers() > 0) {
                double height = (COUNTS_HEIGHT - 14.0) * drawer.answers() / most;
                double width = x(drawer.to()) - x(drawer.from()) - 2;
                box(x(drawer.from()) + 1, ground - height, width, height);
                String centred = "font-size=\"11\" text-anchor=\"middle\" fill=\"#14222a\"";
                text(x((drawer.from() + drawer.to()) / 2), ground - height - 3, centred, "" + drawer.answers());
            }
        }
    }

    private static double x(double share) {
        return LEFT + SIDE * share;
    }

    private static double y(double share) {
        return TOP + SIDE * (1 - share);
    }

    private void box(double x, double y, double width, double height) {
        line(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#dfedf3\" stroke=\"#84b1c4\"/>",
                x, y, width, height);
    }

    private void stroke(double fromX, double fromY, double toX, double toY, String colour) {
        line("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>", fromX, fromY, toX, toY, colour);
    }

    private void text(double x, double y, String how, String words) {
        line("<text x=\"%.1f\" y=\"%.1f\" %s>%s</text>", x, y, how, written(words));
    }

    private static String written(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
