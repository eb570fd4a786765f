package dev.plimsoll.differential;

import java.util.Optional;

/** Asks about few states of many policies until the first case that is answered differently. */
public final class Hunt {
    private static final int STATES = 5;
    private static final int REQUESTS = 13;

    private Hunt() {}

    /** After how many cases the first difference was found; 0 if there was none in as many as are allowed. */
    public static long hunt(long most, long fromSeed) {
        long cases = 0;
        for (long seed = fromSeed; cases < most; seed++) {
            PolicyMaker.Made made = PolicyMaker.make(seed);
            Platform platform;
            try {
                platform = new Platform(made.text());
            } catch (RuntimeException | LinkageError e) {
                return cases + 1;
            }
            Rolls rolls = new Rolls(seed * 31 + 5);
            StateMaker states = new StateMaker(rolls, made.layout());
            for (int i = 0; i < STATES; i++) {
                StateMaker.State state = states.make();
                for (int j = 0; j <= REQUESTS; j++) {
                    Case asked = new Case(
                            made.text(),
                            state.account(),
                            state.market(),
                            j == 0
                                    ? Optional.empty()
                                    : Optional.of(RequestMaker.make(rolls, made.layout(), state.account())));
                    cases++;
                    if (!asked.ask(platform, Platform.Depth.QUICK).differences().isEmpty()) {
                        return cases;
                    }
                }
            }
        }
        return 0;
    }
}
