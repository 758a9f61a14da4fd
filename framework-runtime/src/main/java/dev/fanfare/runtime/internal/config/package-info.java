/** Configuration: where values come from, which keys there are, and what is wrong with them. */
@NullMarked
package dev.fanfare.runtime.internal.config;

import org.jspecify.annotations.NullMarked;
