/** Running an application's topics and subscriptions: start, publish, look inside, close. */
@NullMarked
package dev.fanfare.runtime;

import org.jspecify.annotations.NullMarked;
