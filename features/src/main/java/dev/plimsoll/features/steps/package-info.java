/** Gherkin steps by domain noun: accounts, markets, requests, decisions, assessments. */
@NullMarked
package dev.plimsoll.features.steps;

import org.jspecify.annotations.NullMarked;
