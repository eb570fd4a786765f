package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A root with files, links, a pipe; beside it a folder with a secret that nothing may reach. */
class ConfinedFilesTest {
    private static final String SECRET = "the secret";

    @TempDir
    private static Path folder;

    private static Path root;
    private static ConfinedFiles files;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.yaml"), SECRET);
        root = Files.createDirectories(folder.resolve("root"));
        write("policy.margin", "policy");
        write("tiers.yaml", "root tiers");
        write("sub/common.margin", "common");
        write("sub/tiers.yaml", "sub tiers");
        write("sub/deep/er.yaml", "deeper");
        write("with blank.yaml", "blank");
        if (unicodeNames()) {
            write("ümläut-币.yaml", "unicode");
        }
        write(".hidden.yaml", "hidden");
        write("percent%2e.yaml", "percent");
        write("~home.yaml", "tilde");
        write("$HOME.yaml", "dollar");
        write("*.yaml", "star");
        write("no-extension", "plain");
        write("empty.yaml", "");
        Files.write(root.resolve("latin1.yaml"), "münchen".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(root.resolve("utf16.yaml"), "a: 1".getBytes(StandardCharsets.UTF_16));
        Files.write(root.resolve("overlong.yaml"), new byte[] {'a', (byte) 0xC0, (byte) 0x80});
        Files.write(root.resolve("surrogate.yaml"), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        Files.write(root.resolve("bom.yaml"), "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8));
        Files.write(root.resolve("two-boms.yaml"), "\uFEFF\uFEFFa: 1".getBytes(StandardCharsets.UTF_8));
        Files.write(root.resolve("small-full.margin"), new byte[1 << 20]);
        Files.write(root.resolve("small-over.margin"), new byte[(1 << 20) + 1]);
        Files.write(root.resolve("large-full.yaml"), new byte[16 << 20]);
        Files.write(root.resolve("large-over.yaml"), new byte[(16 << 20) + 1]);
        link("link-inside.yaml", "sub/tiers.yaml");
        link("link-up.yaml", "../outside/secret.yaml");
        link("link-absolute.yaml", outside.resolve("secret.yaml").toString());
        link("link-passwd.yaml", "/etc/passwd");
        link("link-broken.yaml", "nowhere.yaml");
        link("link-self.yaml", "link-self.yaml");
        link("link-folder", "../outside");
        link("link-sub", "sub");
        link("link-root", ".");
        link("link-chain.yaml", "link-up.yaml");
        link("link-zero.yaml", "/dev/zero");
        link("link-random.margin", "/dev/urandom");
        link("link-stdin.yaml", "/proc/self/fd/0");
        link("sub/link-back.yaml", "../tiers.yaml");
        link("sub/link-out.yaml", "../../outside/secret.yaml");
        new ProcessBuilder("mkfifo", root.resolve("pipe.yaml").toString())
                .start()
                .waitFor(5, TimeUnit.SECONDS);
        files = ConfinedFiles.under(root);
    }

    private static void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void link(String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "tiers.yaml                | tiers.yaml        | root tiers",
                "./tiers.yaml              | tiers.yaml        | root tiers",
                "./././tiers.yaml          | tiers.yaml        | root tiers",
                "sub/tiers.yaml            | sub/tiers.yaml    | sub tiers",
                "sub/./tiers.yaml          | sub/tiers.yaml    | sub tiers",
                "sub/../tiers.yaml         | tiers.yaml        | root tiers",
                "sub/deep/../../tiers.yaml | tiers.yaml        | root tiers",
                "sub/deep/er.yaml          | sub/deep/er.yaml  | deeper",
                "with blank.yaml           | with blank.yaml   | blank",
                "ümläut-币.yaml             | ümläut-币.yaml     | unicode",
                ".hidden.yaml              | .hidden.yaml      | hidden",
                "percent%2e.yaml           | percent%2e.yaml   | percent",
                "~home.yaml                | ~home.yaml        | tilde",
                "$HOME.yaml                | $HOME.yaml        | dollar",
                "*.yaml                    | *.yaml            | star",
                "no-extension              | no-extension      | plain",
                "link-inside.yaml          | sub/tiers.yaml    | sub tiers",
                "link-sub/tiers.yaml       | sub/tiers.yaml    | sub tiers",
                "link-root/tiers.yaml      | tiers.yaml        | root tiers",
                "sub/link-back.yaml        | tiers.yaml        | root tiers",
            })
    void reads_what_lies_in_the_root(String path, String name, String text) {
        assumeThat(path.chars().allMatch(c -> c < 128) || unicodeNames()).isTrue();
        Reading.Found found = (Reading.Found) files.read("", path);
        assertThat(found.source().name()).isEqualTo(name);
        assertThat(found.source().text()).isEqualTo(text);
    }

    private static boolean unicodeNames() {
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "sub/common.margin | tiers.yaml       | sub/tiers.yaml",
                "sub/common.margin | ../tiers.yaml    | tiers.yaml",
                "sub/deep/x.margin | ../../tiers.yaml | tiers.yaml",
                "sub/common.margin | ./deep/er.yaml   | sub/deep/er.yaml",
                "policy.margin     | sub/tiers.yaml   | sub/tiers.yaml",
            })
    void paths_are_relative_to_the_file_that_names_them(String from, String path, String name) {
        assertThat(((Reading.Found) files.read(from, path)).source().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "../outside/secret.yaml                | OUTSIDE_ROOT",
                "..                                    | OUTSIDE_ROOT",
                "../                                   | NOT_A_FILE",
                "../root/tiers.yaml                    | OUTSIDE_ROOT",
                "sub/../../outside/secret.yaml         | OUTSIDE_ROOT",
                "./../outside/secret.yaml              | OUTSIDE_ROOT",
                "sub/deep/../../../outside/secret.yaml | OUTSIDE_ROOT",
                "nowhere/../../outside/secret.yaml     | OUTSIDE_ROOT",
                "../../../../../../../../etc/passwd    | OUTSIDE_ROOT",
                "/etc/passwd                           | OUTSIDE_ROOT",
                "//server/share/file.yaml              | OUTSIDE_ROOT",
                "/                                     | OUTSIDE_ROOT",
                "/dev/zero                             | OUTSIDE_ROOT",
                "/proc/self/environ                    | OUTSIDE_ROOT",
                "\\\\server\\share\\file.yaml          | OUTSIDE_ROOT",
                "..\\outside\\secret.yaml              | OUTSIDE_ROOT",
                "sub\\tiers.yaml                       | OUTSIDE_ROOT",
                "C:\\Windows\\win.ini                  | OUTSIDE_ROOT",
                "C:/Windows/win.ini                    | OUTSIDE_ROOT",
                "C:tiers.yaml                          | OUTSIDE_ROOT",
                "tiers.yaml:stream                     | OUTSIDE_ROOT",
                "tiers.yaml::$DATA                     | OUTSIDE_ROOT",
                "file:tiers.yaml                       | OUTSIDE_ROOT",
                "file:///etc/passwd                    | OUTSIDE_ROOT",
                "http://169.254.169.254/latest         | OUTSIDE_ROOT",
                "https://example.org/tiers.yaml        | OUTSIDE_ROOT",
                "jar:file:/a.jar!/b.yaml               | OUTSIDE_ROOT",
                "data:text/plain,x                     | OUTSIDE_ROOT",
                "link-up.yaml                          | OUTSIDE_ROOT",
                "link-absolute.yaml                    | OUTSIDE_ROOT",
                "link-passwd.yaml                      | OUTSIDE_ROOT",
                "link-chain.yaml                       | OUTSIDE_ROOT",
                "link-folder/secret.yaml               | OUTSIDE_ROOT",
                "link-sub/link-out.yaml                | OUTSIDE_ROOT",
                "sub/link-out.yaml                     | OUTSIDE_ROOT",
                "link-zero.yaml                        | OUTSIDE_ROOT",
                "link-random.margin                    | OUTSIDE_ROOT",
                "link-root/../../outside/secret.yaml   | OUTSIDE_ROOT",
                "link-broken.yaml                      | NOT_FOUND",
                "nowhere.yaml                          | NOT_FOUND",
                "nowhere/tiers.yaml                    | NOT_FOUND",
                "TIERS.yaml                            | NOT_FOUND",
                "%2e%2e/outside/secret.yaml            | NOT_FOUND",
                "..%2foutside%2fsecret.yaml            | NOT_FOUND",
                "~/secret.yaml                         | NOT_FOUND",
                "~root/.profile                        | NOT_FOUND",
                "$HOME/secret.yaml                     | NOT_FOUND",
                "${HOME}/secret.yaml                   | NOT_FOUND",
                "%USERPROFILE%/secret.yaml             | NOT_FOUND",
                ".../tiers.yaml                        | NOT_FOUND",
                "tiers.yaml.                           | NOT_FOUND",
                "sub./tiers.yaml                       | NOT_FOUND",
                "sub /tiers.yaml                       | NOT_FOUND",
                "..  /outside/secret.yaml              | NOT_FOUND",
                "sub                                   | NOT_A_FILE",
                "sub/                                  | NOT_A_FILE",
                "sub//tiers.yaml                       | NOT_A_FILE",
                "sub/deep                              | NOT_A_FILE",
                "link-sub                              | NOT_A_FILE",
                "link-root                             | NOT_A_FILE",
                ".                                     | NOT_A_FILE",
                "./                                    | NOT_A_FILE",
                "sub/..                                | NOT_A_FILE",
                "con                                   | NOT_A_FILE",
                "nul.yaml                              | NOT_A_FILE",
                "AUX.margin                            | NOT_A_FILE",
                "sub/com1.yaml                         | NOT_A_FILE",
                "LPT9                                  | NOT_A_FILE",
                "latin1.yaml                           | NOT_TEXT",
                "utf16.yaml                            | NOT_TEXT",
                "overlong.yaml                         | NOT_TEXT",
                "surrogate.yaml                        | NOT_TEXT",
                "small-over.margin                     | TOO_LARGE",
                "large-over.yaml                       | TOO_LARGE",
            })
    @Timeout(10)
    void refuses_everything_else(String path, Reason reason) {
        assertRefused(files.read("", path), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "0000,NOT_FOUND",
        "000A,NOT_FOUND",
        "000D,NOT_FOUND",
        "202E,NOT_FOUND",
        "200B,NOT_FOUND",
        "FEFF,NOT_FOUND"
    })
    void refuses_characters_that_cannot_be_seen(String character, Reason reason) {
        String path = "tiers" + Character.toString(Integer.parseInt(character, 16)) + ".yaml";
        assertRefused(files.read("", path), reason);
        assertRefused(files.read("", "tiers.yaml" + Character.toString(Integer.parseInt(character, 16))), reason);
    }

