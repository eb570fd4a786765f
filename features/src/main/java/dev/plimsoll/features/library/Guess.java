package dev.plimsoll.features.library;

import dev.plimsoll.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which step was probably meant by a text that is none, word by word; what stands for a parameter may be any. */
final class Guess {
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final int LONGEST = 60;

    /** Tenths of a word: a word in place of another, one too many or too few, no value for a parameter, a slip. */
    private static final int OTHER = 12;

    private static final int MISSING = 10;
    private static final int NO_VALUE = 7;
    private static final int NEAR = 4;
    private static final int ANY_WORD = 3;

    /** Of the words of the longer text, in percent. */
    private static final int MOST = 42;

    /** So near that it cannot be prose. */
    private static final int ALMOST = 20;

    private final List<Form> forms;
    private final Parameters parameters;

    /** A step as words. */
    private record Form(Step step, List<String> words) {}

    /** How a text becomes a step, and at what cost. */
    private record Way(int cost, String text, List<String> wrong) {
        Way then(int more, String word) {
            return new Way(cost + more, text.isEmpty() ? word : word.isEmpty() ? text : text + " " + word, wrong);
        }

        Way thenWrong(int more, String word, String complaint) {
            List<String> all = new ArrayList<>(wrong);
            all.add(complaint);
            return new Way(then(more, word).cost, then(more, word).text, all);
        }
    }

    Guess(List<Step> steps, Parameters parameters) {
        this.parameters = parameters;
        this.forms = steps.stream()
                .map(step -> new Form(step, words(step.pattern().replaceAll("\\([a-z]+\\)", ""))))
                .toList();
    }

    Optional<String> help(String text) {
        return best(text, MOST).map(way -> {
            String meant = "did you mean `" + way.text() + "`?";
            return way.wrong().isEmpty() ? meant : way.wrong().get(0) + "; " + meant;
        });
    }

    boolean isNear(String text) {
        return best(text, ALMOST).isPresent();
    }

    private Optional<Way> best(String text, int most) {
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > LONGEST) {
            return Optional.empty();
        }
        Way best = null;
        int lowest = most;
        for (Form form : forms) {
            Way way = way(form.words(), words);
            int table = form.step().takesTable() == text.endsWith(":") ? 0 : MISSING;
            int share = (way.cost() + table)
                    * 10
                    / Math.max(words.size(), form.words().size());
            if (share < lowest) {
                lowest = share;
                best = way;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The cheapest way from the words written to those of a step. */
    private Way way(List<String> form, List<String> words) {
        Way[][] ways = new Way[form.size() + 1][words.size() + 1];
        for (int i = 0; i <= form.size(); i++) {
            for (int j = 0; j <= words.size(); j++) {
                ways[i][j] = i == 0 && j == 0 ? new Way(0, "", List.of()) : step(ways, form, words, i, j);
            }
        }
        return ways[form.size()][words.size()];
    }

    private Way step(Way[][] ways, List<String> form, List<String> words, int i, int j) {
        Way best = j > 0 ? ways[i][j - 1].then(MISSING, "") : new Way(Integer.MAX_VALUE / 2, "", List.of());
        if (i == 0) {
            return best;
        }
        String wanted = form.get(i - 1);
        if (!isParameter(wanted)) {
            best = cheaper(best, ways[i - 1][j].then(MISSING, wanted));
            return j == 0 ? best : cheaper(best, ways[i - 1][j - 1].then(distance(wanted, words.get(j - 1)), wanted));
        }
        best = cheaper(best, ways[i - 1][j].thenWrong(NO_VALUE, wanted, complaint(wanted, "")));
        for (int taken = 1; taken <= Math.min(j, 3); taken++) {
            String value = String.join(" ", words.subList(j - taken, j));
            Way before = ways[i - 1][j - taken];
            if (isValue(wanted, value)) {
                best = cheaper(best, before.then(isAnyWord(wanted) ? ANY_WORD : 0, value));
            } else if (taken == 1) {
                Optional<String> slip = Suggestions.closest(value, alternatives(wanted));
                best = cheaper(
                        best,
                        slip.isPresent()
                                ? before.then(NEAR, slip.get())
                                : before.thenWrong(NO_VALUE, wanted, complaint(wanted, value)));
            }
        }
        return best;
    }

    private static Way cheaper(Way first, Way second) {
        return second.cost() < first.cost() ? second : first;
    }

    private static int distance(String wanted, String word) {
        if (wanted.equals(word)) {
            return 0;
        }
        return Suggestions.closest(word, List.of(wanted)).isPresent() ? NEAR : OTHER;
    }

    private static boolean isParameter(String word) {
        return word.startsWith("{") && word.endsWith("}");
    }

    /** Whether about any word could stand there: that one does says little. */
    private boolean isAnyWord(String parameter) {
        return isValue(parameter, "word");
    }

    /** The words of a parameter that is one of a few. */
    private List<String> alternatives(String parameter) {
        return parameters
                .named(parameter.substring(1, parameter.length() - 1))
                .map(known -> known.pattern().pattern())
                .filter(pattern -> pattern.matches("[\\p{L}_|-]+"))
                .map(pattern -> List.of(pattern.split("\\|")))
                .orElse(List.of());
    }

    private boolean isValue(String parameter, String value) {
        String name = parameter.substring(1, parameter.length() - 1);
        return parameters
                .named(name)
                .map(known -> known.pattern().matcher(value).matches())
                .orElseGet(() -> value.matches("\"[^\"]*\""));
    }

    private String complaint(String parameter, String value) {
        String name = parameter.substring(1, parameter.length() - 1);
        String like = parameters.named(name).map(Parameters.Parameter::example).orElse("\"a text in quotes\"");
        return (value.isEmpty() ? parameter + " is missing" : "`" + value + "` is no " + parameter) + " such as `"
                + like + "`";
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
