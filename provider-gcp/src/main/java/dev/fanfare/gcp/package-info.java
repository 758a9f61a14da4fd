/** Google Cloud Pub/Sub as a provider. It moves bytes; policy is the runtime's. */
@NullMarked
package dev.fanfare.gcp;

import org.jspecify.annotations.NullMarked;
