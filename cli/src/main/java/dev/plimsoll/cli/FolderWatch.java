package dev.plimsoll.cli;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Waits for changes of policies and data files by the watch service of the system. */
final class FolderWatch implements Watching {
    private static final List<String> SUFFIXES = List.of(".margin", ".yaml", ".yml", ".json");

    /** Without an event for so long it is quiet. */
    private static final long QUIET_MILLIS = 80;

    /** And after so many quiet times it is no longer waited for. */
    private static final int MOST_ROUNDS = 25;

    private final WatchService service;
    private final Map<Path, WatchKey> keys = new TreeMap<>();

    FolderWatch(WatchService service) {
        this.service = service;
    }

    static FolderWatch ofSystem() {
        try {
            return new FolderWatch(Path.of("").toAbsolutePath().getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            throw new UserFault(ExitCode.USAGE, "this system cannot watch files");
        }
    }

    @Override
    public void look(Set<Path> folders) {
        keys.entrySet().removeIf(entry -> {
            boolean gone =
                    !folders.contains(entry.getKey()) || !entry.getValue().isValid();
            if (gone) {
                entry.getValue().cancel();
            }
            return gone;
        });
        for (Path folder : folders) {
            if (!keys.containsKey(folder) && Files.isDirectory(folder)) {
                register(folder);
            }
        }
    }

    private void register(Path folder) {
        try {
            keys.put(
                    folder,
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
        } catch (IOException e) {
            throw new UserFault(ExitCode.USAGE, "`" + PolicyPaths.slashed(folder) + "` cannot be watched");
        }
    }

    @Override
    public boolean await() throws InterruptedException {
        try {
            while (!drain(service.take())) {
                // Something else changed: a note, a file of the editor's own.
            }
            for (int i = 0; i < MOST_ROUNDS; i++) {
                WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    break;
                }
                drain(next);
            }
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    /** Takes the events of a folder; whether one matters. */
    private static boolean drain(WatchKey key) {
        boolean matters = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            matters |= event.kind() == StandardWatchEventKinds.OVERFLOW
                    || event.context() instanceof Path name && matters((Path) key.watchable(), name);
        }
        // A folder that is gone is a change too.
        return !key.reset() || matters;
    }

    private static boolean matters(Path folder, Path name) {
        String text = name.toString();
        if (text.startsWith(".")) {
            return false;
        }
        return SUFFIXES.stream().anyMatch(text::endsWith) || Files.isDirectory(folder.resolve(name));
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            // Nothing is lost: it was only looked at.
            keys.clear();
        }
    }
}
