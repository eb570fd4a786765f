package dev.plimsoll.compiler;

import dev.plimsoll.checker.table.Groups;
import dev.plimsoll.checker.table.Instruments;
import dev.plimsoll.checker.table.Statements;
import dev.plimsoll.checker.table.Tables;
import dev.plimsoll.compiler.Gathering.Gathered;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.io.Documents;
import dev.plimsoll.io.Limits;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a policy's instruments, tables and groups come to, without looking at its rules. Groups chosen by a condition are
 * empty.
 */
record ReadTables(
        Statements statements,
        Instruments instruments,
        Tables tables,
        Groups groups,
        List<Source> sources,
        List<Diagnostic> diagnostics) {

    static ReadTables of(Source policy, Files files) {
        Gathered gathered = new Gathering(files, document -> Documents.read(document, Limits.TABLES))
                .gather(ParsedSource.of(policy));
        List<Diagnostic> diagnostics = new ArrayList<>(gathered.diagnostics());
        Vocabulary vocabulary = Vocabulary.language();
        Instruments instruments = Instruments.read(gathered.statements(), vocabulary, diagnostics::add);
        Tables tables = Tables.read(gathered.statements(), instruments, vocabulary, diagnostics::add);
        Groups groups =
                Groups.read(gathered.statements(), instruments, condition -> Optional.empty(), diagnostics::add);
        diagnostics.sort(Diagnostic.BY_PLACE);
        return new ReadTables(gathered.statements(), instruments, tables, groups, gathered.sources(), diagnostics);
    }

    static ReadTables of(String policy, Files files) {
        return of(Source.of("policy.margin", policy), files);
    }

    static ReadTables of(String policy) {
        return of(policy, new FolderOfTexts());
    }

    /** {@code PLM2101 policy.margin:9:12 `25_000 USDT`}. */
    List<String> places() {
        return diagnostics.stream()
                .map(found -> found.code().code() + " " + found.span() + " `"
                        + found.span().text() + "`")
                .toList();
    }
}
