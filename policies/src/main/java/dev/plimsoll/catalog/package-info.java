/** The policies that come with the library, with the files that they name, as resources. */
@NullMarked
package dev.plimsoll.catalog;

import org.jspecify.annotations.NullMarked;
