/** The command {@code fanfare}: arguments in, what {@code dev.fanfare.infra} makes of them out. */
@NullMarked
package dev.fanfare.cli;

import org.jspecify.annotations.NullMarked;
