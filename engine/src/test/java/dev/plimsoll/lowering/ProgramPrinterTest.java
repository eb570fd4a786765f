package dev.plimsoll.lowering;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.model.Printed;
import dev.plimsoll.model.SamplePolicy;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProgramPrinterTest {
    @Test
    void a_program_is_printed_as_what_is_looked_up_tested_and_counted() throws IOException {
        RuleProgram program = PolicyLowering.lower(SamplePolicy.policy(), new OpTables());

        Printed.matches("sample.rules", program.print());
    }
}
