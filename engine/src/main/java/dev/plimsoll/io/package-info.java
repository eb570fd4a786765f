/** All reading and writing of files: confined, strict, located. */
@NullMarked
package dev.plimsoll.io;

import org.jspecify.annotations.NullMarked;
