package dev.fanfare.integration.shop;

import dev.fanfare.Topic;
import dev.fanfare.runtime.Publisher;

/** Mails to be sent. */
@Topic("outbox")
public interface Outbox extends Publisher<Mail> {}
