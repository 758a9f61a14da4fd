/** The commands that look at and change what is at a broker: plan, apply, destroy, status, dlq. */
@NullMarked
package dev.fanfare.cli.ops;

import org.jspecify.annotations.NullMarked;
