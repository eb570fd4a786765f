package dev.plimsoll.hostile;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/** A way in for text that somebody else wrote, with all that is done to what is accepted there. */
enum Door {
    POLICY {
        @Override
        Opened open(String name, String text) {
            return PolicyDoors.policy(name, text);
        }
    },
    INSTRUMENTS {
        @Override
        Opened open(String name, String text) {
            return PolicyDoors.instruments(name, text);
        }
    },
    TIERS {
        @Override
        Opened open(String name, String text) {
            return PolicyDoors.tiers(name, text);
        }
    },
    ACCOUNT {
        @Override
        Opened open(String name, String text) {
            return FactDoors.account(name, text);
        }
    },
    MARKET {
        @Override
        Opened open(String name, String text) {
            return FactDoors.market(name, text);
        }
    },
    REQUEST {
        @Override
        Opened open(String name, String text) {
            return FactDoors.request(name, text);
        }
    },
    /** Requests, one a line. */
    LINES {
        @Override
        Opened open(String name, String text) {
            return FactDoors.lines(name, text);
        }
    },
    /** What an exchange says of its instruments and brackets. */
    CONFIGURATION {
        @Override
        Opened open(String name, String text) {
            return VenueDoors.configuration(name, text);
        }
    },
    /** What an exchange says of an account. */
    VENUE_ACCOUNT {
        @Override
        Opened open(String name, String text) {
            return VenueDoors.account(name, text);
        }
    },
    FEATURE {
        @Override
        Opened open(String name, String text) {
            return FeatureDoor.feature(name, text);
        }
    };

    /**
     * What came of a text.
     *
     * @param accepted whether it was worked on; a text may be accepted with diagnostics
     */
    record Opened(boolean accepted, List<Diagnostic> diagnostics) {
        boolean names(String code) {
            return diagnostics.stream()
                    .anyMatch(diagnostic -> diagnostic.code().code().equals(code));
        }
    }

    /** Brings a text in, and works on it if it is accepted; an exception is a bug of ours. */
    abstract Opened open(String name, String text);
}
