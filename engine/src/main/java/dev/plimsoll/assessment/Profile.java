package dev.plimsoll.assessment;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.PositionMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What an account is and has chosen as a whole.
 *
 * @param settle the currency that a plain balance and a request without an asset are in
 * @param attributes own attributes and account settings of the policy
 */
record Profile(
        String id,
        String settle,
        Optional<BigDecimal> level,
        Optional<Instant> opened,
        PositionMode positionMode,
        Map<String, Datum> attributes) {
    static Profile of(Account account) {
        return new Profile(
                account.id(),
                account.settle(),
                account.level(),
                account.opened(),
                account.positionMode().orElse(PositionMode.ONE_WAY),
                account.attributes());
    }

    Profile with(PositionMode changed) {
        return new Profile(id, settle, level, opened, changed, attributes);
    }

    Profile with(Map<String, Datum> changed) {
        return new Profile(id, settle, level, opened, positionMode, changed);
    }
}
