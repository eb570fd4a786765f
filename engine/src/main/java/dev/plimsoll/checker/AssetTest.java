package dev.plimsoll.checker;

import dev.plimsoll.model.Formula;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import java.util.Optional;

/** Whether a condition leaves an asset: that of a request's amount, or of a balance. */
final class AssetTest {
    private AssetTest() {}

    /** @param met whether the condition is to be met */
    static boolean may(Scope scope, String dimension, String asset, Formula condition, boolean met) {
        Optional<Value> value = condition.accept(new ConstantFolding(
                read -> isAsset(read, scope, dimension) ? Optional.of(new Value.Word(asset)) : Optional.empty()));
        return !value.equals(Optional.of(Value.of(!met)));
    }

    private static boolean isAsset(Formula.Read read, Scope scope, String dimension) {
        return read.attribute().type() instanceof Type.Asset
                && read.attribute().name().equals("asset")
                && dimension.equals(scope.assets().get(read.attribute().subject()));
    }
}
