package dev.plimsoll.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.hostile.ValidFiles.ValidFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Code, commands, addresses and paths in the place of every kind of word: none is run, fetched or opened. What would be run
 * makes a file, the canary, or sets a property of that name; what would be fetched asks for a proxy first.
 */
class InjectionsTest {
    private static final String CANARY = "plimsoll.canary";
    /** Texts a door: in the default build some of the injections at each door, and all of them at some. */
    private static final int SAMPLE = Boolean.getBoolean("plimsoll.longrun") ? 20_000 : 16;

    @TempDir
    private Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private ProxySelector before;

    @BeforeEach
    void watch() {
        before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.incrementAndGet();
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
    }

    @AfterEach
    void watchNoMore() {
        ProxySelector.setDefault(before);
    }

    private List<String> injections() {
        String canary = folder.resolve("canary").toString();
        return List.of(
                "\"; System.setProperty(\"" + CANARY + "\", \"1\"); //",
                "\\u0022; System.setProperty(\\u0022" + CANARY + "\\u0022, \\u00221\\u0022); //",
                "System.setProperty('" + CANARY + "', '1')",
                "${System.setProperty('" + CANARY + "','1')}",
                "#{T(java.lang.System).setProperty('" + CANARY + "','1')}",
                "@{System.setProperty('" + CANARY + "','1')}",
                "%{(#a=@java.lang.System@setProperty('" + CANARY + "','1'))}",
                "{{7*7}}{{System.setProperty('" + CANARY + "','1')}}",
                "<%= System.setProperty(\"" + CANARY + "\", \"1\") %>",
                "eval(System.setProperty(\"" + CANARY + "\", \"1\") == null)",
                "x\" when eval(true) then System.setProperty(\"" + CANARY + "\", \"1\"); end //",
                "import java.io.File; new File(\"" + canary + "\").createNewFile();",
                "new java.io.FileOutputStream('" + canary + "')",
                "Runtime.getRuntime().exec(\"touch " + canary + "\")",
                "$(touch " + canary + ")",
                "`touch " + canary + "`",
                "; touch " + canary,
                "| touch " + canary,
                "& touch " + canary + " &",
                "!!java.io.FileOutputStream [\"" + canary + "\"]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://127.0.0.1:1/\"]]]]",
                "!<tag:yaml.org,2002:java.net.URL> \"http://127.0.0.1:1/a\"",
                "{\"@class\": \"java.net.URL\", \"val\": \"http://127.0.0.1:1/\"}",
                "[\"java.net.URL\", \"http://127.0.0.1:1/\"]",
                "http://127.0.0.1:1/tiers.yaml",
                "https://127.0.0.1:1/",
                "ftp://127.0.0.1:1/",
                "jar:http://127.0.0.1:1/a.jar!/b.yaml",
                "${jndi:ldap://127.0.0.1:1/a}",
                "//127.0.0.1/share/a.yaml",
                "\\\\127.0.0.1\\share\\a.yaml",
                "file:///etc/passwd",
                "../../../../../../../../etc/passwd",
                "/etc/passwd",
                "/dev/zero",
                "/proc/self/environ",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://127.0.0.1:1/\">]>&b;",
                "'; DROP TABLE accounts; --",
                "%s%n%x%1$s",
                "{0}{1,number}",
                "\u001b]0;" + CANARY + "\u0007",
                "=HYPERLINK(\"http://127.0.0.1:1/\")",
                "<script>alert(1)</script>",
                "a\r\nb: c",
                "__proto__",
                "class.module.classLoader");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void nothing_is_run_fetched_or_opened(Door door) {
        List<String> injections = injections();
        List<ValidFile> files = ValidFiles.of(door);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < SAMPLE; i++) {
            ValidFile file = files.get(random.nextInt(files.size()));
            List<Mutants.Word> words = Mutants.of(file.text()).words();
            Mutants.Word word = words.get(random.nextInt(words.size()));
            String injection = injections.get((door.ordinal() * SAMPLE + i) % injections.size());
            String text = random.nextBoolean() ? injection : quoted(injection);
            Door.Opened opened = door.open(
                    file.name(),
                    file.text().substring(0, word.start()) + text + file.text().substring(word.end()));
            assertThat(opened.diagnostics().toString()).doesNotContain("root:x:0:0");
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(System.getProperty(CANARY)).isNull();
        assertThat(asked).hasValue(0);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Test
    void a_connection_would_be_seen() {
        assertThatThrownBy(() -> {
                    try (Socket socket = new Socket()) {
                        socket.connect(new InetSocketAddress("127.0.0.1", 1), 1000);
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(asked.get()).isPositive();
    }

    @Test
    void a_canary_would_be_seen() throws IOException {
        Files.createFile(folder.resolve("canary"));
        assertThat(folder).isNotEmptyDirectory();
    }
}
