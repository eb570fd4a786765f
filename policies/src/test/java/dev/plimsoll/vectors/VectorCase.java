package dev.plimsoll.vectors;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a table: what went in and what came out, as a venue or its documents say.
 *
 * @param id the recording's; a case with several questions has a row for each
 * @param source where the figures were read: repository, commit and path, or an address
 * @param cells inputs by column
 * @param expected recorded outputs by column
 * @param absolute how far an answer may be off
 * @param relative the same, as a share of what is expected
 * @param isMistaken whether the recorded output is known to be wrong, so that no answer may agree
 */
record VectorCase(
        String id,
        String source,
        Map<String, String> cells,
        Map<Output, String> expected,
        Optional<BigDecimal> absolute,
        Optional<BigDecimal> relative,
        boolean isMistaken) {

    BigDecimal tolerance(BigDecimal wanted) {
        BigDecimal share = relative.orElse(BigDecimal.ZERO).multiply(wanted.abs());
        return absolute.orElse(BigDecimal.ZERO).max(share);
    }
}
