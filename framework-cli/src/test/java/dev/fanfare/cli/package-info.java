@NullMarked
package dev.fanfare.cli;

import org.jspecify.annotations.NullMarked;
