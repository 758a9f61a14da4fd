/** Finds manifests in directories, jars and class paths, and says what does not hold in them. */
@NullMarked
package dev.fanfare.infra.manifest;

import org.jspecify.annotations.NullMarked;
