/** Text with a name, and places in it; how a file inside a root is read. */
@NullMarked
package dev.plimsoll.source;

import org.jspecify.annotations.NullMarked;
