/** Tests of what providers share. */
@NullMarked
package dev.fanfare.runtime.spi.support;

import org.jspecify.annotations.NullMarked;
