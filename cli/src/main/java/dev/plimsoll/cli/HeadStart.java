package dev.plimsoll.cli;

/**
 * What a command will do, done with a small policy on a second thread while the first reads the command line and the
 * files: code is slow the first time, whoever runs it. Nothing comes of it but that. A class of its own and no lambda,
 * which would have to be made before anything else.
 */
final class HeadStart implements Runnable {
    private final boolean asks;

    private HeadStart(boolean asks) {
        this.asks = asks;
    }

    /** Begins, where the line is worth it and there is a second processor to do it on. */
    static void begin(String... line) {
        if (line.length < 2 || Runtime.getRuntime().availableProcessors() < 2) {
            return;
        }
        switch (line[0]) {
            case "check" -> new HeadStart(false).begin();
            case "decide", "assess" -> new HeadStart(true).begin();
            default -> {}
        }
    }

    /** Both, and at once. */
    static void rehearse() {
        new HeadStart(false).run();
        new HeadStart(true).run();
    }

    private void begin() {
        Thread thread = new Thread(this, "head start");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            if (asks) {
                SmallPolicy.decide();
            } else {
                SmallPolicy.check();
            }
        } catch (RuntimeException | LinkageError e) {
            // Whatever is wrong shows where it is done in earnest.
            return;
        }
    }
}
