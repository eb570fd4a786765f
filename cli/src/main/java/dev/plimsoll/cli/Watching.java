package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.Set;

/** Waits until files change. */
interface Watching extends AutoCloseable {
    /** Looks at these folders from now on, and at no others. */
    void look(Set<Path> folders);

    /**
     * Waits until something that a policy may be made of changes in them, and then until it is quiet again: an editor
     * writes a file in several steps.
     *
     * @return whether there is a change; no if nothing will ever be seen
     */
    boolean await() throws InterruptedException;

    @Override
    void close();
}
