package dev.plimsoll.conform;

import java.util.List;

/**
 * What a comparison came to.
 *
 * @param table the policy's bracket table
 * @param compared how many instruments are on both sides
 * @param alike how many of them are the same on both
 * @param missing those that the policy lacks, as the exchange calls them
 * @param extra those that the exchange lacks
 */
public record Conformity(
        String table, int compared, int alike, List<String> missing, List<String> extra, List<Drift> drift) {
    public Conformity {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        drift = List.copyOf(drift);
    }
}
