package dev.plimsoll.features.suggestion;

import java.util.List;

/** What is asked in a situation, and which numbers of it are worth turning. */
enum Ask {
    HEALTH(List.of(Knob.BALANCE, Knob.MARGIN, Knob.MOVED, Knob.QUANTITY)),
    OPEN(List.of(Knob.LEVERAGE, Knob.QUANTITY, Knob.BALANCE, Knob.LEVEL)),
    OPEN_WITH_STOP(List.of(Knob.AMOUNT)),
    ORDER(List.of(Knob.LEVERAGE, Knob.QUANTITY)),
    SWITCH(List.of(Knob.LEVERAGE, Knob.BALANCE)),
    SWITCH_ALL(List.of()),
    LEVERAGE(List.of(Knob.LEVERAGE)),
    WITHDRAW(List.of(Knob.AMOUNT)),
    ADD(List.of(Knob.AMOUNT)),
    REMOVE(List.of(Knob.AMOUNT)),
    REDUCE(List.of()),
    CLOSE(List.of()),
    HEDGE(List.of()),
    BORROW(List.of(Knob.AMOUNT)),
    REPAY(List.of(Knob.AMOUNT)),
    DEPOSIT(List.of());

    private final List<Knob> knobs;

    Ask(List<Knob> knobs) {
        this.knobs = knobs;
    }

    List<Knob> knobs() {
        return knobs;
    }
}
