package dev.plimsoll.importer.accounts;

import dev.plimsoll.importer.Venue;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.JsonOut;
import dev.plimsoll.model.CheckedPolicy;
import java.util.List;
import java.util.Optional;

/** For programs: {@code plimsoll.accounts/1}. */
public final class AccountsJson {
    private AccountsJson() {}

    /**
     * The account, and how it compares with the policy if there is one.
     *
     * @param written the file that it was written to
     */
    public static String of(
            Venue venue,
            ImportedAccount imported,
            Optional<String> written,
            Optional<CheckedPolicy> policy,
            List<Compared> compared) {
        return Json.page(out -> {
            out.text("schema", "plimsoll.accounts/1").text("venue", venue.toString());
            Json.account(out, "account", imported.account(), imported.market());
            out.list("notes", imported.notes()).text("written", written);
            policy.ifPresent(used -> out.object(
                            "policy",
                            id -> id.text("name", used.name())
                                    .text("version", used.version())
                                    .text("sha256", used.sha256()))
                    .objects("compared", compared, AccountsJson::compared));
        });
    }

    private static void compared(JsonOut out, Compared figure) {
        out.text("pool", figure.pool())
                .text("instrument", figure.instrument())
                .text("side", figure.side())
                .text("mode", figure.mode())
                .text("figure", figure.figure().key())
                .decimal("theirs", figure.theirs())
                .decimal("ours", figure.ours())
                .decimal("difference", figure.difference())
                .truth("same", figure.same());
    }
}
