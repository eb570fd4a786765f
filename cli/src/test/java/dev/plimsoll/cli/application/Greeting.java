package dev.plimsoll.cli.application;

/** Whose method is called by {@code super}. */
class Greeting {
    String greeting() {
        return "greeting";
    }
}
