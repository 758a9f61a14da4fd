/** The way out: identity, envelope, limits, interceptors, transport. */
@NullMarked
package dev.fanfare.runtime.internal.publish;

import org.jspecify.annotations.NullMarked;
