package dev.acme.$odd_;

import dev.fanfare.OrderingKey;
import dev.fanfare.Topic;

@Topic("transfers")
public record Transfer$1(@OrderingKey String empfänger$, String _betrag) {}
