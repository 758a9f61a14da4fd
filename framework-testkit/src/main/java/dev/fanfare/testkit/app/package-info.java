/** The applications that the suite runs: events, handlers that write down what they see, and how their topology is loaded. */
@NullMarked
package dev.fanfare.testkit.app;

import org.jspecify.annotations.NullMarked;
