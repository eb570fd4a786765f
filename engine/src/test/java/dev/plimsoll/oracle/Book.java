package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.GroupMembers;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.syntax.TypeName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A policy as the oracle reads it: straight from the statements as written. */
final class Book {
    final Map<String, Contract> contracts = new TreeMap<>();
    final Map<String, Table> tables = new HashMap<>();
    final Map<String, Expression> lets = new HashMap<>();
    /** By subject and name. */
    private final Map<String, Map<String, Own>> own = new HashMap<>();

    final List<String> modes = new ArrayList<>(List.of("cross", "isolated"));
    final List<String> pools = new ArrayList<>();
    boolean pooled;
    boolean each;
    Optional<Rational> fresh = Optional.empty();
    Optional<Rational> from = Optional.empty();
    Optional<Rational> until = Optional.empty();

    private final Map<RuleKind, List<Law>> laws = new EnumMap<>(RuleKind.class);
    private final Map<String, List<Law>> lifting = new HashMap<>();
    private final Map<String, GroupMembers> groups = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    /** An attribute or a setting of the policy's own. */
    record Own(List<String> words, List<String> type, boolean setting, Optional<Val> fallback) {}

    Book(List<Declaration> declarations) {
        int place = 0;
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.PolicyHeader header) {
                header.lines().forEach(this::header);
            } else if (declaration instanceof Declaration.InstrumentRows rows) {
                rows.rows().forEach(row -> {
                    Contract contract = new Contract(row);
                    contracts.put(contract.symbol, contract);
                });
            } else if (declaration instanceof Declaration.TierTable table) {
                tables.put(table.name().text(), new Table(table));
            } else if (declaration instanceof Declaration.Group group) {
                groups.put(group.name().text(), group.members());
            } else if (declaration instanceof Declaration.Let let) {
                lets.put(let.name().text(), let.value());
            } else if (declaration instanceof Declaration.Attribute attribute) {
                own(attribute.path().text(), attribute.type(), false, attribute.fallback());
            } else if (declaration instanceof Declaration.Setting setting) {
                own(setting.path().text(), setting.type(), true, setting.fallback());
            } else if (declaration instanceof Declaration.Rule rule) {
                Law law = new Law(rule, place++);
                laws.computeIfAbsent(rule.kind(), kind -> new ArrayList<>()).add(law);
                law.overrides.forEach(lifted -> lifting.computeIfAbsent(lifted, name -> new ArrayList<>())
                        .add(law));
            }
        }
        laws.values().forEach(rules -> rules.removeIf(this::isNeverThere));
        if (each) {
            pools.addAll(contracts.values().stream()
                    .map(contract -> contract.settle)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private void header(HeaderLine line) {
        if (line instanceof HeaderLine.SettlesIn settles) {
            pools.add(settles.currency().text());
        } else if (line instanceof HeaderLine.SettlesInEach) {
            each = true;
        } else if (line instanceof HeaderLine.PooledIn common) {
            pools.add(common.currency().text());
            pooled = true;
        } else if (line instanceof HeaderLine.Modes given) {
            modes.clear();
            given.modes().forEach(mode -> modes.add(mode.text()));
        } else if (line instanceof HeaderLine.PricesFreshFor prices) {
            fresh = Optional.of(Val.value(Literals.of(prices.duration())));
        } else if (line instanceof HeaderLine.EffectiveFrom dates) {
            from = Optional.of(Val.value(Literals.of(dates.effective().from())));
            until = dates.effective().until().map(date -> Val.value(Literals.of(date)));
        }
    }

    private void own(String path, TypeName type, boolean setting, Optional<Expression> fallback) {
        List<String> words = type instanceof TypeName.OneOf oneOf
                ? oneOf.values().stream().map(Name::text).toList()
                : List.of();
        List<String> names = type instanceof TypeName.Words written
                ? written.words().stream().map(Name::text).toList()
                : List.of("one_of");
        Optional<Val> value = fallback.map(written ->
                words.isEmpty() ? Literals.of(written) : Val.word(((Expression.Path) written).text(), words));
        int dot = path.indexOf('.');
        own.computeIfAbsent(path.substring(0, dot), subject -> new HashMap<>())
                .put(path.substring(dot + 1), new Own(words, names, setting, value));
    }

    /** What the policy declares; null where it declares nothing. */
    Own own(String subject, String name) {
        Map<String, Own> declared = own.get(subject);
        return declared == null ? null : declared.get(name);
    }

    /** The rules that lift one. */
    /** A rule that one without conditions lifts is not there; what it lifts itself is lifted all the same. */
    private boolean isNeverThere(Law law) {
        return lifting(law.name).stream().anyMatch(other -> other.isAlways() && other.judgesAllOf(law, this));
    }

    List<Law> lifting(String name) {
        return lifting.getOrDefault(name, List.of());
    }

    List<Law> laws(RuleKind kind) {
        return laws.getOrDefault(kind, List.of());
    }

    boolean isGroup(String name) {
        return groups.containsKey(name);
    }

    /** Whether an instrument is in a group. */
    boolean isMember(String group, String symbol) {
        Set<String> known = members.get(group);
        if (known == null) {
            known = membersOf(groups.get(group));
            members.put(group, known);
        }
        return known.contains(symbol);
    }

    private Set<String> membersOf(GroupMembers written) {
        Set<String> result = new TreeSet<>();
        if (written instanceof GroupMembers.Listed listed) {
            listed.members().forEach(member -> result.addAll(named(member)));
        } else if (written instanceof GroupMembers.AllExcept except) {
            result.addAll(contracts.keySet());
            except.members().forEach(member -> result.removeAll(named(member)));
        } else if (written instanceof GroupMembers.Where where) {
            for (Contract contract : contracts.values()) {
                if (Val.holds(new Calculation(View.of(this, contract)).of(where.condition()))) {
                    result.add(contract.symbol);
                }
            }
        }
        return result;
    }

    private Set<String> named(Expression member) {
        if (member instanceof Expression.Path path) {
            isMember(path.text(), "");
            return members.get(path.text());
        }
        return Set.of(Contract.symbol(member));
    }
}
