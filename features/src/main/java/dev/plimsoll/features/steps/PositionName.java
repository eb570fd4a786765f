package dev.plimsoll.features.steps;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import java.util.Locale;
import java.util.Optional;

/** Which position is meant. */
public record PositionName(String instrument, Side side, Optional<MarginMode> mode) {
    static PositionName of(String text) {
        int last = text.lastIndexOf(' ');
        String word = text.substring(last + 1);
        if (word.matches(Types.SIDE)) {
            return new PositionName(
                    Types.symbolOf(text.substring(0, last)),
                    Side.valueOf(word.toUpperCase(Locale.ROOT)),
                    Optional.empty());
        }
        PositionName place = of(text.substring(0, last));
        return new PositionName(place.instrument, place.side, Optional.of(Types.modeOf(word)));
    }

    @Override
    public String toString() {
        return instrument + " " + side.word()
                + mode.map(known -> " " + known.word()).orElse("");
    }
}