    @Test
    void refuses_empty_and_endless_paths() {
        assertRefused(files.read("", ""), Reason.NOT_A_FILE);
        assertRefused(files.read("", "   "), Reason.NOT_A_FILE);
        assertRefused(files.read("", "a".repeat(256)), Reason.NOT_FOUND);
        assertRefused(files.read("", "a/".repeat(5_000_000) + "b"), Reason.NOT_FOUND);
        assertRefused(files.read("", "sub/../".repeat(140) + "../outside/secret.yaml"), Reason.OUTSIDE_ROOT);
    }

    @Test
    @Timeout(10)
    void refuses_pipes_and_links_in_circles() {
        assumeThat(Files.exists(root.resolve("pipe.yaml"))).isTrue();
        assertRefused(files.read("", "pipe.yaml"), Reason.NOT_A_FILE);
        assertThat(files.read("", "link-self.yaml")).isInstanceOf(Reading.Refused.class);
        assertThat(files.read("", "link-stdin.yaml")).isInstanceOf(Reading.Refused.class);
    }

    private static void assertRefused(Reading reading, Reason reason) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        Reading.Refused refused = (Reading.Refused) reading;
        assertThat(refused.kind()).isEqualTo(reason);
        assertThat(refused.reason()).matches("[a-z][^.]*").doesNotContain("java", "Exception", "/root");
    }

    @Test
    void sizes_at_the_limit_are_read() {
        assertThat(files.read("", "small-full.margin")).isInstanceOf(Reading.Found.class);
        assertThat(files.read("", "large-full.yaml")).isInstanceOf(Reading.Found.class);
        assertThat(files.read("", "empty.yaml")).isInstanceOf(Reading.Found.class);
    }

    @Test
    void one_byte_order_mark_is_dropped() {
        assertThat(((Reading.Found) files.read("", "bom.yaml")).source().text()).isEqualTo("a: 1");
        assertThat(((Reading.Found) files.read("", "two-boms.yaml")).source().text())
                .isEqualTo("\uFEFFa: 1");
    }

    @Test
    void a_user_may_name_a_file_in_the_root_by_any_path() {
        assertThat(((Reading.Found) files.read(root.resolve("sub/common.margin")))
                        .source()
                        .name())
                .isEqualTo("sub/common.margin");
        assertRefused(files.read(folder.resolve("outside/secret.yaml")), Reason.OUTSIDE_ROOT);
        assertRefused(files.read(root.resolve("link-up.yaml")), Reason.OUTSIDE_ROOT);
        assertRefused(files.read(root.resolve("nowhere.margin")), Reason.NOT_FOUND);
    }

    @Test
    void the_root_is_the_nearest_marked_folder_or_the_policys_own(@TempDir Path top) throws IOException {
        Path policy = Files.createDirectories(top.resolve("sub/deep")).resolve("x.margin");
        assertThat(ConfinedFiles.rootOf(policy)).isEqualTo(top.resolve("sub/deep"));
        Files.createFile(top.resolve(ConfinedFiles.ROOT_MARKER));
        assertThat(ConfinedFiles.rootOf(policy)).isEqualTo(top);
        Files.createFile(top.resolve("sub").resolve(ConfinedFiles.ROOT_MARKER));
        assertThat(ConfinedFiles.rootOf(policy)).isEqualTo(top.resolve("sub"));
    }

    /** A file is exchanged for a link to the secret, and back, as fast as can be while it is read. */
    @Test
    @Timeout(60)
    void a_link_put_there_while_reading_leads_nowhere() throws Exception {
        assertNothingLeaks(root.resolve("tiers.yaml"), folder.resolve("outside/secret.yaml"), "tiers.yaml");
    }

    /** The same with the folder that holds it. */
    @Test
    @Timeout(60)
    void a_folder_link_put_there_while_reading_leads_nowhere() throws Exception {
        Files.writeString(folder.resolve("outside/tiers.yaml"), SECRET);
        assertNothingLeaks(root.resolve("sub"), folder.resolve("outside"), "sub/tiers.yaml");
    }

    private void assertNothingLeaks(Path victim, Path target, String path) throws Exception {
        Path aside = folder.resolve("aside");
        Path trap = folder.resolve("trap");
        AtomicBoolean stop = new AtomicBoolean();
        Thread swapper = new Thread(() -> swap(victim, target, aside, trap, stop));
        swapper.start();
        int found = 0;
        try {
            for (int i = 0; i < 2_000 || (found == 0 && i < 200_000); i++) {
                Reading reading = files.read("", path);
                if (reading instanceof Reading.Found read) {
                    found++;
                    assertThat(read.source().text()).isNotEqualTo(SECRET);
                }
            }
        } finally {
            stop.set(true);
            swapper.join();
        }
        assertThat(found).isPositive();
    }

    private static void swap(Path victim, Path target, Path aside, Path trap, AtomicBoolean stop) {
        try {
            while (!stop.get()) {
                Files.createSymbolicLink(trap, target);
                Files.move(victim, aside);
                Files.move(trap, victim, StandardCopyOption.ATOMIC_MOVE);
                Files.delete(victim);
                Files.move(aside, victim);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
