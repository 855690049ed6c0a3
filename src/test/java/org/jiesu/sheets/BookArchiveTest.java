package org.jiesu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.text.Mistake;
import org.junit.jupiter.api.Test;

class BookArchiveTest {
    private static final Parts NONE = new Parts(Map.of());

    private final Mistakes mistakes = new Mistakes();

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookArchive.write(OurBook.FILES, out);
        return out.toByteArray();
    }

    private Optional<TextFiles> read(byte[] file) throws IOException {
        return BookArchive.read(new ByteArrayInputStream(file), mistakes);
    }

    private List<String> told(byte[] file) throws IOException {
        assertThat(read(file)).isEmpty();
        return mistakes.all().stream().map(Mistake::toString).toList();
    }

    @Test
    void our_own_book_comes_back_and_the_same_book_gives_the_same_bytes() throws IOException {
        assertThat(read(archive())).contains(OurBook.FILES);
        assertThat(archive()).isEqualTo(archive());
        assertThat(mistakes.all()).isEmpty();
    }

    @Test
    void files_outside_the_folder_are_named_and_nothing_is_read() throws IOException {
        assertThat(told(NONE.with("duty/units.yaml", "units: []")
                        .with("../evil.yaml", "x")
                        .with("duty/../../evil.yaml", "x")
                        .with("/duty/units.yaml", "x")
                        .with("duty\\units.yaml", "x")
                        .with("places/x.yaml", "x")
                        .with("duty/.hidden", "x")
                        .packed()))
                .containsExactly(
                        "../evil.yaml: 不是 duty/ 下文件的名字",
                        "duty/../../evil.yaml: 不是 duty/ 下文件的名字",
                        "/duty/units.yaml: 不是 duty/ 下文件的名字",
                        "duty/units.yaml: 在压缩包里有两份",
                        "places/x.yaml: 不是 duty/ 下文件的名字",
                        "duty/.hidden: 不是 duty/ 下文件的名字");
    }

    @Test
    void files_of_another_encoding_are_named() throws IOException {
        InputStream gbk = new ByteArrayInputStream("units: [平谷镇]".getBytes(Charset.forName("GBK")));
        InputStream other = new ByteArrayInputStream("rules: [路灯]".getBytes(Charset.forName("GBK")));
        assertThat(told(NONE.with("duty/units.yaml", gbk)
                        .with("duty/good.yaml", "x: 好")
                        .with("duty/city/1.yaml", other)
                        .packed()))
                .containsExactly("duty/units.yaml: 不是 UTF-8 编码：请另存为 UTF-8", "duty/city/1.yaml: 不是 UTF-8 编码：请另存为 UTF-8");
    }

    @Test
    void too_many_files_and_too_many_bytes_are_refused() throws IOException {
        Map<String, InputStream> files = new java.util.TreeMap<>();
        for (int i = 0; i < 2_001; i++) {
            files.put("duty/" + i + ".yaml", InputStream.nullInputStream());
        }
        assertThat(told(new Parts(files).packed())).containsExactly("压缩包: 压缩包里超过 2000 个文件");
        Mistakes large = new Mistakes();
        InputStream bomb = RepeatedStream.of("", 7_000, i -> " ".repeat(10_000), "");
        byte[] file = NONE.with("duty/a.yaml", bomb).with("duty/b.yaml", "b: c").packed();
        assertThat(BookArchive.read(new ByteArrayInputStream(file), large)).isEmpty();
        assertThat(large.all()).singleElement().satisfies(mistake -> assertThat(mistake.toString())
                .startsWith("duty/a.yaml: 到这里解开后超过 32 MiB"));
    }

    @Test
    void what_is_no_archive_is_told() throws IOException {
        assertThat(told("units: []".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .containsExactly("压缩包: 不是 ZIP");
        Mistakes cut = new Mistakes();
        byte[] whole = archive();
        assertThat(BookArchive.read(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)), cut))
                .isEmpty();
        assertThat(cut.all()).hasToString("[压缩包: 不完整或者坏了（可能没有传完）]");
        Mistakes empty = new Mistakes();
        byte[] nothing = NONE.with("duty/", "").packed();
        assertThat(BookArchive.read(new ByteArrayInputStream(nothing), empty)).isEmpty();
        assertThat(empty.all()).hasToString("[压缩包: 里面没有 duty/ 下的文件]");
    }
}
