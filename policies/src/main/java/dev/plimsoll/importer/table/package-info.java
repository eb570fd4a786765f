/** What exchanges' files say of instruments and brackets, with places, and the laws that it is held to. */
@NullMarked
package dev.plimsoll.importer.table;

import org.jspecify.annotations.NullMarked;
