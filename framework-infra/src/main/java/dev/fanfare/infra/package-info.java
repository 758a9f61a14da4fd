/** From the manifest to what must exist for it: read and merge manifests, compare them, and render what they say. No cloud SDK. */
@NullMarked
package dev.fanfare.infra;

import org.jspecify.annotations.NullMarked;
