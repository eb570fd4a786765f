package dev.plimsoll.bundled;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.catalog.PolicyCatalog;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.runtime.DroolsExpressions;
import dev.plimsoll.source.Files.Reading.Found;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A bundled policy, ready to be asked about the bundled accounts and requests. */
public final class Bundle {
    private final CheckedPolicy policy;
    private final PolicyEvaluator evaluator;

    private Bundle(CheckedPolicy policy) {
        this.policy = policy;
        this.evaluator = DroolsEvaluator.of(policy);
    }

    public static Bundle of(String name) {
        return new Bundle(compile(name).orThrow().model());
    }

    /** A policy of these tests, {@code agreement/NAME.margin}: it says what no bundled policy says. */
    public static Bundle ofTest(String name) {
        try (InputStream text =
                Objects.requireNonNull(Bundle.class.getResourceAsStream("/agreement/" + name + ".margin"), name)) {
            Source source = Source.of(name + ".margin", new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return new Bundle(PolicyCompiler.compile(source, PolicyCatalog.files())
                    .orThrow()
                    .model());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Outcome<CompiledPolicy> compile(String name) {
        Source source = PolicyCatalog.source(PolicyCatalog.find(name).orElseThrow());
        return PolicyCompiler.compile(source, PolicyCatalog.files());
    }

    public CheckedPolicy policy() {
        return policy;
    }

    public PolicyEvaluator drools() {
        return evaluator;
    }

    /** The policy asked of expressions of a caller's own, such as the reference interpreter's. */
    public PolicyEvaluator with(Expressions expressions) {
        return new Evaluator(policy, expressions);
    }

    /** What Drools answers and op tables give. */
    public Expressions rules() {
        return new DroolsExpressions(policy);
    }

    public Expressions reference() {
        return new TreeExpressions(policy);
    }

    /** Decides a request of {@code examples/requests} on an account of {@code examples/accounts} with its own market. */
    public Decision decide(String account, String request) {
        AccountFile file = account(account);
        return decide(file.account(), request(request), file.market().orElse(Market.EMPTY));
    }

    public Decision decide(Account account, Request request, Market market) {
        return evaluator.decide(account, request, market, Options.DEFAULT);
    }

    public Assessment assess(String account) {
        AccountFile file = account(account);
        return assess(file.account(), file.market().orElse(Market.EMPTY));
    }

    public Assessment assess(Account account, Market market) {
        return evaluator.assess(account, market, Options.DEFAULT);
    }

    /** Decides a request on an account with its market, all written in the test. */
    Decision judge(String account, String request) {
        AccountFile file = read(Source.of("account.yaml", account));
        Request asked = Inputs.request(Source.of("request.yaml", request), DataSchema.of(policy))
                .orThrow()
                .value();
        return decide(file.account(), asked, file.market().orElse(Market.EMPTY));
    }

    Assessment examine(String account) {
        AccountFile file = read(Source.of("account.yaml", account));
        return assess(file.account(), file.market().orElse(Market.EMPTY));
    }

    public AccountFile account(String name) {
        return read(text("accounts/" + name));
    }

    private AccountFile read(Source source) {
        return Inputs.account(source, DataSchema.of(policy)).orThrow().value();
    }

    public Request request(String name) {
        return Inputs.request(text("requests/" + name), DataSchema.of(policy))
                .orThrow()
                .value();
    }

    public Market market(String name) {
        return Inputs.market(text("markets/" + name), DataSchema.of(policy))
                .orThrow()
                .value();
    }

    private static Source text(String name) {
        if (PolicyCatalog.files().read("", "examples/" + name + ".yaml") instanceof Found found) {
            return found.source();
        }
        throw new IllegalArgumentException("no example `" + name + "`");
    }
}
