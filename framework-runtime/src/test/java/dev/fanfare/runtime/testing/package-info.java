/** What the runtime's tests run on: a broker in memory whose every move can be seen, and applications put together by hand. */
@NullMarked
package dev.fanfare.runtime.testing;

import org.jspecify.annotations.NullMarked;
