package dev.plimsoll.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * The standard output. A reader that goes away ({@code | head}) is no failure: what it would not read is dropped. Any other
 * failure, such as a full disk, is kept for the end.
 */
final class Outlet extends OutputStream {
    private final OutputStream out;
    private boolean closed;
    private boolean failed;

    Outlet(OutputStream out) {
        this.out = out;
    }

    /** Something that writes. */
    private interface Write {
        void run() throws IOException;
    }

    @Override
    public void write(int octet) {
        attempt(() -> out.write(octet));
    }

    @Override
    public void write(byte[] octets, int from, int length) {
        attempt(() -> out.write(octets, from, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    /** Whether nobody reads any more, or nothing can be written. */
    boolean isClosed() {
        return closed;
    }

    /** Whether something that should have been written is lost. */
    boolean hasFailed() {
        return failed;
    }

    private void attempt(Write write) {
        if (closed) {
            return;
        }
        try {
            write.run();
        } catch (IOException e) {
            closed = true;
            failed = !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }
    }
}
