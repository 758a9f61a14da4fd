/** Measures speed and size, and writes docs/benchmarks.md. */
@NullMarked
package dev.fanfare.benchmarks;

import org.jspecify.annotations.NullMarked;
