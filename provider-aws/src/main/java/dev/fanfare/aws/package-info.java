/** Nothing is here yet: the provider follows in an issue of its own. */
@NullMarked
package dev.fanfare.aws;

import org.jspecify.annotations.NullMarked;
