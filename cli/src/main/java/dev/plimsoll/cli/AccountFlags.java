package dev.plimsoll.cli;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.importer.accounts.AccountOptions;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.model.CheckedPolicy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code import --accounts} takes beside files: what they do not state. */
final class AccountFlags {
    private static final Pattern ASSET = Pattern.compile("[0-9]*[A-Z][A-Z0-9]*");

    private final Flag<Boolean> accounts;
    private final Flag<Path> policy;
    private final Flag<Path> root;
    private final Flag<String> name;
    private final Flag<String> settle;
    private final Flag<Mode> mode;
    private final Flag<String> at;
    private final Flag<List<String>> balances;
    private final Flag<List<String>> leverages;
    private final Flag<List<String>> marks;
    private final Flag<List<String>> prices;

    AccountFlags(Flags flags) {
        accounts = flags.toggle(
                "--accounts", "The files are answers about an account and its positions: write account.yaml.");
        policy = flags.option(
                "--policy",
                Path.class,
                "FILE",
                "Accounts: name instruments as this policy does, and compare its margins and prices with the exchange's.");
        root = RootOption.of(flags);
        name = flags.option(
                "--name", String.class, "NAME", "Accounts: what the account is called (default: the exchange).");
        settle = flags.option(
                "--settle", String.class, "ASSET", "Accounts: its currency, where several assets are held.");
        mode = flags.option(
                "--mode", Mode.class, "MODE", "Accounts: the margin mode of all positions: " + Flags.CHOICES + ".");
        at = flags.option("--at", String.class, "TIME", "Accounts: when the marks were made, as 2026-01-01T00:00:00Z.");
        balances = flags.repeated("--balance", "ASSET=N", "Accounts: what the wallet holds, where no file says it.");
        leverages =
                flags.repeated("--leverage", "X=N", "Accounts: the leverage of an instrument, where no file says it.");
        marks = flags.repeated(
                "--mark", "X=PRICE", "Accounts: the mark price of an instrument, where no file says it.");
        prices =
                flags.repeated("--price", "ASSET=PRICE", "Accounts: what an asset is worth in the account's currency.");
    }

    /** Margin modes, named as they are written. */
    enum Mode {
        cross(MarginMode.CROSS),
        isolated(MarginMode.ISOLATED);

        private final MarginMode meant;

        Mode(MarginMode meant) {
            this.meant = meant;
        }
    }

    boolean areAsked() {
        return accounts.get();
    }

    Optional<Path> policy() {
        return policy.given();
    }

    Optional<Path> root() {
        return root.given();
    }

    /** A flag for accounts is a mistake where they are not asked for. */
    void check() {
        if (areAsked()) {
            return;
        }
        Map<String, Optional<?>> given = new LinkedHashMap<>();
        given.put("--policy", policy.given());
        given.put("--root", root.given());
        given.put("--name", name.given());
        given.put("--settle", settle.given());
        given.put("--mode", mode.given());
        given.put("--at", at.given());
        given.put("--balance", balances.given());
        given.put("--leverage", leverages.given());
        given.put("--mark", marks.given());
        given.put("--price", prices.given());
        given.forEach((flag, value) -> {
            if (value.isPresent()) {
                throw usage("`" + flag + "` goes with `--accounts`");
            }
        });
    }

    AccountOptions options(String venue, Optional<CheckedPolicy> used) {
        return new AccountOptions(
                name.given().orElse(venue),
                settle.given().map(AccountFlags::asset),
                mode.given().map(chosen -> chosen.meant),
                at.given().map(AccountFlags::time),
                numbers("--balance", "USDT=1000", balances, false),
                numbers("--leverage", "BTCUSDT=10", leverages, true),
                numbers("--mark", "BTCUSDT=55000", marks, true),
                numbers("--price", "ETH=3000", prices, true),
                used);
    }

    private static Map<String, BigDecimal> numbers(
            String flag, String example, Flag<List<String>> given, boolean aboveZero) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (String text : given.given().orElse(List.of())) {
            int split = text.lastIndexOf('=');
            Optional<BigDecimal> number = split < 1
                    ? Optional.empty()
                    : Inputs.decimal(text.substring(split + 1)).filter(value -> !aboveZero || value.signum() > 0);
            if (number.isEmpty()) {
                throw usage("`" + flag + " " + text + "` cannot be read: write it like `" + flag + " " + example + "`");
            }
            String key = text.substring(0, split);
            if (flag.equals("--balance") || flag.equals("--price")) {
                asset(key);
            }
            if (numbers.put(key, number.get()) != null) {
                throw usage("`" + flag + "` is given twice for `" + key + "`");
            }
        }
        return numbers;
    }

    private static String asset(String text) {
        if (!ASSET.matcher(text).matches()) {
            throw usage("`" + text + "` is no asset: write it like `USDT`");
        }
        return text;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw usage("`--at " + text + "` is not a time: write it like 2026-01-01T00:00:00Z");
        }
    }

    private static UserFault usage(String message) {
        return new UserFault(ExitCode.USAGE, message);
    }
}
