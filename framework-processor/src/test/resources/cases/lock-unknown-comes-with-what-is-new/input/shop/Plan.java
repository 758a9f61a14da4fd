package shop;

import dev.fanfare.Unknown;

enum Plan {
    FREE,
    PRO,
    @Unknown
    OTHER
}
