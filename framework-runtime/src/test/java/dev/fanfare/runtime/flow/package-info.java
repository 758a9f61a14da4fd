/** The whole runtime on a fake broker, from publisher to outcome. */
@NullMarked
package dev.fanfare.runtime.flow;

import org.jspecify.annotations.NullMarked;
