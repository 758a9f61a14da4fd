/** Parts of the queue by themselves; the whole is tested through the provider. */
package dev.fanfare.local.queue;
