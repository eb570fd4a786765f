package dev.plimsoll.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases that long runs found, as they were kept: folders with {@code policy.margin}, {@code account.yaml} and perhaps {@code
 * request.yaml}. {@code -Dplimsoll.kept=DIR} asks those of another folder, such as a run's {@code target/differential}.
 */
class KeptCasesTest {
    private static final Path KEPT = Path.of(System.getProperty("plimsoll.kept", "src/test/resources/differential"));

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(KEPT)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_was_found_is_answered_alike(Path folder) throws IOException {
        String policy = Files.readString(folder.resolve("policy.margin"));
        DataSchema schema =
                DataSchema.of(PolicyCompiler.compile(Source.of("policy.margin", policy), new FolderOfTexts())
                        .orThrow()
                        .model());
        AccountFile file =
                Inputs.account(source(folder, "account.yaml"), schema).orThrow().value();
        Market market = file.market().orElse(Market.EMPTY);
        Platform platform = new Platform(policy);

        assertThat(platform.assess(file.account(), market, Platform.Depth.WHOLE).differences())
                .isEmpty();
        if (Files.exists(folder.resolve("request.yaml"))) {
            Request request = Inputs.request(source(folder, "request.yaml"), schema)
                    .orThrow()
                    .value();
            assertThat(platform.decide(file.account(), request, market, Platform.Depth.REMEDIES)
                            .differences())
                    .isEmpty();
        }
    }

    private static Source source(Path folder, String name) throws IOException {
        return Source.of(name, Files.readString(folder.resolve(name)));
    }
}
