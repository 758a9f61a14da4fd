package app;

import dev.fanfare.Alias;
import dev.fanfare.Attribute;
import dev.fanfare.EventName;
import dev.fanfare.OrderingKey;
import dev.fanfare.Reserved;
import dev.fanfare.Unknown;

/** This module declares no topics: those of others may carry what is public. */
@EventName("invoice-sent")
@Reserved("total")
public record Invoice(@OrderingKey String number, @Attribute String country, @Alias("vat") String tax, Kind kind) {
    public enum Kind {
        @Alias("BILL")
        INVOICE,
        @Unknown
        OTHER
    }

    /** Nobody outside the package sees this one, and nothing here carries it. */
    record Draft(@OrderingKey String number, @Alias("vat") String tax) {}
}
