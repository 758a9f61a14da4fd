/** The embedded database, through plain JDBC. */
@NullMarked
package dev.fanfare.sample.store;

import org.jspecify.annotations.NullMarked;
