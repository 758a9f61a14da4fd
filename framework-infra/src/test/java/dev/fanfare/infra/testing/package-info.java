@NullMarked
package dev.fanfare.infra.testing;

import org.jspecify.annotations.NullMarked;
