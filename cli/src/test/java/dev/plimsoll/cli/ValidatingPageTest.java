package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/validating-an-exchange.md: saves what it says to save, runs its commands in their order, and finds what it
 * shows.
 */
class ValidatingPageTest {
    private static final Path PAGE = Path.of("docs", "validating-an-exchange.md");
    private static final Pattern FENCE = Pattern.compile("(?s)```(\\w*)\n(.*?)```\n");
    private static final Pattern SAVED = Pattern.compile("[Ss]ave (?:it|this) as `([\\w.]+)`:\\z");
    private static final Pattern JOB = Pattern.compile("- run: plimsoll (.*)");
    private static final Pattern FILES = Pattern.compile("(?:[\\w-]+\\.(?:json|margin|sarif)|exchange)(?=/|$)");
    private static final Set<String> TEXTS = Set.of("json", "margin");

    @TempDir
    private Path folder;

    private final List<String> ran = new ArrayList<>();

    @Test
    void every_command_prints_what_is_shown() throws IOException {
        String page = Files.readString(PAGE);
        Matcher fence = FENCE.matcher(page);
        Ran last = new Ran(0, "", "");
        int shown = 0;
        while (fence.find()) {
            String language = fence.group(1);
            String text = fence.group(2);
            if (TEXTS.contains(language)) {
                String before = page.substring(0, fence.start()).strip();
                Matcher name = SAVED.matcher(before);
                assertThat(name.find()).as(before).isTrue();
                Files.writeString(folder.resolve(name.group(1)), text);
            } else if (language.equals("sh")) {
                last = run(text.strip().replaceFirst("^plimsoll ", ""));
            } else if (language.isEmpty()) {
                assertThat(last.out() + last.err()).isEqualTo(text);
                shown++;
            }
        }
        assertThat(shown).isEqualTo(6).isEqualTo(ran.size());
    }

    @Test
    void the_commands_of_the_job_end_with_0_after_the_last_import() throws IOException {
        every_command_prints_what_is_shown();
        Matcher job = JOB.matcher(Files.readString(PAGE));
        int commands = 0;
        while (job.find()) {
            String line = job.group(1).replaceFirst(" > \\S+$", "");
            assertThat(run(line).exit()).as(line).isZero();
            commands++;
        }
        assertThat(commands).isEqualTo(3);
    }

    /** Runs a line as if it stood in the folder. */
    private Ran run(String line) {
        ran.add(line);
        String[] words = line.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            if (FILES.matcher(words[i]).matches()) {
                words[i] = folder.resolve(words[i]).toString();
            }
        }
        Ran result = Ran.of(words);
        return new Ran(result.exit(), relative(result.out()), relative(result.err()));
    }

    private String relative(String text) {
        String absolute = folder.toString().replace('\\', '/') + "/";
        String real = realFolder().replace('\\', '/') + "/";
        return text.replace(real, "").replace(absolute, "");
    }

    private String realFolder() {
        try {
            return folder.toRealPath().toString();
        } catch (IOException e) {
            return folder.toString();
        }
    }
}
