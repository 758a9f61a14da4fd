package shop;

import dev.fanfare.Unknown;

enum Plan {
    FREE,
    @Unknown
    PRO,
    @Unknown
    OTHER
}
