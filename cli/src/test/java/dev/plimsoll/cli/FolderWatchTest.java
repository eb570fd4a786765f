package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real watch service; systems that poll take seconds, so the patience is large. */
class FolderWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void a_written_policy_is_a_change_and_so_is_one_that_is_replaced_or_removed() throws IOException {
        Path file = folder.resolve("a.margin");
        try (FolderWatch watch = FolderWatch.ofSystem()) {
            watch.look(Set.of(folder));
            Files.writeString(file, "one");
            awaited(watch);
            Path other = Files.writeString(folder.resolve("a.tmp"), "two");
            Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            awaited(watch);
            Files.delete(file);
            awaited(watch);
        }
    }

    @Test
    void several_writes_in_a_row_are_one_change() throws Exception {
        try (FolderWatch watch = FolderWatch.ofSystem()) {
            watch.look(Set.of(folder));
            for (int i = 0; i < 20; i++) {
                Files.writeString(folder.resolve("t" + i + ".yaml"), "x");
            }
            awaited(watch);
            assertThat(comes(watch)).isFalse();
        }
    }

    @Test
    void files_that_no_policy_is_made_of_are_passed_over() throws Exception {
        try (FolderWatch watch = FolderWatch.ofSystem()) {
            watch.look(Set.of(folder));
            Files.writeString(folder.resolve("notes.txt"), "x");
            Files.writeString(folder.resolve(".a.margin.swp"), "x");
            Files.writeString(folder.resolve(".#a.margin"), "x");
            assertThat(comes(watch)).isFalse();
        }
    }

    @Test
    void folders_that_are_no_longer_looked_at_say_nothing() throws Exception {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        try (FolderWatch watch = FolderWatch.ofSystem()) {
            watch.look(Set.of(one, two));
            watch.look(Set.of(two));
            Files.writeString(one.resolve("a.margin"), "x");
            assertThat(comes(watch)).isFalse();
        }
    }

    @Test
    void closing_ends_the_wait() {
        FolderWatch watch = FolderWatch.ofSystem();
        watch.look(Set.of(folder));
        CompletableFuture<Boolean> wait = waiting(watch);
        watch.close();
        assertThat(wait.join()).isFalse();
    }

    private static void awaited(FolderWatch watch) {
        assertThat(assertTimeoutPreemptively(PATIENCE, watch::await)).isTrue();
    }

    /** Whether a change comes within a second. */
    private static boolean comes(FolderWatch watch) throws Exception {
        CompletableFuture<Boolean> wait = waiting(watch);
        try {
            return wait.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return false;
        } finally {
            watch.close();
        }
    }

    private static CompletableFuture<Boolean> waiting(FolderWatch watch) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return watch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
