/** The embedded broker with its storage, next to its bare engine and to Artemis' journal, in one run. */
@NullMarked
package dev.fanfare.benchmarks.durable;

import org.jspecify.annotations.NullMarked;
