/** The one schema of what a policy may name: subjects, their attributes with types and doc text, actions, scopes, steps. */
@NullMarked
package dev.plimsoll.vocabulary;

import org.jspecify.annotations.NullMarked;
