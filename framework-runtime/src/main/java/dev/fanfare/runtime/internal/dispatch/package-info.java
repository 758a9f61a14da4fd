/** The way in: fetch, lease, permits, order, attempt, outcome. */
@NullMarked
package dev.fanfare.runtime.internal.dispatch;

import org.jspecify.annotations.NullMarked;
