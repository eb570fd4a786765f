/** Tests of the preparation of the application folder. */
@NullMarked
package dev.plimsoll.cli.application;

import org.jspecify.annotations.NullMarked;
