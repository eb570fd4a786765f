package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.SyntaxCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No expectation without its policy, no code without an example. */
class CorpusHygieneTest {
    /** Shown by the tests of limits: their files would be large. */
    private static final Set<SyntaxCode> LIMITS =
            Set.of(SyntaxCode.FILE_TOO_LARGE, SyntaxCode.TOO_MANY_WORDS, SyntaxCode.NOT_A_POLICY);

    @Test
    void every_expectation_has_its_policy() {
        for (String suffix : List.of(".tree", ".formatted")) {
            Corpus.files("valid", suffix).forEach(CorpusHygieneTest::assertHasPolicy);
        }
        Corpus.files("broken", ".errors").forEach(CorpusHygieneTest::assertHasPolicy);
    }

    private static void assertHasPolicy(Path expectation) {
        assertThat(Files.exists(Corpus.beside(expectation, ".margin")))
                .as("%s has no policy", expectation)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(SyntaxCode.class)
    void every_code_has_an_example(SyntaxCode code) {
        boolean shown = Corpus.files("broken", ".errors").stream()
                .anyMatch(file -> Corpus.read(file).contains("[" + code.code() + "]"));
        assertThat(shown || LIMITS.contains(code)).isTrue();
    }
}
