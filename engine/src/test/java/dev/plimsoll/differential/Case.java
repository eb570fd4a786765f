package dev.plimsoll.differential;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A policy, a state and a question: a request, or without one the health of the account. */
public record Case(String policy, Account account, Market market, Optional<Request> request) {
    /** In what the answers differ; an exception is a difference too, a policy that does not compile is none. */
    List<String> differences() {
        Platform platform;
        try {
            platform = new Platform(policy);
        } catch (RuntimeException e) {
            return List.of();
        }
        return ask(platform, Platform.Depth.REMEDIES).differences();
    }

    Platform.Outcome ask(Platform platform, Platform.Depth depth) {
        try {
            return request.isPresent()
                    ? platform.decide(account, request.get(), market, depth)
                    : platform.assess(account, market, depth);
        } catch (RuntimeException e) {
            return new Platform.Outcome("EXCEPTION", List.of("an exception: " + e));
        }
    }

    /** Writes the files that the command reads, and says how to ask it. */
    public String write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("policy.margin"), policy);
            Files.writeString(folder.resolve("account.yaml"), CaseText.account(account, market));
            if (request.isPresent()) {
                Files.writeString(folder.resolve("request.yaml"), CaseText.request(request.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "plimsoll " + (request.isPresent() ? "decide" : "assess")
                + " --policy policy.margin --account account.yaml"
                + (request.isPresent() ? " --request request.yaml" : "") + " --at " + StateMaker.NOW + "   (in "
                + folder
                + ")";
    }

    @Override
    public String toString() {
        return policy + "\n" + CaseText.account(account, market)
                + request.map(CaseText::request).orElse("");
    }
}
