package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rules whose message nobody can make up for the policy: advice, which is nothing but its words, and what is refused for
 * data that only the platform knows. Other refusals are told by what was asked for and what the limit is.
 */
final class WordlessRefusals implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            Rule.Header header = entry.rule().header();
            boolean silent = header.because().isEmpty() && header.code().isEmpty();
            if (!silent
                    || !(entry.rule() instanceof Rule.OnRequest)
                    || !header.overrides().isEmpty()) {
                continue;
            }
            String name = "`" + header.name() + "`";
            if (header.kind() == RuleKind.ADVISE) {
                problems.accept(diagnostic(entry, name + " advises without words", "advice"));
                continue;
            }
            Optional<Reads.Use> own =
                    entry.reads().stream().filter(WordlessRefusals::isOwn).findFirst();
            own.ifPresent(use -> problems.accept(
                    diagnostic(entry, name + " refuses without words for what only the platform knows", "reason")
                            .withRelated(use.formula().span(), "which is read here")));
        }
    }

    private static boolean isOwn(Reads.Use use) {
        return use.read()
                .map(read -> read.attribute().origin() == Attribute.Origin.OWN)
                .orElse(false);
    }

    private static Diagnostic diagnostic(RuleSet.Entry entry, String message, String what) {
        return Diagnostic.of(LintCode.NO_WORDS, entry.name(), message)
                .withHelp("give the " + what + " with `because \"…\"`");
    }
}
