/** Exchanges' own configuration files: instruments and bracket tables with their places, checked and written as ours. */
@NullMarked
package dev.plimsoll.importer;

import org.jspecify.annotations.NullMarked;
