package dev.plimsoll.importer.table;

import java.util.List;

/** The files of one exchange that can be read. Made anew for each import: its readers remember what they have seen. */
public interface VenueFormats {
    List<FormatReader> readers();

    /** Puts together what only several files tell, once all are read. */
    default void finish(Collector into) {}
}
