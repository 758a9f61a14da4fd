/** The annotations that declare topics, subscriptions and services. A module of event types needs nothing else. */
@NullMarked
package dev.fanfare;

import org.jspecify.annotations.NullMarked;
