package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.Publisher;

/** A topic interface, as an application declares one. */
public interface Receipts extends Publisher<Receipt> {}
