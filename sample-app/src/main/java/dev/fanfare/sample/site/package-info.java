/** The registry of sites. */
@Service("site")
@NullMarked
package dev.fanfare.sample.site;

import dev.fanfare.Service;
import org.jspecify.annotations.NullMarked;
