package dev.plimsoll.checker;

import dev.plimsoll.checker.rule.Reads;
import dev.plimsoll.model.Formula;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which assets a condition leaves: of a request's amount, or of a balance. */
final class AssetTest {
    private AssetTest() {}

    /**
     * @param reads what the condition reads
     * @param met whether the condition is to be met
     */
    static Predicate<String> leaving(
            Scope scope, String dimension, Formula condition, List<Reads.Use> reads, boolean met) {
        for (Reads.Use use : reads) {
            if (use.formula() instanceof Formula.Read read && isAsset(read, scope, dimension)) {
                return asset -> may(scope, dimension, asset, condition, met);
            }
        }
        boolean all = may(scope, dimension, "", condition, met);
        return asset -> all;
    }

    private static boolean may(Scope scope, String dimension, String asset, Formula condition, boolean met) {
        Value value = condition
                .accept(new ConstantFolding(read ->
                        isAsset(read, scope, dimension) ? Optional.of(new Value.Word(asset)) : Optional.empty()))
                .orElse(null);
        return !(value instanceof Value.Truth truth) || truth.holds() == met;
    }

    private static boolean isAsset(Formula.Read read, Scope scope, String dimension) {
        return read.attribute().type() instanceof Type.Asset
                && read.attribute().name().equals("asset")
                && dimension.equals(scope.assets().get(read.attribute().subject()));
    }
}
