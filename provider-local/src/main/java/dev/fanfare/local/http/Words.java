package dev.fanfare.local.http;

import java.util.Locale;

/** Constants as the protocol writes them: lower case, with hyphens. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
