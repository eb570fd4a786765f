package dev.plimsoll.importer.table;

import dev.plimsoll.data.Node;
import java.util.Optional;

/** Reads files of one shape, piece by piece. */
public interface FormatReader {
    /** What such a file is called: {@code the leverage brackets of Binance}. */
    String title();

    /** Whether a piece can only be of this shape. */
    boolean knows(String path, Node piece);

    /** How its brackets are meant; absent for a shape that has none. */
    Optional<TableForm> form();

    /** Reads a piece. Keys that it does not need are passed over: exchanges add some at any time. */
    void take(String path, Optional<Node.Leaf> key, Node piece, Collector into);

    /** Says that a file has ended. */
    default void end(Collector into) {}
}
