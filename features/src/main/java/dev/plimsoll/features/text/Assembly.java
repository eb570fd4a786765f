package dev.plimsoll.features.text;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTable;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Scenarios and their steps, with the places where they stand. */
final class Assembly {
    private final Source source;
    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, Location> headlines = new HashMap<>();
    private final Map<String, Set<Integer>> lines = new HashMap<>();

    Assembly(Source source, GherkinDocument document) {
        this.source = source;
        Parts parts = new Parts(document);
        parts.steps().forEach(step -> steps.put(step.getId(), step));
        parts.scenarios().forEach(this::scenario);
    }

    private void scenario(Scenario scenario) {
        headlines.put(scenario.getId(), scenario.getLocation());
        Set<Integer> own = new TreeSet<>();
        own.add(line(scenario.getLocation()));
        scenario.getTags().forEach(tag -> own.add(line(tag.getLocation())));
        scenario.getSteps().forEach(step -> own.add(line(step.getLocation())));
        lines.put(scenario.getId(), own);
        for (Examples examples : scenario.getExamples()) {
            for (TableRow row : examples.getTableBody()) {
                headlines.put(row.getId(), row.getLocation());
                Set<Integer> ofRow = new TreeSet<>(Set.of(line(row.getLocation()), line(examples.getLocation())));
                examples.getTableHeader().ifPresent(header -> ofRow.add(line(header.getLocation())));
                lines.put(row.getId(), ofRow);
            }
        }
    }

    private static int line(Location location) {
        return location.getLine().intValue();
    }

    List<ScenarioText> scenarios(List<Pickle> pickles) {
        return pickles.stream().map(this::scenario).toList();
    }

    private ScenarioText scenario(Pickle pickle) {
        List<String> nodes = pickle.getAstNodeIds();
        String last = nodes.get(nodes.size() - 1);
        Set<Integer> meant = new TreeSet<>();
        nodes.forEach(node -> meant.addAll(lines.getOrDefault(node, Set.of())));
        return new ScenarioText(
                pickle,
                Lines.content(source, Objects.requireNonNull(headlines.get(last))),
                meant,
                pickle.getTags().stream().map(PickleTag::getName).toList(),
                pickle.getSteps().stream().map(this::step).toList());
    }

    private StepText step(PickleStep pickle) {
        Step written = Objects.requireNonNull(steps.get(pickle.getAstNodeIds().get(0)));
        Span place = Lines.behind(source, written.getLocation(), written.getKeyword());
        return new StepText(
                pickle,
                written.getKeyword().strip(),
                place,
                pickle.getArgument().flatMap(PickleStepArgument::getDataTable).map(Assembly::cells),
                pickle.getArgument().flatMap(PickleStepArgument::getDocString).isPresent());
    }

    private static List<List<String>> cells(PickleTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getCells().stream().map(PickleTableCell::getValue).toList())
                .toList();
    }
}
