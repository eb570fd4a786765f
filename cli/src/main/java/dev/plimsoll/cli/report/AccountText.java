package dev.plimsoll.cli.report;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.importer.accounts.Compared;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account that was read from an exchange's files, for people. */
public final class AccountText {
    private static final String NONE = "–";

    private AccountText() {}

    /**
     * @param policy what it was compared with
     * @param compared all figures that both sides state
     */
    public static List<String> lines(
            String venue,
            Account account,
            Market market,
            Optional<String> policy,
            List<Compared> compared,
            Paint paint) {
        List<String> lines = new ArrayList<>();
        lines.add("account " + paint.paint(Style.STRONG, account.id())
                + paint.paint(Style.FAINT, "  " + venue + ", settles in " + account.settle()));
        account.balances().forEach((asset, amount) -> lines.add("  " + Figures.exact(amount) + " " + asset));
        account.debts().forEach((asset, amount) -> lines.add("  owes " + Figures.exact(amount) + " " + asset));
        if (!account.positions().isEmpty()) {
            lines.add("");
            lines.addAll(positions(account, market, paint));
        }
        policy.ifPresent(used -> lines.addAll(compared(used, compared, paint)));
        return lines;
    }

    private static List<String> positions(Account account, Market market, Paint paint) {
        Table table = new Table("lllrrrrr");
        table.row();
        for (String head : List.of("position", "side", "mode", "quantity", "entry", "mark", "leverage", "margin")) {
            table.cell(head, Style.FAINT);
        }
        for (Position position : account.positions()) {
            Optional<BigDecimal> mark = Optional.ofNullable(market.quotes().get(position.instrument()))
                    .flatMap(Quote::mark);
            table.row()
                    .cell(position.instrument(), Style.STRONG)
                    .cell(position.side().word())
                    .cell(position.mode().word())
                    .cell(Figures.exact(position.quantity()))
                    .cell(Figures.exact(position.entryPrice()))
                    .cell(text(mark))
                    .cell(Figures.exact(position.leverage()) + "x")
                    .cell(text(position.margin()));
        }
        return table.lines("", paint);
    }

    private static List<String> compared(String policy, List<Compared> compared, Paint paint) {
        List<Compared> different =
                compared.stream().filter(figure -> !figure.same()).toList();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("policy " + policy + ": " + (compared.size() - different.size()) + " of " + compared.size()
                + " figures agree with the exchange's");
        if (different.isEmpty()) {
            return lines;
        }
        Table table = new Table("llrrr");
        table.row();
        for (String head : List.of("", "figure", "theirs", "ours", "difference")) {
            table.cell(head, Style.FAINT);
        }
        for (Compared figure : different) {
            table.row()
                    .cell(figure.scope(), Style.STRONG)
                    .cell(figure.figure().title())
                    .cell(text(figure.theirs()))
                    .cell(text(figure.ours()))
                    .cell(text(figure.difference()));
        }
        lines.addAll(table.lines("  ", paint));
        return lines;
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(Figures::exact).orElse(NONE);
    }
}
