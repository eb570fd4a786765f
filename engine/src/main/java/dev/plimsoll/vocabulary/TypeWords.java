package dev.plimsoll.vocabulary;

import dev.plimsoll.type.Type;
import dev.plimsoll.type.TypeText;
import dev.plimsoll.type.Unit;
import java.util.Map;

/** Types of attributes in words for pages: {@code amount of settle}, {@code price}, {@code cross, isolated}. */
public final class TypeWords {
    private static final Map<Type, String> SPECIAL = Map.of(
            Schema.PRICE, "price",
            Schema.FACE, "amount per contract",
            Schema.POOL, "amount of the pool's currency",
            Schema.ASSET, "amount of the asset",
            Schema.QUANTITY, "quantity: an amount of " + Unit.BASE + ", or contracts",
            Type.TRUTH, "truth",
            Type.INSTANT, "instant");

    private TypeWords() {}

    public static String of(Type type) {
        if (type instanceof Type.Choice choice) {
            return String.join(", ", choice.values());
        }
        String special = SPECIAL.get(type);
        return special == null ? TypeText.of(type).replaceFirst("^an? ", "") : special;
    }
}
