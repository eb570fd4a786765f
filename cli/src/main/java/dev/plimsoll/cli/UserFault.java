package dev.plimsoll.cli;

/** Ends the command with one line and an exit code: something that the user can mend. */
final class UserFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exit;

    UserFault(ExitCode exit, String message) {
        super(message, null, false, false);
        this.exit = exit;
    }

    ExitCode exit() {
        return exit;
    }
}
