/** Features as text: reading Gherkin into scenarios with the places of their steps, and what is wrong with them. */
@NullMarked
package dev.plimsoll.features.text;

import org.jspecify.annotations.NullMarked;
