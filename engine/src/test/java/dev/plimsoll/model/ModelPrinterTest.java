package dev.plimsoll.model;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModelPrinterTest {
    @Test
    void a_policy_is_printed_with_all_that_its_rules_say() throws IOException {
        Printed.matches("sample.model", ModelPrinter.print(SamplePolicy.policy()));
    }
}
