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

    /** Whether any of the reads is of the asset: otherwise a condition leaves all or, if it is constant, none. */
    static boolean concerns(Scope scope, String dimension, List<Reads.Use> reads) {
        for (Reads.Use use : reads) {
            if (use.formula() instanceof Formula.Read read && isAsset(read, scope, dimension)) {
                return true;
            }
        }
        return false;
    }

    /** @param met whether the condition is to be met */
    static Predicate<String> leaving(Scope scope, String dimension, Formula condition, boolean met) {
        return asset -> may(scope, dimension, asset, condition, met);
    }

    /** Whether a condition that does not ask for the asset leaves any. */
    static boolean leavesAll(Scope scope, String dimension, Formula condition, boolean met) {
        return may(scope, dimension, "", condition, met);
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
