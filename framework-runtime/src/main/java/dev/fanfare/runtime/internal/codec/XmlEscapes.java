package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Escapes U+FFFE and U+FFFF, which JSON leaves raw and XML 1.0 (section 2.2) forbids. Immutable. */
final class XmlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final SerializedString FFFE = new SerializedString("\\uFFFE");
    private static final SerializedString FFFF = new SerializedString("\\uFFFF");

    @Override
    public int[] getEscapeCodesForAscii() {
        return standardAsciiEscapesForJSON();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return switch (character) {
            case 0xFFFE -> FFFE;
            case 0xFFFF -> FFFF;
            default -> null;
        };
    }
}
