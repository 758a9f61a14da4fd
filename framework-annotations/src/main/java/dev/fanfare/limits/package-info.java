/**
 * The figures that the clouds and Fanfare itself set, each once and with its source: the compiler's checks, the runtime and
 * the providers read them here. Not for applications: figures change with the clouds, and then with a new version.
 */
@NullMarked
package dev.fanfare.limits;

import org.jspecify.annotations.NullMarked;
