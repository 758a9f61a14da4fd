/**
 * What is stored as bytes: keys, messages, definitions, and what subscriptions are done with. A change of any of these is
 * another format version. Internal: nothing outside of the broker uses this package.
 */
@NullMarked
package dev.fanfare.local.record;

import org.jspecify.annotations.NullMarked;
