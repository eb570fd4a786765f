/** Prepares the application folder when it is built; no part of what is shipped. */
@NullMarked
package dev.plimsoll.cli.application;

import org.jspecify.annotations.NullMarked;
