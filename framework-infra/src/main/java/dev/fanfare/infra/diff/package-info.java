/** What happens to a running application when its manifest changes, change by change. */
@NullMarked
package dev.fanfare.infra.diff;

import org.jspecify.annotations.NullMarked;
