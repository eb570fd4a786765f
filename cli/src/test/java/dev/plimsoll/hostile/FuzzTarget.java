package dev.plimsoll.hostile;

import java.nio.charset.StandardCharsets;

/** A door for a fuzzer that is guided by coverage; docs/reliability.md has the command. */
public final class FuzzTarget {
    private static final Door DOOR = Door.valueOf(System.getProperty("door", "POLICY"));
    private static final String NAME = System.getProperty("door.name", "fuzz.margin");

    private FuzzTarget() {}

    /** Called by Jazzer; what it throws is a find. */
    public static void fuzzerTestOneInput(byte[] data) {
        Words.check(DOOR.open(NAME, new String(data, StandardCharsets.UTF_8)));
    }
}
