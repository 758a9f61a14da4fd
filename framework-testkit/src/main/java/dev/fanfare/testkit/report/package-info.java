/** The conformance report: case by case what a provider does. */
@NullMarked
package dev.fanfare.testkit.report;

import org.jspecify.annotations.NullMarked;
