package dev.plimsoll.cli;

/**
 * What a command will do, done with a small policy on a second thread while the first reads the command line and the
 * files: code is slow the first time, whoever runs it. Nothing comes of it but that.
 */
final class HeadStart {
    private HeadStart() {}

    /** Begins, where the line is worth it and there is a second processor to do it on. */
    static void begin(String... line) {
        if (line.length < 2 || Runtime.getRuntime().availableProcessors() < 2) {
            return;
        }
        switch (line[0]) {
            case "check" -> begin(SmallPolicy::check);
            case "decide", "assess" -> begin(SmallPolicy::decide);
            default -> {}
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | LinkageError e) {
                        // Whatever is wrong shows where it is done in earnest.
                        return;
                    }
                },
                "head start");
        thread.setDaemon(true);
        thread.start();
    }
}
