package dev.plimsoll.io;

import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;

/** Reads what has been opened, up to a size. */
final class Contents {
    /** 1 MB: policies, accounts, markets, requests. */
    static final int SMALL = 1 << 20;
    /** 16 MB: instruments and tables. */
    static final int LARGE = 16 << 20;

    private Contents() {}

    /** Reads to the end, or one byte further than the most: a file may grow, and a device need not have an end. */
    static Reading read(InputStream in, String name, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            return tooLarge(most);
        }
        return Utf8.decode(bytes, bytes.length)
                .<Reading>map(text -> new Reading.Found(Source.of(name, text)))
                .orElseGet(() -> refused(Reason.NOT_TEXT, "is not UTF-8 text"));
    }

    static Reading tooLarge(int most) {
        return refused(Reason.TOO_LARGE, "is larger than " + (most >> 20) + " MB");
    }

    static Reading refused(Reason kind, String reason) {
        return new Reading.Refused(kind, reason);
    }
}
