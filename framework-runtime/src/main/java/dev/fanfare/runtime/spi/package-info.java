/** What a provider implements, and what it sees of the runtime: bytes, attributes, key, attempt. */
@NullMarked
package dev.fanfare.runtime.spi;

import org.jspecify.annotations.NullMarked;
