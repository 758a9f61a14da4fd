/** From publish to handled: the bare pipeline, Fanfare, and what else a Java user would take, in one run. */
@NullMarked
package dev.fanfare.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
