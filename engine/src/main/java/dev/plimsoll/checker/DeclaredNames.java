package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of named expressions, groups, tables and rules: each once, and none that the language uses. */
final class DeclaredNames {
    private final Problems problems;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Name> things = new LinkedHashMap<>();
    private final Map<String, Name> rules = new LinkedHashMap<>();
    private final Map<String, Declaration.Let> lets = new LinkedHashMap<>();

    DeclaredNames(Problems problems) {
        this.problems = problems;
        Vocabulary.language().attributes().stream().map(Attribute::name).forEach(taken::add);
        for (Subject subject : Subject.values()) {
            taken.add(subject.word());
        }
        taken.add("after");
    }

    void read(List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.Let let) {
                if (thing(let.name())) {
                    lets.put(let.name().text(), let);
                }
            } else if (declaration instanceof Declaration.Group group) {
                thing(group.name());
            } else if (declaration instanceof Declaration.TierTable table) {
                thing(table.name());
            } else if (declaration instanceof Declaration.TiersFrom from) {
                thing(from.name());
            } else if (declaration instanceof Declaration.Rule rule) {
                rule(rule.name());
            }
        }
    }

    /** Whether the name is new. */
    private boolean thing(Name name) {
        if (taken.contains(name.text())) {
            problems.report(
                    NameCode.TAKEN_NAME,
                    name.span(),
                    "`" + name.text() + "` is a name of the language",
                    "choose another name, such as `my_" + name.text() + "`");
        }
        return isFirst(things, name);
    }

    private void rule(Name name) {
        if (Checks.NAMES.contains(name.text())) {
            problems.report(
                    NameCode.TAKEN_NAME,
                    name.span(),
                    "`" + name.text() + "` is a built-in check",
                    "choose another name; a check is worded with `builtin " + name.text() + "`");
        }
        isFirst(rules, name);
    }

    private boolean isFirst(Map<String, Name> names, Name name) {
        Name first = names.putIfAbsent(name.text(), name);
        if (first != null) {
            problems.report(
                    Diagnostic.of(NameCode.DUPLICATE_NAME, name.span(), "`" + name.text() + "` is declared twice")
                            .withRelated(first.span(), "first declared here")
                            .withHelp("give one of them another name"));
        }
        return first == null;
    }

    /** The named expressions, of several of one name the first. */
    Map<String, Declaration.Let> lets() {
        return lets;
    }

    boolean isRule(String name) {
        return rules.containsKey(name);
    }

    /** Whether a rule is the first of its name. */
    boolean isFirst(Declaration.Rule rule) {
        Name first = rules.get(rule.name().text());
        return first != null && rule.name().span().startsWith(first.span());
    }
}
