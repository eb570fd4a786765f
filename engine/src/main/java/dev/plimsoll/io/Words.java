package dev.plimsoll.io;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The words of enumerations in data files. */
final class Words {
    static final Map<String, MarginMode> MODES = words(MarginMode.values(), MarginMode::word);
    static final Map<String, Side> SIDES = words(Side.values(), Side::word);
    static final Map<String, PositionMode> POSITION_MODES = words(PositionMode.values(), PositionMode::word);

    private Words() {}

    private static <T> Map<String, T> words(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return Collections.unmodifiableMap(words);
    }
}
