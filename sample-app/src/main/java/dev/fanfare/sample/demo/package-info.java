/** The demonstration: the real application, with targets and a webhook receiver of its own. */
@NullMarked
package dev.fanfare.sample.demo;

import org.jspecify.annotations.NullMarked;
