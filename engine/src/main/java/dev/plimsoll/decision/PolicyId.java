package dev.plimsoll.decision;

/** Which policy answered. */
public record PolicyId(String name, String version, String sha256) {}
