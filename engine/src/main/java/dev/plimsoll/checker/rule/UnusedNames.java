package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a policy's own file declares and nothing uses. What an included file declares may be for another policy. */
final class UnusedNames implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        UsedNames used = UsedNames.of(rules.stated().declarations());
        Set<String> keys = rules.stated().keys().stream().map(Attribute::path).collect(Collectors.toSet());
        for (Declaration declaration : rules.stated().declarations()) {
            if (!rules.stated().isOwn(declaration.span())) {
                continue;
            }
            if (declaration instanceof Declaration.Let let) {
                report("named expression", let.name(), used.uses(let.name().text()), problems);
            } else if (declaration instanceof Declaration.Group group) {
                report("group", group.name(), used.uses(group.name().text()), problems);
            } else if (declaration instanceof Declaration.TierTable table) {
                report("table", table.name(), used.uses(table.name().text()), problems);
            } else if (declaration instanceof Declaration.TiersFrom from) {
                report("table", from.name(), used.uses(from.name().text()), problems);
            } else if (declaration instanceof Declaration.Attribute attribute) {
                boolean isUsed = used.usesAttribute(nameOf(attribute.path()))
                        || keys.contains(attribute.path().text());
                report("attribute", attribute.path(), isUsed, problems);
            } else if (declaration instanceof Declaration.Setting setting) {
                String name = nameOf(setting.path());
                boolean isUsed = used.usesAttribute(name)
                        || used.usesAttribute(Vocabulary.newOf(name))
                        || used.usesAttribute(Action.set(name).word());
                report("setting", setting.path(), isUsed, problems);
            }
        }
    }

    private static String nameOf(Name path) {
        return path.text().substring(path.text().lastIndexOf('.') + 1);
    }

    private static void report(String what, Name name, boolean used, Consumer<Diagnostic> problems) {
        if (!used) {
            problems.accept(
                    Diagnostic.of(LintCode.UNUSED, name.span(), "nothing uses the " + what + " `" + name.text() + "`")
                            .withHelp("take it out, or write the rule that it is for"));
        }
    }
}
