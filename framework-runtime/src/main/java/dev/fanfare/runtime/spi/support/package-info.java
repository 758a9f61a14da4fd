/** What providers have in common, for those that want it: batching, limits, bindings and settings. Policy is not here. */
@NullMarked
package dev.fanfare.runtime.spi.support;

import org.jspecify.annotations.NullMarked;
