package dev.plimsoll.planted;

import dev.plimsoll.planted.Site.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The defects that are planted: half of them chosen by hand, half over all sites of the classes that count money. */
final class Defects {
    private static final String ASSESSMENT = "dev.plimsoll.assessment.";
    private static final String EVALUATION = "dev.plimsoll.evaluation.";
    private static final int HALF = 25;

    private Defects() {}

    static Map<String, Site> byHand() {
        Map<String, Site> defects = new LinkedHashMap<>();
        defects.put("`<=` for `<`", site(EVALUATION + "Machine", "compare", Change.SHIFT, 0));
        defects.put("`<` for `<=`", site(EVALUATION + "Machine", "compare", Change.SHIFT, 1));
        defects.put("`>=` for `>`", site(EVALUATION + "Machine", "compare", Change.SHIFT, 2));
        defects.put("`>` for `>=`", site(EVALUATION + "Machine", "compare", Change.SHIFT, 3));
        defects.put("an equity of 0 divides", site(EVALUATION + "Arithmetics", "divide", Change.SHIFT, 0));
        defects.put("shorts never lose", site(ASSESSMENT + "Contract", "gain", Change.CALL, 0));
        defects.put("inverse profit like linear", site(ASSESSMENT + "Contract$Inverse", "rise", Change.CALL, 0));
        defects.put("the last for the mark price", site(ASSESSMENT + "Marks", "mark", Change.CALL, 0));
        defects.put("a mark of 0 is a price", site(ASSESSMENT + "Marks", "mark", Change.SHIFT, 0));
        defects.put("stale at the limit", site(ASSESSMENT + "Marks", "staleness", Change.SHIFT, 0));
        defects.put(
                "a bound belongs to the next bracket",
                site("dev.plimsoll.margin.BracketTable", "row", Change.SHIFT, 0));
        defects.put("isolated profit in the pool", site(ASSESSMENT + "PoolState", "<init>", Change.NEGATE, 1));
        defects.put("debts are added", site(ASSESSMENT + "PoolState", "findBalance", Change.CALL, 0));
        defects.put("what orders ask is given", site(ASSESSMENT + "PoolState", "initialMargin", Change.CALL, 0));
        defects.put("available at most 0", site(ASSESSMENT + "PoolState", "available", Change.CALL, 0));
        defects.put("profit may be taken out", site(ASSESSMENT + "PoolState", "withdrawable", Change.CALL, 0));
        defects.put("the lowest margin rule counts", site(ASSESSMENT + "Requirements", "highest", Change.CALL, 0));
        defects.put("the smaller side of orders counts", site(ASSESSMENT + "OrderMargins", "ofBucket", Change.CALL, 2));
        defects.put(
                "the highest leverage of orders counts", site(ASSESSMENT + "OrderMargins", "filled", Change.CALL, 2));
        defects.put(
                "equity equal to initial margin is short",
                site(ASSESSMENT + "Bucket", "lambda$isShort", Change.SHIFT, 0));
        defects.put("an entry is averaged by the difference", site(ASSESSMENT + "Contract", "joined", Change.CALL, 1));
        defects.put("removing margin adds it", site(ASSESSMENT + "Carrying", "at", Change.CALL, 0));
        defects.put("a profit is a loss to the wallet", site(ASSESSMENT + "Fills", "close", Change.CALL, 2));
        defects.put("the highest collateral rule counts", site(ASSESSMENT + "Collateral", "byRules", Change.CALL, 0));
        defects.put(
                "profit and loss is left out of the wrong side",
                site(ASSESSMENT + "WalletState", "equity", Change.CALL, 0));
        return defects;
    }

    private static Site site(String type, String method, Change change, int index) {
        List<Site> there = Sites.of(type).stream()
                .filter(site -> site.change() == change)
                .filter(site ->
                        site.method().startsWith(method + "(") || site.method().startsWith(method + "$"))
                .toList();
        return there.get(index);
    }

    /** Every so-manieth site of the classes that count money. */
    static Map<String, Site> generated() {
        List<Site> sites = new ArrayList<>();
        for (String type : List.of(
                "PoolState",
                "WalletState",
                "PositionState",
                "Contract",
                "Contract$Linear",
                "Contract$Inverse",
                "Bucket",
                "OrderMargins",
                "Fills",
                "Requirements",
                "InstrumentMargin",
                "Collateral",
                "Trading",
                "Closing",
                "Held",
                "Funds",
                "Choosing")) {
            sites.addAll(Sites.of(ASSESSMENT + type));
        }
        sites.addAll(Sites.of(EVALUATION + "Arithmetics"));
        sites.addAll(Sites.of("dev.plimsoll.margin.Deductions"));
        // Not what only plans and messages read, nor the names of attributes.
        sites.removeIf(site -> site.method().matches("(read|equals|worth|amount)[(].*"));
        Map<String, Site> defects = new LinkedHashMap<>();
        for (int i = 0; i < HALF; i++) {
            int at = (int) ((long) i * sites.size() / HALF);
            // A balance of 0 is decided before its sign is asked.
            while (sites.get(at).toString().equals("assessment.Collateral.of shift 0")) {
                at++;
            }
            Site site = sites.get(at);
            defects.put(site.toString(), site);
        }
        return defects;
    }
}
